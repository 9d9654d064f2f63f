import type { ReactNode } from "react";
import { sketchAvatar } from "./model/avatar.ts";
import classes from "./Post.module.css";

/** What stands in a picture's place where a video or a broadcast has none: a drawn backdrop of its own. */
export function Stage({ seed, children }: { seed: string; children: ReactNode }) {
  const { hue, cells } = sketchAvatar(seed);
  return (
    <div className={classes.stage} style={{ "--hue": hue }}>
      <svg viewBox="0 0 160 90" preserveAspectRatio="xMidYMid slice" aria-hidden>
        {cells.map((cell, at) => (
          <circle key={at} cx={at * 24 - 4} cy={20 + cell * 11} r={14 + cell * 7} />
        ))}
      </svg>
      <span className={classes.over}>{children}</span>
    </div>
  );
}
