/** Room for a title or a claim inside a sentence, in letters. */
const ROOM = 56;

/** A text short enough to be named inside a sentence, cut between words. */
export function clip(text: string, room = ROOM): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= room) return plain;
  const cut = plain.lastIndexOf(" ", room);
  return `${plain.slice(0, cut > room / 2 ? cut : room).replace(/[\s,.;:–-]+$/, "")}…`;
}
