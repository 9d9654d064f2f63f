import { ACTS_KEPT, ACT_TYPES, type ActRow, type ActType } from "./acts.ts";
import type { RequestKind } from "./commands.ts";
import type { ClockAnchor } from "./clock.ts";
import type { Audience, Role, UnitLevel } from "./roles.ts";
import type {
  ChannelKind,
  ExpectedActionKind,
  InjectCategory,
  ResponseKind,
  ScenarioPersona,
  ScenarioUnit,
  Truth,
} from "./scenario.ts";
import type { Language, LocalText } from "./text.ts";

export { ACT_TYPES, ACTS_KEPT, type ActRow, type ActType };

/** Life of an exercise. `stopped` is the safety stop ("real emergency"). */
export type Phase = "planned" | "running" | "paused" | "stopped" | "ended";

/** The head of every view. All times ending in `Ms` are whole milliseconds. */
export interface ExerciseRow {
  id: string;
  title: LocalText;
  summary: LocalText;
  languages: Language[];
  phase: Phase;
  /** Why it is paused or stopped, in the words of whoever did it. */
  reason: string | null;
  clock: ClockAnchor;
  /** Scenario clock at STARTEX, epoch ms, and its offset from UTC in minutes, for showing local hours. */
  startMs: number;
  offsetMinutes: number;
  /** Planned play time. */
  durationMs: number;
}

export interface SiteRow {
  id: string;
  name: LocalText;
}

export interface UnitRow {
  id: string;
  name: LocalText;
  kind: ScenarioUnit["kind"];
  site: string;
  /** true: publishing needs an approver. */
  approver: boolean;
  task: LocalText | null;
  /** At least one of its people is connected. */
  online: boolean;
}

/** A person in the exercise. Control and evaluators see all, a unit its own, observers none. */
export interface PersonRow {
  id: string;
  name: string;
  role: Role;
  unit: string | null;
  site: string | null;
  level: UnitLevel | null;
  online: boolean;
  removed: boolean;
}

export interface StorylineRow {
  id: string;
  title: LocalText;
  summary: LocalText | null;
}

export interface ObjectiveRow {
  id: string;
  capability: LocalText;
  target: LocalText;
  criticalTasks: { id: string; text: LocalText }[];
}

/** Who something comes from, as the public sees it. */
export interface Author {
  name: LocalText;
  handle: string | null;
  kind: ScenarioPersona["kind"] | "unit";
  followers: number;
}

export type InjectState =
  "draft" | "approved" | "planned" | "released" | "complete" | "deferred" | "skipped" | "obsolete";

export interface InjectRow {
  id: string;
  title: LocalText;
  /** Units and observers read `inject` whatever it is: a contingency would give the plan away. */
  category: InjectCategory;
  /** Null for units and observers: its name may tell how the story ends. */
  storyline: string | null;
  channel: ChannelKind;
  channelName: LocalText;
  from: Author;
  /** Units whose inbox it reaches. */
  to: string[];
  body: LocalText;
  media: string | null;
  claim: string | null;
  /** Play milliseconds after release by which the sender wants an answer. */
  replyByMs: number | null;
  state: InjectState;
  releasedSeq: number | null;
  releasedPlayMs: number | null;
  releasedScenarioMs: number | null;
  /** Control only from here on. */
  plan?: InjectPlan;
}

export interface InjectPlan {
  mode: "scheduled" | "conditional" | "manual";
  /** Scenario clock at which it is due; null while nothing has set it. */
  dueMs: number | null;
  /** Where the scenario had put it, for showing a deferral. */
  plannedMs: number | null;
  notes: LocalText | null;
  /** Why it was deferred or skipped, and who did. */
  reason: string | null;
  by: string | null;
}

/** One inject at one unit: what has become of it there. Id `<inject>/<unit>`. */
export interface TaskRow {
  id: string;
  inject: string;
  unit: string;
  state: "new" | "seen" | "acknowledged" | "working" | "answered";
  /** Play times of the steps, null while not taken. */
  seenMs: number | null;
  acknowledgedMs: number | null;
  acknowledgedBy: string | null;
  claimedMs: number | null;
  /** Name of the person who has it. */
  claimedBy: string | null;
  firstActionMs: number | null;
  answeredMs: number | null;
}

