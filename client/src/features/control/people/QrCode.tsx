import { useMemo } from "react";
import { encode } from "uqr";
import { qrPath } from "../model/qrPath.ts";

/** A QR code, black on white in either scheme: cameras want it so. */
export function QrCode({ value, label, size = 148 }: { value: string; label: string; size?: number }) {
  const drawn = useMemo(() => {
    const { data, size: modules } = encode(value, { ecc: "M", border: 2 });
    return { modules, path: qrPath(data) };
  }, [value]);
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${drawn.modules} ${drawn.modules}`}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={drawn.path} fill="#000" />
    </svg>
  );
}
