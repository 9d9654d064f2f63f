import type { Author } from "@firebreak/shared/views";

/** The outline tells the kind: people round, newsrooms square, officials six-sided, units a shield. */
export type AvatarShape = "round" | "square" | "hexagon" | "shield";

const SHAPES: Record<Author["kind"], AvatarShape> = {
  citizen: "round",
  influencer: "round",
  expert: "round",
  business: "round",
  troll: "round",
  bot: "round",
  journalist: "square",
  media: "square",
  official: "hexagon",
  unit: "shield",
};

export function shapeOf(kind: Author["kind"]): AvatarShape {
  return SHAPES[kind];
}

/** What an avatar is drawn from. The same for one account on every screen. */
export interface AvatarSketch {
  /** Degrees, one of a few. */
  hue: number;
  /** A 4 × 4 grid mirrored to the right: which cell is filled, 0 empty, 1 to 4 the corner that is cut. */
  cells: readonly number[];
}

const HUES = [25, 70, 115, 160, 205, 250, 295, 340] as const;
/** Half of a mirrored 4 × 4 grid. */
const CELLS = 8;

/** @param seed the account's handle, or its name where it has none */
export function sketchAvatar(seed: string): AvatarSketch {
  let bits = hash(seed.normalize("NFC").toLowerCase());
  const take = (among: number): number => {
    bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d) >>> 0;
    bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39) >>> 0;
    return (bits >>> 8) % among;
  };
  const hue = HUES[take(HUES.length)] ?? HUES[0];
  return { hue, cells: Array.from({ length: CELLS }, () => take(6)) };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** One or two letters of a name: the first and the last word's, as `Nguyễn Thu Hà` is NH; of one word its first two. */
export function initialsOf(name: string): string {
  const words = name.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return "·";
  const letters = words.length === 1 ? [...first].slice(0, 2) : [[...first][0], [...last][0]];
  return letters.join("").toLocaleUpperCase("vi");
}
