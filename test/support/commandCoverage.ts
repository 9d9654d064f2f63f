import { COMMAND_TYPES, isCommandType, type CommandType } from "@firebreak/shared/commands";
import type { Command } from "../../server/src/domain/commands.ts";
import type { Decision } from "../../server/src/domain/decide/decision.ts";
import type { PersonActor } from "../../server/src/domain/events.ts";
import type { ExerciseState } from "../../server/src/domain/exercise.ts";
import { PERMISSIONS, PHASES } from "../../server/src/domain/permissions.ts";
import { everyRefusal, refusalsOf, SYSTEM_COMMAND_TYPES, systemRefusalsOf } from "./refusalsOf.ts";

const PHASE_NAMES = ["planned", "running", "paused", "stopped", "ended"] as const;
/** Every kind of person who can send something: a role or, in a unit, a level. */
const SENDERS = ["director", "controller", "evaluator", "observer", "member", "lead", "approver"] as const;

/** The states of what a command can name; each has to be met by each command that names it. */
const STATES = {
  inject: ["planned", "deferred", "held", "skipped", "released", "complete", "none"],
  response: ["draft", "submitted", "returned", "approved", "published", "none"],
  clearance: ["sought", "cleared", "objected", "void", "withdrawn", "none"],
  call: ["ringing", "talking", "ended", "none"],
  request: ["sent", "acknowledged", "answered", "declined", "completed", "none"],
  escalation: ["open", "decided", "none"],
  card: ["placed", "removed", "none"],
} as const;
type Thing = keyof typeof STATES;

/** What a command always names. */
function thingsOf(type: CommandType): Thing[] {
  if (/^inject\.(?!add)/.test(type)) return ["inject"];
  if (/^(response\.(clear|object)|clearance\.(remind|withdraw))$/.test(type)) return ["clearance"];
  if (/^(response\.(submit|approve|return)|draft\.edit|clearance\.seek|rating\.give)$/.test(type)) {
    return ["response"];
  }
  if (/^call\.(?!ring)/.test(type)) return ["call"];
  if (/^request\.(?!send)/.test(type)) return ["request"];
  if (type === "decision.make") return ["escalation"];
  return type === "card.remove" ? ["card"] : [];
}

/** The state of the thing that a command names, before it. */
function stateOf(state: ExerciseState, thing: Thing, data: object, actor: PersonActor): string {
  const { injects, responses, clearances, calls, requests, escalations, cards } = state.tables;
  const id = (key: string): string => String((data as Record<string, unknown>)[key]);
  switch (thing) {
    case "inject": {
      const row = injects.get(id("inject"));
      const waits = row?.state === "planned" || row?.state === "deferred";
      return row === undefined ? "none" : waits && row.plan?.held === true ? "held" : row.state;
    }
    case "response":
      return responses.get(id("response"))?.status ?? "none";
    case "clearance": {
      const unit = "unit" in data ? id("unit") : (actor.unit ?? "");
      return clearances.get(`${id("response")}/${unit}`)?.status ?? "none";
    }
    case "call":
      return calls.get(id("call"))?.state ?? "none";
    case "request":
      return requests.get(id("request"))?.status ?? "none";
    case "escalation": {
      const row = escalations.get(id("escalation"));
      return row === undefined ? "none" : row.decision === null ? "open" : "decided";
    }
    case "card": {
      const row = cards.get(id("card"));
      return row === undefined ? "none" : row.removed ? "removed" : "placed";
    }
  }
}

/** Counts what a fuzz has come to: which command, from whom, when, on what, and how it went. */
export class CommandCoverage {
  readonly #counts: Map<string, number>;
  /** Refusals with a code that the command should not know. */
  readonly strange = new Set<string>();
  readonly accepted = new Set<string>();
  readonly refused = new Set<string>();

  /** @param counts what an earlier piece of the same fuzz has come to */
  constructor(counts: Record<string, number> = {}) {
    this.#counts = new Map(Object.entries(counts));
  }

  counts(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }

  /** Looks at what a packet finds; what is given back takes in what became of it. */
  look(state: ExerciseState, actor: PersonActor, type: string, data: unknown): (decision: Decision) => void {
    if (!isCommandType(type)) {
      return (decision) => {
        if (!decision.ok) this.refused.add(decision.error.code);
        this.#count(`anything ${decision.ok ? "accepted" : decision.error.code}`);
      };
    }
    const person = state.tables.people.get(actor.person);
    const sender = person?.level ?? person?.role ?? "nobody";
    const { phase } = state.exercise;
    const named =
      typeof data === "object" && data !== null
        ? thingsOf(type).map((thing) => `${thing} ${stateOf(state, thing, data, actor)}`)
        : [];
    return (decision) => this.#take(type, sender, phase, named, decision);
  }

