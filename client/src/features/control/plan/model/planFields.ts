import type { Language, LocalText } from "@firebreak/shared/text";
import { localise } from "@firebreak/shared/text";
import type { Author, ChannelRow, InjectRow, PersonaRow } from "@firebreak/shared/views";
import type { ScenarioZone } from "../../../../i18n/format.ts";
import { writeDue } from "./dueTime.ts";

/** An inject as its form holds it: words as they are typed, ids as they are chosen, "" for nothing. */
export interface PlanFields {
  title: string;
  body: string;
  to: readonly string[];
  channel: string;
  from: string;
  storyline: string;
  claim: string;
  /** A moment of the story as typed; "": no time. */
  due: string;
  /** Minutes of play as typed. */
  replyBy: string;
  notes: string;
}
export type PlanField = keyof PlanFields;

export const PLAN_FIELDS = [
  "title",
  "body",
  "to",
  "due",
  "from",
  "channel",
  "storyline",
  "claim",
  "replyBy",
  "notes",
] as const satisfies readonly PlanField[];

export const NO_FIELDS: PlanFields = {
  title: "",
  body: "",
  to: [],
  channel: "",
  from: "",
  storyline: "",
  claim: "",
  due: "",
  replyBy: "",
  notes: "",
};

/** What an inject's words and names are looked up in. */
export interface PlanSources {
  channels: Readonly<Record<string, ChannelRow>>;
  personas: Readonly<Record<string, PersonaRow>>;
  zone: ScenarioZone;
  language: Language;
}

/** The inject as its form begins with it. A channel or persona that the scenario does not list stays "". */
export function fieldsOf(row: InjectRow, { channels, personas, zone, language }: PlanSources): PlanFields {
  const channel = Object.values(channels).find(
    (each) => each.kind === row.channel && sameText(each.name, row.channelName),
  );
  const due = row.plan?.dueMs ?? null;
  return {
    title: localise(row.title, language),
    body: localise(row.body, language),
    to: row.to,
    channel: channel?.id ?? "",
    from: Object.values(personas).find((each) => sameAuthor(each, row.from))?.id ?? "",
    storyline: row.storyline ?? "",
    claim: row.claim ?? "",
    due: due === null ? "" : writeDue(due, zone, language),
    replyBy: row.replyByMs === null ? "" : String(Math.round(row.replyByMs / 60_000)),
    notes: localise(row.plan?.notes, language),
  };
}

export function sameField(field: PlanField, a: PlanFields, b: PlanFields): boolean {
  if (field !== "to") return a[field].trim() === b[field].trim();
  return a.to.length === b.to.length && a.to.every((unit) => b.to.includes(unit));
}

/** The fields in which the one differs from the other, in the form's order. */
export function changedFields(a: PlanFields, b: PlanFields): PlanField[] {
  return PLAN_FIELDS.filter((field) => !sameField(field, a, b));
}

/** `onto` with some of its fields taken from `from`. */
export function withFields(onto: PlanFields, from: PlanFields, fields: readonly PlanField[]): PlanFields {
  return { ...onto, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
}

function sameAuthor(a: Author, b: Author): boolean {
  return a.handle === b.handle && a.kind === b.kind && sameText(a.name, b.name);
}

function sameText(a: LocalText, b: LocalText): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  return a.vi === b.vi && a.en === b.en;
}
