import { lazy, Suspense } from "react";
import type { EchoProps } from "./reaction/Echo.tsx";
import type { OtherMeansProps } from "./restriction/OtherMeans.tsx";

const Echo = lazy(async () => ({ default: (await import("./reaction/Echo.tsx")).Echo }));
const OtherMeans = lazy(async () => ({ default: (await import("./restriction/OtherMeans.tsx")).OtherMeans }));

/** What the public made of a publication, with its curve: in a script that comes with the first publication. */
export function LazyEcho(props: EchoProps) {
  return (
    <Suspense fallback={null}>
      <Echo {...props} />
    </Suspense>
  );
}

/** What comes last in a thread comes last over the wire too. */
export function LazyOtherMeans(props: OtherMeansProps) {
  return (
    <Suspense fallback={null}>
      <OtherMeans {...props} />
    </Suspense>
  );
}
