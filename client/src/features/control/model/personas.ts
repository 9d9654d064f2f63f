import { type ChannelKind, isPublicChannel, type PostLink } from "@firebreak/shared/channels";
import type { ChannelRow, PersonaRow, PostRow } from "@firebreak/shared/views";
import type { LocalText } from "@firebreak/shared/text";
import { plain } from "./boardFilter.ts";

/** What control is about to say as one of the personas. */
export interface SpeechDraft {
  persona: string | null;
  /** Null: the server's own choice, the scenario's first microblog. */
  channel: string | null;
  text: string;
  claim: string | null;
  re: { post: string; how: PostLink } | null;
}

export const NO_SPEECH: SpeechDraft = { persona: null, channel: null, text: "", claim: null, re: null };

/** What a screen asks to be said about: everything may be left open. */
export interface SpeakAbout {
  persona?: string;
  re?: { post: string; how: PostLink };
  claim?: string | null;
}

/** The draft that answers what was asked for; a text that was begun is kept. */
export function draftAbout(draft: SpeechDraft, about: SpeakAbout, post: PostRow | undefined): SpeechDraft {
  const re = about.re ?? null;
  const claim = about.claim ?? post?.claim ?? (re === null ? draft.claim : null);
  return { ...draft, persona: about.persona ?? draft.persona, re, claim };
}

/** The channels that a persona can post in: the public ones, microblogs first. */
export function openChannels(channels: Readonly<Record<string, ChannelRow>>): ChannelRow[] {
  const first = (kind: ChannelKind) => Number(kind !== "microblog");
  return Object.values(channels)
    .filter((channel) => isPublicChannel(channel.kind))
    .sort((a, b) => first(a.kind) - first(b.kind));
}

/**
 * Personas whose name (in either language) or handle has every word, with or without its marks; first
 * those whose name or handle begins with what was typed.
 */
export function findPersonas(personas: Readonly<Record<string, PersonaRow>>, typed: string): PersonaRow[] {
  const sought = plain(typed).trim();
  const words = sought.split(/\s+/).filter(Boolean);
  const namesOf = (row: PersonaRow) => [...everyLanguage(row.name), row.handle ?? "", row.id].map(plain);
  const begins = (row: PersonaRow) =>
    namesOf(row).some((name) => name.startsWith(sought) || name.startsWith(`@${sought}`));
  return Object.values(personas)
    .filter((row) => {
      const hay = namesOf(row).join(" ");
      return words.every((word) => hay.includes(word));
    })
    .sort((a, b) => Number(begins(b)) - Number(begins(a)));
}

/** What the draft is sent as; null while something is missing. */
export function speechOf(draft: SpeechDraft) {
  const text = draft.text.trim();
  if (draft.persona === null || text === "") return null;
  return {
    persona: draft.persona,
    text,
    ...(draft.channel === null ? {} : { channel: draft.channel }),
    ...(draft.claim === null ? {} : { claim: draft.claim }),
    ...(draft.re === null ? {} : { re: draft.re }),
  };
}

function everyLanguage(text: LocalText): string[] {
  return typeof text === "string" ? [text] : Object.values(text);
}
