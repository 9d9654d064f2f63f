import { memo, useId } from "react";
import { type LocalText, localise } from "@firebreak/shared/text";
import type { Author } from "@firebreak/shared/views";
import { useText } from "../i18n/useText.ts";
import classes from "./Avatar.module.css";
import { type AvatarShape, initialsOf, shapeOf, sketchAvatar } from "./model/avatar.ts";

export interface AvatarProps {
  author: { name: LocalText; handle: string | null; kind: Author["kind"] };
  /** px; 36 where not given. Without letters below 24. */
  size?: number;
  /** For a unit: its colour and its two letters. */
  unit?: { colour: string; monogram: string } | undefined;
}

const OUTLINES: Record<AvatarShape, string> = {
  round: "M20 0a20 20 0 1 1 0 40 20 20 0 1 1 0-40Z",
  square: "M6 0h28a6 6 0 0 1 6 6v28a6 6 0 0 1-6 6H6a6 6 0 0 1-6-6V6a6 6 0 0 1 6-6Z",
  hexagon:
    "M18.5.8a3 3 0 0 1 3 0l14.8 8.6a3 3 0 0 1 1.5 2.6v16a3 3 0 0 1-1.5 2.6l-14.8 8.6a3 3 0 0 1-3 0L3.7 30.6A3 3 0 0 1 2.2 28V12a3 3 0 0 1 1.5-2.6Z",
  shield:
    "M4 1h32a3 3 0 0 1 3 3v18c0 8.5-7.6 13.6-17.7 17.5a3.6 3.6 0 0 1-2.6 0C8.6 35.6 1 30.5 1 22V4a3 3 0 0 1 3-3Z",
};

/**
 * The picture of an account: a pattern drawn from its handle or its name, and its letters. The outline says
 * what it is: round a person, square a newsroom, six-sided an official, a shield a unit. Never a face.
 */
export const Avatar = memo(function Avatar({ author, size = 36, unit }: AvatarProps) {
  const text = useText();
  const clip = useId();
  const { hue, cells } = sketchAvatar(author.handle ?? localise(author.name, "vi"));
  const shape = shapeOf(author.kind);
  const letters = unit?.monogram ?? initialsOf(text(author.name));
  return (
    <svg
      className={classes.avatar}
      data-unit={unit !== undefined}
      width={size}
      height={size}
      viewBox="0 0 40 40"
      aria-hidden
      style={{ "--hue": hue, "--unit": unit?.colour }}
    >
      <clipPath id={clip}>
        <path d={OUTLINES[shape]} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect width={40} height={40} className={classes.ground} />
        {unit === undefined ? <path d={patternPath(cells)} className={classes.pattern} /> : null}
      </g>
      {size < 24 ? null : (
        <text x={20} y={25} textAnchor="middle" className={classes.letters}>
          {letters}
        </text>
      )}
    </svg>
  );
});

const CELL = 10;

/** The filled cells of a mirrored 4 × 4 grid: whole squares, or triangles by the corner that is cut. */
function patternPath(cells: readonly number[]): string {
  let path = "";
  for (const [at, cell] of cells.entries()) {
    const row = Math.floor(at / 2);
    const column = at % 2;
    path += cellPath(column * CELL, row * CELL, cell, 1);
    path += cellPath((4 - column) * CELL, row * CELL, cell, -1);
  }
  return path;
}

/** @param way 1 draws to the right of `x`, −1 its mirror image to the left */
function cellPath(x: number, y: number, cell: number, way: 1 | -1): string {
  const right = CELL * way;
  switch (cell) {
    case 1:
      return `M${x} ${y}h${right}v${CELL}Z`;
    case 2:
      return `M${x} ${y}h${right}L${x} ${y + CELL}Z`;
    case 3:
      return `M${x} ${y}v${CELL}h${right}Z`;
    case 4:
      return `M${x} ${y}h${right}v${CELL}h${-right}Z`;
    default:
      return "";
  }
}
