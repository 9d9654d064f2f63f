import { readClock } from "@firebreak/shared/clock";
import type { CommandData } from "@firebreak/shared/commands";
import { reject, type Rejection } from "@firebreak/shared/rejections";
import type { InjectRow, TaskRow } from "@firebreak/shared/views";
import type { SystemCommandData } from "../commands.ts";
import type { PersonActor } from "../events.ts";
import { taskId, type ExerciseState } from "../exercise.ts";
import { accept, refuse, type DecideContext, type Decision } from "./decision.ts";
import { horizonMs } from "./horizon.ts";
import { changedSince } from "./planVersion.ts";

type Found<T> = { ok: true; row: T } | { ok: false; error: Rejection };

export function releaseByHand(state: ExerciseState, data: CommandData<"inject.release">): Decision {
  const found = waiting(state, data.inject, data.version);
  if (!found.ok) return found;
  return accept({ type: "inject.released", data: { inject: data.inject, cause: "hand" } });
}

/** The scheduler's release. Refused before the due moment, so that no timer can run ahead of the clock. */
export function releaseWhenDue(
  state: ExerciseState,
  data: SystemCommandData["inject.release"],
  context: DecideContext,
): Decision {
  if (state.exercise.phase !== "running") return refuse("exercise/not-running", "the clock stands still");
  const found = waiting(state, data.inject);
  if (!found.ok) return found;
  const { plan } = found.row;
  const due = plan?.dueMs ?? null;
  if (plan?.held === true) return refuse("inject/not-releasable", "control holds it back", "/data/inject");
  if (due === null || due > readClock(state.exercise.clock, context.now).scenarioMs) {
    return refuse("inject/not-releasable", "the inject is not due yet", "/data/inject");
  }
  // A condition may bring forward what is scheduled besides.
  const onSchedule = plan?.mode === "scheduled" && (found.row.state === "deferred" || due === plan.plannedMs);
  const cause = onSchedule ? "schedule" : "condition";
  return accept({ type: "inject.released", data: { inject: data.inject, cause } });
}

export function skipInject(state: ExerciseState, data: CommandData<"inject.skip">): Decision {
  const found = waiting(state, data.inject, data.version);
  if (!found.ok) return found;
  return accept({ type: "inject.skipped", data: { inject: data.inject, reason: data.reason } });
}

/** Kept back, whatever sets it off; a hand can still release it. */
export function holdInject(state: ExerciseState, data: CommandData<"inject.hold">): Decision {
  const found = waiting(state, data.inject, data.version);
  if (!found.ok) return found;
  if (found.row.plan?.held === true) {
    return refuse(
      "inject/already-held",
      `${found.row.plan.by ?? "someone"} holds it already`,
      "/data/inject",
    );
  }
  const { inject, reason } = data;
  return accept({ type: "inject.held", data: { inject, ...(reason !== undefined && { reason }) } });
}

/** Let go: what has come due meanwhile is released at once. */
export function unholdInject(state: ExerciseState, data: CommandData<"inject.unhold">): Decision {
  const found = waiting(state, data.inject, data.version);
  if (!found.ok) return found;
  if (found.row.plan?.held !== true) return refuse("inject/not-held", "nobody holds it", "/data/inject");
  return accept({ type: "inject.unheld", data: { inject: data.inject } });
}

export function deferInject(
  state: ExerciseState,
  data: CommandData<"inject.defer">,
  context: DecideContext,
): Decision {
  const found = waiting(state, data.inject, data.version);
  if (!found.ok) return found;
  const from = found.row.plan?.dueMs ?? null;
  if (from === null) {
    return refuse("inject/not-scheduled", "nothing has set a time for this inject yet", "/data/inject");
  }
  const now = readClock(state.exercise.clock, context.now).scenarioMs;
  if (data.to <= now) {
    return refuse("command/invalid", "an inject is deferred to a moment still to come", "/data/to");
  }
  if (data.to > horizonMs(state)) {
    return refuse(
      "command/invalid",
      "an inject is deferred to at most ten years past the story's start",
      "/data/to",
    );
  }
  return accept({
    type: "inject.deferred",
    data: { inject: data.inject, from, to: data.to, reason: data.reason },
  });
}

