import { COMMAND_TYPES, type CommandType } from "@firebreak/shared/commands";
import type { RejectionCode } from "@firebreak/shared/rejections";
import type { SystemCommandType } from "../../server/src/domain/commands.ts";
import { PHASES } from "../../server/src/domain/permissions.ts";

/** What can be wrong with anybody's command, whatever it is. */
const ANYBODYS: readonly RejectionCode[] = [
  "command/invalid",
  "command/not-permitted",
  "person/unknown",
  "person/removed",
];

const WAITING: readonly RejectionCode[] = [
  "inject/unknown",
  "inject/already-released",
  "inject/closed",
  "inject/changed",
];
const FIELDS: readonly RejectionCode[] = [
  "channel/unknown",
  "persona/unknown",
  "storyline/unknown",
  "claim/unknown",
  "unit/unknown",
];
const RESPONSE: readonly RejectionCode[] = ["response/unknown", "response/wrong-state"];
const CLEARANCE: readonly RejectionCode[] = ["clearance/unknown", "clearance/wrong-state"];
const REQUEST: readonly RejectionCode[] = ["request/unknown", "request/wrong-state"];
const CALL: readonly RejectionCode[] = ["call/unknown", "call/wrong-state"];
const CONTENT: readonly RejectionCode[] = ["inject/unknown", "claim/unknown"];

/** What can be wrong with a person's command besides: its own reasons. Total: a new command does not compile without. */
const OWN: Record<CommandType, readonly RejectionCode[]> = {
  "exercise.start": ["exercise/already-started"],
  "exercise.pause": [],
  "exercise.resume": ["exercise/not-paused"],
  "exercise.changeRate": [],
  "exercise.jump": ["exercise/jump-backwards"],
  "exercise.end": [],
  "exercise.stop": [],
  "participant.remove": [],
  "inject.add": [...FIELDS, "inject/unknown"],
  "inject.edit": [...WAITING, ...FIELDS],
  "inject.undo": ["inject/unknown", "inject/already-released", "inject/changed", "inject/nothing-to-undo"],
  "inject.assign": ["inject/unknown", "inject/changed"],
  "inject.release": WAITING,
  "inject.skip": WAITING,
  "inject.defer": [...WAITING, "inject/not-scheduled"],
  "inject.hold": [...WAITING, "inject/already-held"],
  "inject.unhold": [...WAITING, "inject/not-held"],
  "inject.complete": ["inject/unknown", "inject/not-released"],
  "inject.see": ["inject/unknown"],
  "inject.acknowledge": ["inject/unknown", "inject/already-acknowledged"],
  "inject.claim": ["inject/unknown", "inject/already-claimed"],
  "claim.assess": CONTENT,
  "response.draft": [...CONTENT, ...RESPONSE],
  "draft.edit": [...RESPONSE, "response/bad-update"],
  "clearance.seek": [...RESPONSE, "unit/unknown", "request/to-self"],
  "clearance.remind": [...RESPONSE, ...CLEARANCE],
  "clearance.withdraw": [...RESPONSE, ...CLEARANCE],
  "response.clear": CLEARANCE,
  "response.object": CLEARANCE,
  "response.submit": RESPONSE,
  "response.approve": RESPONSE,
  "response.return": RESPONSE,
  "response.publish": [...RESPONSE, ...CONTENT, "response/clearance-open", "response/approval-needed"],
  "request.send": ["unit/unknown", "request/to-self", "inject/unknown"],
  "request.remind": REQUEST,
  "request.acknowledge": REQUEST,
  "request.answer": REQUEST,
  "request.decline": REQUEST,
  "request.complete": REQUEST,
  "escalation.raise": ["inject/unknown"],
  "decision.make": ["escalation/unknown", "escalation/already-decided", "unit/unknown"],
  "call.ring": ["unit/unknown", "persona/unknown", "inject/unknown"],
  "call.pickUp": CALL,
  "call.say": CALL,
  "call.end": CALL,
  "call.note": CALL,
  "card.put": ["card/unknown"],
  "card.remove": ["card/unknown"],
  "decision.note": [],
  "persona.post": ["persona/unknown", "channel/unknown", "claim/unknown", "post/unknown"],
  "restriction.request": ["claim/unknown", "restriction/repeated"],
  "rating.give": RESPONSE,
  "message.send": ["unit/unknown"],
};

const OF_SYSTEM: Record<SystemCommandType, readonly RejectionCode[]> = {
  "exercise.create": ["exercise/already-started"],
  "exercise.freeze": [],
  "participant.register": ["unit/unknown", "site/unknown"],
  "participant.join": ["person/unknown", "person/removed"],
  "participant.leave": [],
  "inject.release": [
    "exercise/not-running",
    "inject/unknown",
    "inject/already-released",
    "inject/closed",
    "inject/not-releasable",
  ],
  "public.react": ["public/not-due"],
  "expectation.miss": ["expectation/unknown", "expectation/not-due"],
};

/** Every code with which a person's command of this type may be refused, and no other. */
export function refusalsOf(type: CommandType): ReadonlySet<RejectionCode> {
  const phases = PHASES[type];
  const isStep = type === "exercise.start" || type === "exercise.resume";
  const waits = !isStep && ["planned", "running", "paused", "stopped"].some((each) => !fits(phases, each));
  return new Set([
    ...ANYBODYS,
    ...OWN[type],
    ...(waits ? (["exercise/not-running"] as const) : []),
    ...(fits(phases, "ended") ? [] : (["exercise/ended"] as const)),
  ]);
}

/** The same for what only the server itself asks for. */
export function systemRefusalsOf(type: SystemCommandType): ReadonlySet<RejectionCode> {
  return new Set(OF_SYSTEM[type]);
}

export const SYSTEM_COMMAND_TYPES = Object.keys(OF_SYSTEM) as SystemCommandType[];

/** Every pair of a command and a code that a drill knows. */
export function everyRefusal(): string[] {
  return [
    ...COMMAND_TYPES.flatMap((type) => [...refusalsOf(type)].map((code) => `${type} ${code}`)),
    ...SYSTEM_COMMAND_TYPES.flatMap((type) =>
      [...systemRefusalsOf(type)].map((code) => `system ${type} ${code}`),
    ),
    "anything command/unknown",
  ];
}

function fits(phases: readonly string[], phase: string): boolean {
  return phases.includes(phase);
}
