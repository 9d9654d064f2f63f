import { quietly } from "../../../../store/quietly.ts";
import type { TextStorage } from "../../model/keptTexts.ts";

/** What somebody typed into a draft and the server has not acknowledged. */
export interface KeptWords {
  /** The typing, as an update of the shared document (base64). */
  readonly update: string;
  /** The whole text as its writer saw it: for copying, should the draft be closed by then. */
  readonly text: string;
}

export interface ListedStorage extends TextStorage {
  keys(): string[];
}

/** Unsent typing of one person, by draft. Each page keeps its own, so that two tabs never wipe each other's. */
export interface KeptDrafts {
  /** What any page has kept of a draft; the same array until it changes. */
  of(response: string): readonly KeptWords[];
  /** The drafts with something kept. */
  responses(): string[];
  keep(response: string, words: KeptWords): void;
  /** Drops what every page has kept of a draft. */
  forget(response: string): void;
  subscribe: (listener: () => void) => () => void;
}

const NOTHING: readonly KeptWords[] = [];

/**
 * @param place the keys' beginning: one an exercise and person
 * @param page this page's id
 */
export function createKeptDrafts(storage: ListedStorage, place: string, page: string): KeptDrafts {
  const drafts = new Map<string, Map<string, KeptWords>>();
  const shown = new Map<string, readonly KeptWords[]>();
  const listeners = new Set<() => void>();
  const keyOf = (response: string, by: string): string => `${place}/${response}/${by}`;

  for (const key of quietly(() => storage.keys()) ?? []) {
    if (!key.startsWith(`${place}/`)) continue;
    const [response = "", by = ""] = key.slice(place.length + 1).split("/");
    const words = parse(quietly(() => storage.getItem(key)));
    if (words !== null)
      drafts.set(response, (drafts.get(response) ?? new Map<string, KeptWords>()).set(by, words));
  }
  for (const [response, pages] of drafts) shown.set(response, [...pages.values()]);

  function changed(response: string): void {
    const pages = drafts.get(response);
    if (pages === undefined) shown.delete(response);
    else shown.set(response, [...pages.values()]);
    for (const listener of [...listeners]) listener();
  }

  return {
    of: (response) => shown.get(response) ?? NOTHING,
    responses: () => [...shown.keys()],
    keep(response, words) {
      drafts.set(response, (drafts.get(response) ?? new Map<string, KeptWords>()).set(page, words));
      quietly(() => storage.setItem(keyOf(response, page), JSON.stringify(words)));
      changed(response);
    },
    forget(response) {
      const pages = drafts.get(response);
      if (pages === undefined) return;
      drafts.delete(response);
      for (const by of pages.keys()) quietly(() => storage.removeItem(keyOf(response, by)));
      changed(response);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function parse(kept: string | null): KeptWords | null {
  const value = kept === null ? null : quietly((): unknown => JSON.parse(kept));
  if (typeof value !== "object" || value === null || !("update" in value) || !("text" in value)) return null;
  const { update, text } = value;
  return typeof update === "string" && typeof text === "string" ? { update, text } : null;
}
