import type { Truth } from "@firebreak/shared/scenario";
import type { ReactNode } from "react";
import type { ChannelFamily } from "./channelFamily.ts";
import type { ActSign } from "./mark.ts";

/*
 * The lanes' signs, each a shape of its own so that no colour is needed to tell them apart. Drawn in
 * a box of 16 × 16 around the origin, in `currentColor` on `--fb-surface`.
 */
const GROUND = "var(--fb-surface)";
const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.75, strokeLinejoin: "round" } as const;

const OUTLINES: Record<ChannelFamily, string> = {
  social:
    "M0-6.5c3.9 0 7 2.7 7 6s-3.1 6-7 6c-.9 0-1.8-.1-2.6-.4L-6.2 7l.7-3.4C-6.5 2.5-7 1-7-.5c0-3.3 3.1-6 7-6Z",
  media: "M-6-6.3H6V6.3H-6Z",
  call: "M0-7 7.2 5.6H-7.2Z",
  paper: "M-7.3-5H7.3V5.5H-7.3Z",
};
const FLAP = "M-7.3-5 0 1.2 7.3-5";

/** An arrival: solid while it waits, hollow once it has been taken up. */
export function FamilyGlyph({ family, hollow }: { family: ChannelFamily; hollow: boolean }) {
  return (
    <>
      <path d={OUTLINES[family]} {...line} fill={hollow ? GROUND : "currentColor"} />
      {family === "paper" ? (
        <path d={FLAP} {...line} strokeWidth={1.4} stroke={hollow ? "currentColor" : GROUND} />
      ) : null}
    </>
  );
}

const VERDICTS: Record<Truth, ReactNode> = {
  false: <path d="m-2.6-2.6 5.2 5.2m0-5.2-5.2 5.2" {...line} />,
  misleading: <path d="M-3.4.9c1.1-2.6 2.4-2.6 3.4-.9s2.3 1.7 3.4-.9" {...line} />,
  unresolved: (
    <>
      <path d="M-2-1.7c0-1.4 1-2.1 2-2.1s2.1.7 2.1 1.9C2.1-.4 0-.4 0 1.2" {...line} strokeWidth={1.5} />
      <circle cy="3.4" r="1" fill="currentColor" />
    </>
  ),
  true: <path d="m-3.1.1 2.2 2.3 4-4.6" {...line} />,
  opinion: <path d="M-2.6 1.9V-.6l1-1.8M1.4 1.9V-.6l1-1.8" {...line} strokeWidth={2} />,
};

/** A verdict in its hexagon. */
export function VerdictGlyph({ verdict }: { verdict: Truth }) {
  return (
    <>
      <path d="M-3.9-7H3.9L7.6 0 3.9 7H-3.9L-7.6 0Z" {...line} strokeWidth={1.4} fill={GROUND} />
      {VERDICTS[verdict]}
    </>
  );
}

const PAGE = "M-4.6-6.3H4.6V6.3H-4.6Z";
const RING = <circle r="6" {...line} strokeWidth={1.5} fill={GROUND} />;

const SIGNS: Record<Exclude<ActSign, "assessed">, ReactNode> = {
  acknowledged: <path d="m-4.6.4 3.2 3.2 6-7" {...line} strokeWidth={2} />,
  claimed: (
    <>
      <circle r="5" {...line} fill={GROUND} />
      <circle r="2" fill="currentColor" />
    </>
  ),
  drafted: (
    <>
      <path d={PAGE} {...line} strokeWidth={1.4} fill={GROUND} />
      <path d="M-2.2-2.6h4.4M-2.2.2h4.4M-2.2 3h2.4" {...line} strokeWidth={1.3} />
    </>
  ),
  submitted: (
    <>
      <path d={PAGE} {...line} strokeWidth={1.4} fill={GROUND} />
      <path d="M0 4V-3M-2.6-.6 0-3.2 2.6-.6" {...line} strokeWidth={1.4} />
    </>
  ),
  approved: (
    <>
      <path d={PAGE} {...line} strokeWidth={1.4} fill={GROUND} />
      <path d="M-2.6.3-.8 2.3 2.7-2" {...line} strokeWidth={1.5} />
    </>
  ),
  returned: (
    <>
      <path d={PAGE} {...line} strokeWidth={1.4} fill={GROUND} />
      <path d="M2.8 3.2C2.8-.6-.2-1.6-2.6-1.2M-.6-3.6-2.8-1.2-.4.8" {...line} strokeWidth={1.4} />
    </>
  ),
  published: (
    <>
      <circle r="8" fill="currentColor" />
      <path d="M-4.4-1.7h2.4L3-5.2V5.2L-2 1.7h-2.4Z" fill={GROUND} />
      <path d="M5-2.2v4.4" {...line} stroke={GROUND} strokeWidth={1.5} />
    </>
  ),
  requested: <path d="M-6 0H5.4M1.2-4.2 5.6 0 1.2 4.2" {...line} strokeWidth={2} />,
  received: <circle r="3.2" {...line} fill={GROUND} />,
  answered: <path d="M6 0H-5.4M-1.2-4.2-5.6 0-1.2 4.2" {...line} strokeWidth={2} />,
  declined: (
    <>
      {RING}
      <path d="m-4.2 4.2 8.4-8.4" {...line} strokeWidth={1.5} />
    </>
  ),
  escalated: <path d="M-5 .2 0-5.2 5 .2M-5 5.4 0 0 5 5.4" {...line} strokeWidth={2.25} />,
  decided: (
    <path d="m0-8 2.3 5 5.5.6-4.1 3.7L4.8 7 0 4.2-4.8 7l1.1-5.7-4.1-3.7 5.5-.6Z" fill="currentColor" />
  ),
  restricted: (
    <>
      <path d="M-3.2-7.7h6.4l4.5 4.5v6.4L3.2 7.7h-6.4l-4.5-4.5v-6.4Z" fill="currentColor" />
      <path d="M-4.3 0h8.6" {...line} stroke={GROUND} strokeWidth={2.6} />
    </>
  ),
  missed: (
    <>
      <path d="M0-8 8 0 0 8-8 0Z" fill="currentColor" />
      <path d="M0-4v4.6M0 2.4v1.7" {...line} stroke={GROUND} strokeWidth={1.9} />
    </>
  ),
};

/** An act's sign; of an assessment, its verdict. */
export function SignGlyph({ sign, verdict }: { sign: ActSign; verdict?: Truth | undefined }) {
  if (sign === "assessed") return <VerdictGlyph verdict={verdict ?? "unresolved"} />;
  return SIGNS[sign];
}

/** A sign among words: in a legend or a list. */
export function GlyphBox({
  size = 16,
  colour,
  children,
}: {
  size?: number;
  colour: string;
  children: ReactNode;
}) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-8.5 -8.5 17 17"
      style={{ color: colour, flex: "none" }}
      aria-hidden
    >
      {children}
    </svg>
  );
}
