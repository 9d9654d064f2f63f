import type { CommandInput } from "@firebreak/shared/commands";
import type { InjectEdit } from "@firebreak/shared/injectFields";
import { localise } from "@firebreak/shared/text";
import type { InjectRow } from "@firebreak/shared/views";
import type { ScenarioZone } from "../../../../i18n/format.ts";
import { parseDue } from "./dueTime.ts";
import { type PlanField, type PlanFields, type PlanSources } from "./planFields.ts";

export type Fault = "missing" | "notTime" | "past" | "notMinutes";
export type Faults = Partial<Record<PlanField, Fault>>;

/** The moment that it is written at. */
export interface Moment {
  /** The story's clock, epoch ms. */
  nowMs: number;
  zone: ScenarioZone;
}

/** What of the given fields can't be sent as it stands. What was left as it was needs no answer. */
export function faultsOf(fields: PlanFields, only: readonly PlanField[], moment: Moment): Faults {
  const faults: Faults = {};
  for (const field of only) {
    const fault = faultOf(field, fields, moment);
    if (fault !== null) faults[field] = fault;
  }
  return faults;
}

function faultOf(field: PlanField, fields: PlanFields, { nowMs, zone }: Moment): Fault | null {
  switch (field) {
    case "title":
    case "body":
    case "channel":
    case "from":
    case "storyline":
      return fields[field].trim() === "" ? "missing" : null;
    case "due": {
      if (fields.due.trim() === "") return null;
      const due = parseDue(fields.due, nowMs, zone);
      if (due === null) return "notTime";
      return due <= nowMs ? "past" : null;
    }
    case "replyBy": {
      const minutes = Number(fields.replyBy.trim() || 1);
      return Number.isInteger(minutes) && minutes >= 1 && minutes <= 1_440 ? null : "notMinutes";
    }
    case "to":
    case "claim":
    case "notes":
      return null;
  }
}

/** The given fields as `inject.edit` takes them: nothing else is touched. */
export function editOf(fields: PlanFields, only: readonly PlanField[], moment: Moment): InjectEdit {
  const all = sent(fields, moment);
  return Object.fromEntries(only.map((field) => [field, all[field]]));
}

/** A new inject as `inject.add` takes it. A copy keeps the kind and the headline of its original. */
export function newInjectOf(
  fields: PlanFields,
  moment: Moment,
  original: InjectRow | undefined,
  language: PlanSources["language"],
): CommandInput<"inject.add"> {
  if (original === undefined) return { fields: sent(fields, moment) };
  const { id, category, headline } = original;
  return {
    fields: {
      ...sent(fields, moment),
      category,
      headline: headline === null ? null : localise(headline, language),
    },
    copyOf: id,
  };
}

function sent(fields: PlanFields, { nowMs, zone }: Moment) {
  const minutes = fields.replyBy.trim();
  return {
    title: fields.title.trim(),
    body: fields.body.trim(),
    to: [...fields.to],
    channel: fields.channel,
    from: fields.from,
    storyline: fields.storyline,
    claim: fields.claim === "" ? null : fields.claim,
    notes: fields.notes.trim() === "" ? null : fields.notes.trim(),
    replyBy: minutes === "" ? null : Number(minutes),
    due: fields.due.trim() === "" ? null : parseDue(fields.due, nowMs, zone),
  };
}
