import { ACTS_KEPT, ACT_TYPES, type ActRow, type ActType } from "./acts.ts";
import type { BoardColumn, RequestKind } from "./commands.ts";
import type { ClockAnchor } from "./clock.ts";
import type { Rating, Reaction, RestrictionGrounds } from "./reactions.ts";
import type { Audience, Role, UnitLevel } from "./roles.ts";
import type {
  ChannelKind,
  Condition,
  ExpectedActionKind,
  InjectCategory,
  PostLink,
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
  /** A news headline, or the lower third of a television picture. */
  headline: LocalText | null;
  /** True where there is a picture: `GET /api/exercises/:id/media/:inject` has it. */
  media: boolean;
  /** What the picture shows, in words. */
  alt: LocalText | null;
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
  /** Why it was deferred, held or skipped, and who did. */
  reason: string | null;
  by: string | null;
  /** Kept back by control: nothing releases it but a hand. */
  held: boolean;
  /** What releases it besides its time: its own condition and the ladders it is a rung of. */
  waits: PlanWait[];
  /** A call's course, for the controller who plays the caller. */
  script: { say: LocalText; listenFor: LocalText | null }[];
  /** What its author hopes to see of whom, and within how many play ms of its release. */
  expect: PlanExpect[];
  /** Grows with each change of the plan; commands may name the one they were made on. */
  version: number;
  /** The controller who has it in hand: a person's id. */
  assignedTo: string | null;
  /** Grows each time that it goes into another hand, or into nobody's. */
  assignedVersion: number;
  /** The last changes, at most ten. */
  changes: PlanChange[];
  /** How many changes can be taken back. */
  undoable: number;
}

/** What control has done to an inject, newest last. */
export interface PlanChange {
  what: "added" | "edited" | "deferred" | "held" | "unheld" | "skipped" | "reverted" | "assigned";
  by: string;
  /** Server time, epoch ms: a plan is also worked on before STARTEX. */
  at: number;
  playMs: number | null;
}

/** An action that is expected once the inject is out; from then on `expectations` tells what came of it. */
export interface PlanExpect {
  unit: string;
  action: ExpectedActionKind;
  text: LocalText | null;
  withinMs: number;
}

export interface PlanWait {
  condition: Condition;
  /** Milliseconds of the story between the condition coming true and the inject being due. */
  afterMs: number;
  /** The ladder that it belongs to; null for the inject's own condition. */
  ladder: string | null;
}

/** A ladder of escalation, before and while it is climbed. Control only. */
export interface LadderRow {
  id: string;
  title: LocalText | null;
  condition: Condition;
  afterMs: number;
  /** The injects that it releases. */
  rungs: string[];
  /** The story's clock (epoch ms) since when its condition holds; null while it does not. */
  sinceMs: number | null;
}

/** Somebody of the simulated world whom control can play. Control only. */
export interface PersonaRow extends Author {
  id: string;
  disposition: ScenarioPersona["disposition"];
}

/** A channel of the simulated world. Control only. */
export interface ChannelRow {
  id: string;
  kind: ChannelKind;
  name: LocalText;
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
  headline: LocalText | null;
  /** True where there is a picture: `GET /api/exercises/:id/posts/:post/media` has it. */
  media: boolean;
  alt: LocalText | null;
  claim: string | null;
  inject: string | null;
  /** The earlier post that this one replies to, quotes or reposts. */
  re: { post: string; how: PostLink } | null;
  /** The units that a joint statement speaks for besides its author. */
  with: string[];
  /** A short comment of the simulated public. */
  voice: boolean;
  playMs: number;
  scenarioMs: number;
  seq: number;
}

/**
 * A stretch of a claim's course, a number a minute of the story. Id `<claim>/<from>`.
 * Control, evaluators and, where they have met the claim, units and observers.
 */
export interface CurveRow {
  id: string;
  claim: string;
  /** Minute of the story since STARTEX of the first number. */
  from: number;
  /** New shares in each minute. */
  shares: number[];
  /** The share of the public reached, 0 to 1. */
  reach: number[];
  /** The share of the public that believes it, 0 to 1. Not for units and, before ENDEX, observers. */
  belief?: number[];
}

/** A stretch of the public's trust in the authorities, 0 to 1, a number a minute. Id: its first minute. Not for units. */
export interface MoodRow {
  id: string;
  from: number;
  trust: number[];
}

/** Why the public moved. Control and evaluators always; observers after ENDEX. */
export interface ReactionRow extends Reaction {
  id: string;
  playMs: number;
  scenarioMs: number;
}

