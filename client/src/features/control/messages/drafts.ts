/** What is being written in each room and not yet sent: it stays while one looks elsewhere. */
const drafts = new Map<string, string>();

export function draftOf(room: string): string {
  return drafts.get(room) ?? "";
}

export function keepDraft(room: string, text: string): void {
  if (text === "") drafts.delete(room);
  else drafts.set(room, text);
}
