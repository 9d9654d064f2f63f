import { quietly } from "../../../../store/quietly.ts";
import { type PlanDraft } from "./planDraft.ts";
import { NO_FIELDS, type PlanFields } from "./planFields.ts";
import { isWriting, type Writing, writingKey } from "./writing.ts";

/** What a storage of the browser must be able to do here. */
export interface DraftStorage {
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
  removeItem: (key: string) => void;
}

/**
 * What one person has written and not yet sent: it outlives a reload and a closed form, and ends with the
 * tab. Storage that is forbidden, full or spoilt costs nothing but that.
 * @param owner whose it is: an exercise and a person
 */
export function keptDrafts(storage: () => DraftStorage, owner: string) {
  const at = (writing: Writing) => `firebreak.plan.${owner}.${writingKey(writing)}`;
  const openAt = `firebreak.plan.${owner}.open`;
  function read(key: string): unknown {
    return quietly((): unknown => JSON.parse(storage().getItem(key) ?? "null"));
  }
  function write(key: string, value: unknown): void {
    quietly(() => {
      if (value === null) storage().removeItem(key);
      else storage().setItem(key, JSON.stringify(value));
    });
  }
  return {
    draft(writing: Writing): PlanDraft | null {
      const kept = read(at(writing));
      return isDraft(kept) ? kept : null;
    },
    keep: (writing: Writing, draft: PlanDraft | null) => write(at(writing), draft),
    /** The form that was open when the page was left. */
    open(): Writing | null {
      const kept = read(openAt);
      return isWriting(kept) ? kept : null;
    },
    keepOpen: (writing: Writing | null) => write(openAt, writing),
  };
}
export type KeptDrafts = ReturnType<typeof keptDrafts>;

function isDraft(value: unknown): value is PlanDraft {
  if (typeof value !== "object" || value === null) return false;
  const { base, mine, version, language } = value as Partial<Record<keyof PlanDraft, unknown>>;
  const known = language === "vi" || language === "en";
  return known && Number.isInteger(version) && isFields(base) && isFields(mine);
}

function isFields(value: unknown): value is PlanFields {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Partial<Record<string, unknown>>;
  return Object.entries(NO_FIELDS).every(([key, example]) =>
    Array.isArray(example)
      ? Array.isArray(fields[key]) && fields[key].every((each) => typeof each === "string")
      : typeof fields[key] === "string",
  );
}