/** A request to restrict content. Control, evaluators, observers, and the unit that asked. */
export interface RestrictionRow extends RestrictionGrounds {
  id: string;
  unit: string;
  claim: string;
  by: string;
  playMs: number;
  scenarioMs: number;
  /**
   * What the exercise makes of it (DESIGN §10): `critical` where the claim is true or an opinion,
   * `failure` where it is open and no imminent harm is argued. Control and evaluators; observers after ENDEX.
   */
  failure?: "none" | "failure" | "critical";
}

/** How somebody of control or an evaluator rates an answer. Id `<response>/<person>`. Control and evaluators. */
export interface RatingRow {
  id: string;
  response: string;
  unit: string;
  rating: Rating;
  note: string | null;
  by: string;
  playMs: number;
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
  /** When it last came back for rework, and whose hand it came from; kept through the next version. */
  returnedMs: number | null;
  returnedBy: string | null;
  publishedMs: number | null;
  /** The shared document behind the text (Yjs state, base64), while it can be edited. */
  doc: string | null;
  /** Who has typed in it, newest first. */
  editors: string[];
  /** A joint statement goes out with its last clearance. */
  joint: boolean;
  /** Minutes of play promised until the next update, and the play time it falls due. */
  nextUpdate: number | null;
  nextUpdateDueMs: number | null;
}

/** Another unit's word on a text before it goes out. Id `<response>/<unit>`. Both units and evaluators. */
export interface ClearanceRow {
  id: string;
  response: string;
  /** The unit that asks. */
  owner: string;
  /** The unit that is asked. */
  unit: string;
  /** The text as it was put to them. */
  text: string;
  kind: ResponseKind;
  claim: string | null;
  /** What the text says of the claim. */
  stance: Truth | null;
  inject: string | null;
  joint: boolean;
  /** `void`: the text has changed since; `withdrawn`: the owner needs its word no more. */
  status: "sought" | "cleared" | "objected" | "void" | "withdrawn";
  /** Of the objection, or of the withdrawal. */
  reason: string | null;
  soughtBy: string;
  soughtMs: number;
  /** Play time by which an answer is wanted. */
  dueMs: number | null;
  /** Play times of its reminders. */
  remindedMs: number[];
  answeredBy: string | null;
  answeredMs: number | null;
  /** When the owner let the unit go; null again once it is asked anew. */
  withdrawnMs: number | null;
}

/** A call between somebody of the simulated world and a unit. That unit, control and evaluators. */
export interface CallRow {
  id: string;
  unit: string;
  from: Author;
  channel: "press-call" | "phone";
  subject: LocalText;
  inject: string | null;
  state: "ringing" | "talking" | "ended";
  rangMs: number;
  pickedUpMs: number | null;
  pickedUpBy: string | null;
  endedMs: number | null;
  lines: { who: "caller" | "unit"; name: string; text: string; playMs: number }[];
  /** What came of it. Control and evaluators. */
  outcome?: string | null;
}

/** A card on a unit's situation board. The unit, control and evaluators. */
export interface CardRow {
  id: string;
  unit: string;
  column: BoardColumn;
  text: string;
  /** Taken off the board; kept, so that it can be put back. */
  removed: boolean;
  by: string;
  playMs: number | null;
}

/** A line in a unit's decision log. The unit, control and evaluators. */
export interface DecisionRow {
  id: string;
  unit: string;
  text: string;
  reason: string | null;
  by: string;
  playMs: number | null;
}

/**
 * When a person's screen showed an inject, by the server's clock: milliseconds after its release, right
 * within ± `boundMs`. Id `<inject>/<person>`. Control and evaluators.
 */
export interface ReceiptRow {
  id: string;
  inject: string;
  person: string;
  unit: string;
  site: string | null;
  receivedMs: number;
  paintedMs: number;
  boundMs: number;
  /** False where what the client claims can't be, given when the server heard of it. */
  consistent: boolean;
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
  /** Play times at which the unit that asked has asked again. */
  remindedMs: number[];
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
  curves: CurveRow;
  moods: MoodRow;
  reactions: ReactionRow;
  restrictions: RestrictionRow;
  ratings: RatingRow;
  ladders: LadderRow;
  personas: PersonaRow;
  channels: ChannelRow;
  clearances: ClearanceRow;
  calls: CallRow;
  cards: CardRow;
  decisions: DecisionRow;
  receipts: ReceiptRow;
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
  "curves",
  "moods",
  "reactions",
  "restrictions",
  "ratings",
  "ladders",
  "personas",
  "channels",
  "clearances",
  "calls",
  "cards",
  "decisions",
  "receipts",
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
