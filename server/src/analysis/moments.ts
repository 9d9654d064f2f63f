import type { ExpectedActionKind, ResponseKind, ScenarioInject, Truth } from "@firebreak/shared/scenario";
import type { ResponseContent } from "../domain/events.ts";
import type { Shown } from "../domain/shownAt.ts";
import type { RequestKind } from "@firebreak/shared/commands";
import type { Measure } from "@firebreak/shared/reactions";

/** When and where something happened: a unit's act at its place in the log. */
export interface Moment {
  seq: number;
  /** Play time, ms. */
  playMs: number;
  /** The story's clock, epoch ms. */
  scenarioMs: number;
  unit: string;
  /** The site the person acted from, else the unit's site in the scenario. */
  site: string;
}

/** An inject that reached people: `t0` is the play time of its release. */
export interface Release {
  inject: ScenarioInject;
  seq: number;
  t0: number;
  /** The same by the server's clock, epoch ms. */
  at: number;
  /** The units it was addressed to, each once. */
  tasked: readonly string[];
  /** Log position from which on control had closed it; null while open. */
  completedSeq: number | null;
}

/** A person's screen has shown an inject; the moment is that of its report. */
export interface Sight extends Moment, Shown {
  inject: string;
  /** Play time at which it was shown. */
  paintedPlayMs: number;
}

/** A unit's act about an inject or a claim, of the kinds that a planner can expect. */
export interface Act extends Moment {
  action: ExpectedActionKind;
  inject: string | undefined;
  claim: string | undefined;
  /** For a draft or a publication. */
  kind: ResponseKind | undefined;
  /** For a request: the unit asked. */
  to: string | undefined;
}

export interface Assessment extends Moment {
  claim: string;
  verdict: Truth;
}

export interface Publication extends Moment {
  response: string;
  inject: string | undefined;
  claim: string | undefined;
  kind: ResponseKind;
  stance: Truth | undefined;
}

/** A claim that has come up: everything about it in the order of the log. */
export interface ClaimHistory {
  id: string;
  /** The release of the first inject that carried it. */
  first: Release;
  /** Units that an inject carrying it was addressed to. */
  tasked: Set<string>;
  /** Units of which an inject carrying it expects a publication. */
  speakers: Set<string>;
  assessments: Assessment[];
  publications: Publication[];
  /** The same, and a joint statement once more for each unit that it speaks for besides. */
  words: Publication[];
}

export interface ResponseHistory {
  id: string;
  unit: string;
  /** What was last drafted whole; its text is empty where somebody has typed in it since. */
  content: ResponseContent | undefined;
  /** The first submission, the first approval after it, and the publication. */
  submitted: Moment | null;
  approved: Moment | null;
  returns: number;
  published: Publication | null;
}

/** A unit's word on another's text. */
export interface ClearanceHistory {
  response: string;
  /** The statement speaks for the asked unit too, and waits for its word. */
  joint: boolean;
  sought: Moment;
  to: string;
  /** Cleared, or objected to. */
  answered: Moment | null;
  /** Null again where the text has changed since. */
  cleared: Moment | null;
}

export interface RequestHistory {
  id: string;
  sent: Moment;
  to: string;
  kind: RequestKind;
  acknowledged: Moment | null;
  answered: Moment | null;
  declined: Moment | null;
  /** The asking unit has what it needed. */
  completed: Moment | null;
}

export interface EscalationHistory {
  id: string;
  inject: string | undefined;
  raised: Moment;
  decided: Moment | null;
}

/** A unit asked for content to be restricted. */
export interface RestrictionRequest extends Moment {
  restriction: string;
  claim: string;
  measure: Measure;
  /** It argues that harm is imminent. */
  isImminent: boolean;
}

/** When a claim came before the public. */
export interface Surfacing {
  /** Play time, ms. */
  playMs: number;
  /** The story's clock, epoch ms. */
  scenarioMs: number;
}

/** An update that a publication announced for a certain play time. */
export interface PromisedUpdate extends Moment {
  response: string;
  claim: string | undefined;
  inject: string | undefined;
  dueMs: number;
}