export function completeInject(state: ExerciseState, data: CommandData<"inject.complete">): Decision {
  const row = state.tables.injects.get(data.inject);
  if (row === undefined) return refuse("inject/unknown", "there is no such inject", "/data/inject");
  if (row.state === "complete") return accept();
  if (row.state !== "released") {
    return refuse("inject/not-released", "only a released inject can be completed", "/data/inject");
  }
  return accept({ type: "inject.completed", data });
}

/** Seen counts once a person: whoever had it on the screen, and when, if their client says so. */
export function seeInject(
  state: ExerciseState,
  data: CommandData<"inject.see">,
  actor: PersonActor,
): Decision {
  const found = taskOf(state, data.inject, actor);
  if (!found.ok) return found;
  if (state.seenBy.has(`${data.inject}/${actor.person}`)) return accept();
  const { inject, times } = data;
  return accept({ type: "inject.seen", data: { inject, ...(times !== undefined && { times }) } });
}

export function acknowledgeInject(
  state: ExerciseState,
  data: CommandData<"inject.acknowledge">,
  actor: PersonActor,
): Decision {
  const found = taskOf(state, data.inject, actor);
  if (!found.ok) return found;
  if (found.row.acknowledgedMs !== null) {
    const by = found.row.acknowledgedBy ?? "someone else";
    return refuse("inject/already-acknowledged", `${by} has acknowledged it already`, "/data/inject");
  }
  return accept({ type: "inject.acknowledged", data });
}

/** Taking an inject on. It can be taken over from somebody else of the unit, never claimed twice by one. */
export function claimInject(
  state: ExerciseState,
  data: CommandData<"inject.claim">,
  actor: PersonActor,
): Decision {
  const found = taskOf(state, data.inject, actor);
  if (!found.ok) return found;
  if (state.holders.get(found.row.id) === actor.person) {
    return refuse("inject/already-claimed", "you have it already", "/data/inject");
  }
  return accept({ type: "inject.claimed", data });
}

/** The deadline of an expected action has passed without it. */
export function missExpectation(
  state: ExerciseState,
  data: SystemCommandData["expectation.miss"],
  context: DecideContext,
): Decision {
  const row = state.tables.expectations.get(`${data.inject}/${data.expect}`);
  if (row === undefined) return refuse("expectation/unknown", "there is no such expected action");
  if (row.status !== "pending") return accept();
  const play = readClock(state.exercise.clock, context.now).playMs;
  if (state.exercise.phase !== "running" || play === null || play <= row.dueMs) {
    return refuse("expectation/not-due", "its deadline has not passed yet");
  }
  return accept({ type: "expectation.missed", data: { ...data, unit: row.unit } });
}

/** That an inject is out, and by whose hand. */
export function alreadyReleased(state: ExerciseState, id: string): Rejection {
  const by = state.releasedBy.get(id);
  const message = by === undefined ? "it has come by itself already" : `${by} has released it already`;
  return reject("inject/already-released", message, "/data/inject");
}

/**
 * An inject that has still to come, or why it has not; refused too where it is not the version that its
 * sender had in front of them.
 */
export function waiting(state: ExerciseState, id: string, version?: number): Found<InjectRow> {
  const row = state.tables.injects.get(id);
  if (row === undefined)
    return { ok: false, error: reject("inject/unknown", "there is no such inject", "/data/inject") };
  switch (row.state) {
    case "planned":
    case "deferred": {
      const error = changedSince(row, version);
      return error === null ? { ok: true, row } : { ok: false, error };
    }
    case "released":
    case "complete":
      return { ok: false, error: alreadyReleased(state, id) };
    case "skipped":
    case "obsolete": {
      const message = `${row.plan?.by ?? "somebody"} has skipped it`;
      return { ok: false, error: reject("inject/closed", message, "/data/inject") };
    }
    case "draft":
    case "approved":
      return {
        ok: false,
        error: reject("inject/not-releasable", `the inject is still ${row.state}`, "/data/inject"),
      };
  }
}

/**
 * The inject at the actor's unit. What has not reached the unit does not exist for it: the answer is the
 * same for a planned inject, for another unit's, and for a name made up.
 */
export function taskOf(state: ExerciseState, inject: string, actor: PersonActor): Found<TaskRow> {
  const row = actor.unit === undefined ? undefined : state.tables.tasks.get(taskId(inject, actor.unit));
  if (row === undefined) {
    return {
      ok: false,
      error: reject("inject/unknown", "no such inject has reached your unit", "/data/inject"),
    };
  }
  return { ok: true, row };
}