export interface ClaimRow {
  id: string;
  text: LocalText;
  /** Control and evaluators always; observers after ENDEX; units never. */
  truth?: Truth;
  harm?: "none" | "low" | "medium" | "high";
}

/** A unit's current verdict on a claim. Id `<claim>/<unit>`. */
export interface AssessmentRow {
  id: string;
  claim: string;
  unit: string;
  verdict: Truth;
  evidence: string | null;
  by: string;
  playMs: number;
  scenarioMs: number;
}

/** An item of the public feed. */
export interface PostRow {
  id: string;
  channel: ChannelKind;
  channelName: LocalText;
  author: Author;
  /** Set where a unit published it. */
  unit: string | null;
  kind: ResponseKind | null;
  title: LocalText | null;
  text: LocalText;
  media: string | null;
  claim: string | null;
  inject: string | null;
  playMs: number;
  scenarioMs: number;
  seq: number;
}

export interface ResponseRow {
  id: string;
  unit: string;
  inject: string | null;
  claim: string | null;
  kind: ResponseKind;
  stance: Truth | null;
  text: string;
  status: "draft" | "submitted" | "returned" | "approved" | "published";
  version: number;
  draftedBy: string;
  draftedMs: number;
  submittedMs: number | null;
  approvedMs: number | null;
  approvedBy: string | null;
  returnedReason: string | null;
  publishedMs: number | null;
  /** Minutes of play promised until the next update, and the play time it falls due. */
  nextUpdate: number | null;
  nextUpdateDueMs: number | null;
}

export interface RequestRow {
  id: string;
  from: string;
  to: string;
  kind: RequestKind;
  text: string;
  inject: string | null;
  dueMs: number | null;
  status: "sent" | "acknowledged" | "answered" | "declined" | "completed";
  sentBy: string;
  sentMs: number;
  acknowledgedMs: number | null;
  answer: string | null;
  answeredBy: string | null;
  answeredMs: number | null;
  completedMs: number | null;
}

export interface EscalationRow {
  id: string;
  unit: string;
  inject: string | null;
  question: string;
  options: string[];
  raisedBy: string;
  raisedMs: number;
  decision: string | null;
  decidedBy: string | null;
  decidedMs: number | null;
  binds: string[];
}

export interface MessageRow {
  id: string;
  /** A unit's id, or `control`. */
  from: string;
  fromName: string;
  /** A unit's id, `control`, or `all`. */
  to: string;
  text: string;
  /** Server time, epoch ms: messages may be sent before STARTEX. */
  at: number;
  playMs: number | null;
}

/** An expected action of a released inject. Control and evaluators only. Id `<inject>/<expect>`. */
export interface ExpectationRow {
  id: string;
  inject: string;
  unit: string;
  action: ExpectedActionKind;
  kind: ResponseKind | null;
  with: string[];
  text: LocalText | null;
  objective: string | null;
  /** Play time of the deadline. */
  dueMs: number;
  status: "pending" | "met" | "late" | "missed";
  metMs: number | null;
}

/** The rows of each table, by its name. */
export interface TableRows {
  sites: SiteRow;
  units: UnitRow;
  people: PersonRow;
  storylines: StorylineRow;
  objectives: ObjectiveRow;
  injects: InjectRow;
  tasks: TaskRow;
  claims: ClaimRow;
  assessments: AssessmentRow;
  posts: PostRow;
  responses: ResponseRow;
  requests: RequestRow;
  escalations: EscalationRow;
  messages: MessageRow;
  expectations: ExpectationRow;
}
export type TableName = keyof TableRows;
export const TABLE_NAMES = [
  "sites",
  "units",
  "people",
  "storylines",
  "objectives",
  "injects",
  "tasks",
  "claims",
  "assessments",
  "posts",
  "responses",
  "requests",
  "escalations",
  "messages",
  "expectations",
] as const satisfies readonly TableName[];

export type Tables = { [T in TableName]: Record<string, TableRows[T]> };

/** Everything one audience sees, at one position of the log. */
export interface View extends Tables {
  audience: Audience;
  /** Null until the exercise exists: the view at position 0. */
  exercise: ExerciseRow | null;
  /** The timeline, oldest first; its oldest lines fall out beyond ACTS_KEPT. */
  acts: ActRow[];
}

export function emptyView(audience: Audience): View {
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, {}])) as unknown as Tables;
  return { audience, exercise: null, acts: [], ...tables };
}