  #take(type: CommandType, sender: string, phase: string, named: string[], decision: Decision): void {
    const outcome = decision.ok ? "accepted" : decision.error.code;
    (decision.ok ? this.accepted : this.refused).add(decision.ok ? type : outcome);
    this.#count(`${type} ${outcome}`);
    if (!decision.ok && !refusalsOf(type).has(decision.error.code)) this.strange.add(`${type} ${outcome}`);
    const how = decision.ok ? "✓" : "✗";
    this.#count(`${type} by ${sender} ${how}`);
    this.#count(`${type} in ${phase} ${how}`);
    for (const each of named) this.#count(`${type} on ${each} ${how}`);
  }

  /** Something that the server asked for itself. */
  asked({ type }: Command, decision: Decision): void {
    const outcome = decision.ok ? "accepted" : decision.error.code;
    if (!decision.ok) this.refused.add(outcome);
    this.#count(`system ${type} ${outcome}`);
    const known = SYSTEM_COMMAND_TYPES.find((each) => each === type);
    if (!decision.ok && known !== undefined && !systemRefusalsOf(known).has(decision.error.code)) {
      this.strange.add(`system ${type} ${outcome}`);
    }
  }

  /** What has not come up although it can: each command accepted and refused, by everybody, at any time, on anything. */
  missing(): string[] {
    return this.#due().filter((cell) => !this.#counts.has(cell));
  }

  /** What came up most seldom of all that has to, a line each. */
  rarest(): string {
    return this.#due()
      .map((cell) => ({ cell, count: this.#counts.get(cell) ?? 0 }))
      .sort((a, b) => a.count - b.count)
      .slice(0, 20)
      .map(({ cell, count }) => `    ${cell} ${count}`)
      .join("\n");
  }

  #due(): string[] {
    const due = everyRefusal();
    for (const type of COMMAND_TYPES) {
      due.push(`${type} accepted`);
      for (const sender of SENDERS) due.push(`${type} by ${sender} ${mayEver(type, sender) ? "✓" : "✗"}`);
      for (const phase of PHASE_NAMES) {
        due.push(`${type} in ${phase} ${PHASES[type].includes(phase) ? "✓" : "✗"}`);
      }
    }
    for (const type of SYSTEM_COMMAND_TYPES) {
      if (type !== "exercise.create") due.push(`system ${type} accepted`);
    }
    return [...due, ...this.#tried()];
  }

  /** Each state of what a command names has been met, whatever came of it: one of the two cells is there. */
  #tried(): string[] {
    return COMMAND_TYPES.flatMap((type) =>
      thingsOf(type).flatMap((thing) =>
        STATES[thing].map((each) => {
          const cell = `${type} on ${thing} ${each}`;
          return (this.#counts.get(`${cell} ✓`) ?? 0) > (this.#counts.get(`${cell} ✗`) ?? 0)
            ? `${cell} ✓`
            : `${cell} ✗`;
        }),
      ),
    );
  }

  /** The table to print: a line a command. */
  table(): string {
    const lines = [...COMMAND_TYPES.map(String), ...SYSTEM_COMMAND_TYPES.map((type) => `system ${type}`)];
    return [...lines, "anything"]
      .map((type) => {
        const cells = [...this.#counts].filter(([cell]) => cell.startsWith(`${type} `));
        const of = (pattern: RegExp): string =>
          cells
            .map(([cell, count]) => [cell.slice(type.length + 1), count] as const)
            .filter(([cell]) => pattern.test(cell))
            .map(([cell, count]) => `${cell.replace(/^on \w+ /, "")} ${count}`)
            .sort()
            .join(", ");
        const outcomes = of(/^(accepted|[a-z]+\/[a-z-]+)$/);
        const states = of(/^on /);
        return `${type}\n    ${outcomes}${states === "" ? "" : `\n    on ${states}`}`;
      })
      .join("\n");
  }

  #count(cell: string): void {
    this.#counts.set(cell, (this.#counts.get(cell) ?? 0) + 1);
  }
}

function mayEver(type: CommandType, sender: (typeof SENDERS)[number]): boolean {
  const grant = PERMISSIONS[type];
  switch (sender) {
    case "member":
      return grant.unit === "member";
    case "lead":
      return grant.unit === "member" || grant.unit === "lead";
    case "approver":
      return grant.unit !== false;
    default:
      return grant[sender];
  }
}
