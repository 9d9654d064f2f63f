import type { InjectRow, TaskRow } from "@firebreak/shared/views";

/*
 * What an inject's plain text tells about its form. Authors write as people of the channel would: a note
 * in square brackets in front (who forwarded it, what a video shows), a heading with a number over an
 * order. Where nothing of that is there, the text stands as it is: nothing is ever lost.
 */

export interface Noted {
  /** What stood in square brackets in front; null where nothing did. */
  note: string | null;
  text: string;
}

/** Whether a note tells no more than the hour, as `16:42` or `Phone, 16:18`. */
export function isHour(note: string): boolean {
  return /^[^\d:]{0,24}\d{1,2}:\d{2}$/.test(note.trim());
}

/** Splits off a note in square brackets at the beginning. */
export function splitNote(body: string): Noted {
  const text = body.trim();
  const note = /^\[([^[\]]{1,400})\]\s*/.exec(text);
  const rest = note === null ? text : text.slice(note[0].length);
  return note?.[1] === undefined || rest === "" ? { note: null, text } : { note: note[1].trim(), text: rest };
}

export interface Forward {
  /** The group that it was forwarded from; null where that is not told. */
  group: string | null;
  /** What else is told of how it came, as the group's size; null where nothing is. */
  about: string | null;
  text: string;
  /** Each message of the group, in its order. A text without dashes is one message. */
  messages: string[];
}

/** A messaging group's forward, taken apart: where from, and message by message. */
export function readForward(body: string): Forward {
  const { note, text } = splitNote(body);
  const named = /["“«]([^"”»]{1,80})["”»]/.exec(note ?? "");
  // The rest of the note, as "214 members", without what leads up to the name.
  const about = named === null ? note : (note ?? "").slice(named.index + named[0].length);
  const messages: string[] = [];
  let inList = false;
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    const item = /^[–—-]\s+(.*)$/.exec(line)?.[1];
    if (item !== undefined) messages.push(item);
    // After a list, a line without a dash is somebody's own word; without one, lines belong together.
    else if (messages.length === 0 || inList) messages.push(line);
    else messages[messages.length - 1] += `\n${line}`;
    inList = item !== undefined;
  }
  return {
    group: named?.[1] ?? null,
    about: about?.replace(/^[\s,;:·–-]+|[\s:]+$/g, "") || null,
    text,
    messages,
  };
}

export interface Order {
  /** Its head line, as `ORDER No. 06/CĐ-BCĐ, 15:00, 16 September`; null where the text has none. */
  heading: string | null;
  number: string | null;
  text: string;
}

/** An order's head line and number. A head line is a short first sentence that carries a number or a capitalised name. */
export function readOrder(body: string): Order {
  const text = body.trim();
  const sentence = /^([^\n]{4,90}?)(?<!\b(?:No|Nr))\.\s+/.exec(text);
  const heading = sentence?.[1] ?? "";
  const number = /(?:số|no\.?|nr\.?)\s*(\d[^\s,;]*)/iu.exec(heading)?.[1] ?? null;
  const firstWord = heading.split(/[\s,]/)[0] ?? "";
  const isCapitals = firstWord.length > 1 && firstWord === firstWord.toLocaleUpperCase("vi");
  if (sentence === null || (number === null && !isCapitals)) return { heading: null, number: null, text };
  return { heading, number, text: text.slice(sentence[0].length) };
}

/** A caller's name, and the paper or office behind it: `Khánh Vy, Miền Sóng news site`. */
export function readCaller(name: string): { name: string; of: string | null } {
  const comma = name.indexOf(",");
  if (comma < 0) return { name, of: null };
  return { name: name.slice(0, comma).trim(), of: name.slice(comma + 1).trim() || null };
}

/** A spoken text in its sentences, with those told apart that ask. Put together again they are the text. */
export function sentencesOf(text: string): { words: string; asks: boolean }[] {
  const parts = text.match(/[^.?!…\n]+[.?!…]*["”]?\s*|[.?!…\n]+\s*/g) ?? [text];
  return parts.map((words) => ({ words, asks: /\?["”]?\s*$/.test(words) }));
}

/** Play time by which the sender wants an answer; null where nobody waits, or no longer. */
export function replyDueMs(inject: InjectRow, task: TaskRow): number | null {
  if (inject.replyByMs === null || inject.releasedPlayMs === null) return null;
  const open = task.state !== "answered" && inject.state !== "complete";
  return open ? inject.releasedPlayMs + inject.replyByMs : null;
}
