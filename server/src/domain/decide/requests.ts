import type { CommandData } from "@firebreak/shared/commands";
import { reject, type Rejection } from "@firebreak/shared/rejections";
import type { RequestRow } from "@firebreak/shared/views";
import type { PersonActor } from "../events.ts";
import type { ExerciseState } from "../exercise.ts";
import { accept, newId, refuse, type DecideContext, type Decision } from "./decision.ts";
import { dueIn } from "./dueIn.ts";
import { taskOf } from "./injects.ts";

type Found = { ok: true; row: RequestRow } | { ok: false; error: Rejection };

export function sendRequest(
  state: ExerciseState,
  data: CommandData<"request.send">,
  actor: PersonActor,
  context: DecideContext,
): Decision {
  if (!state.tables.units.has(data.to)) return refuse("unit/unknown", "there is no such unit", "/data/to");
  if (data.to === actor.unit) return refuse("request/to-self", "a request goes to another unit", "/data/to");
  if (data.inject !== undefined) {
    const found = taskOf(state, data.inject, actor);
    if (!found.ok) return found;
  }
  const dueMs = dueIn(state, data.within, context);
  return accept({
    type: "request.sent",
    data: {
      request: newId(state, "request"),
      to: data.to,
      kind: data.kind,
      text: data.text,
      ...(data.inject !== undefined && { inject: data.inject }),
      ...(dueMs !== undefined && { dueMs }),
    },
  });
}

/** The unit that asked asks again, while it has no answer. */
export function remindRequest(
  state: ExerciseState,
  data: CommandData<"request.remind">,
  actor: PersonActor,
): Decision {
  const row = state.tables.requests.get(data.request);
  if (row === undefined || row.from !== actor.unit) {
    return refuse("request/unknown", "your unit has sent no such request", "/data/request");
  }
  if (row.status !== "sent" && row.status !== "acknowledged") return wrongState(row);
  return accept({ type: "request.reminded", data });
}

export function acknowledgeRequest(
  state: ExerciseState,
  data: CommandData<"request.acknowledge">,
  actor: PersonActor,
): Decision {
  const found = received(state, data.request, actor);
  if (!found.ok) return found;
  if (found.row.status !== "sent") return wrongState(found.row);
  return accept({ type: "request.acknowledged", data });
}

/** An answer to a request that nobody acknowledged acknowledges it in the same breath. */
export function answerRequest(
  state: ExerciseState,
  data: CommandData<"request.answer">,
  actor: PersonActor,
): Decision {
  const found = received(state, data.request, actor);
  if (!found.ok) return found;
  const { status } = found.row;
  if (status !== "sent" && status !== "acknowledged") return wrongState(found.row);
  const answered = { type: "request.answered", data } as const;
  if (status === "acknowledged") return accept(answered);
  return accept({ type: "request.acknowledged", data: { request: data.request } }, answered);
}

export function declineRequest(
  state: ExerciseState,
  data: CommandData<"request.decline">,
  actor: PersonActor,
): Decision {
  const found = received(state, data.request, actor);
  if (!found.ok) return found;
  const { status } = found.row;
  if (status !== "sent" && status !== "acknowledged") return wrongState(found.row);
  return accept({ type: "request.declined", data });
}

/** The unit that asked says that it has what it needed. */
export function completeRequest(
  state: ExerciseState,
  data: CommandData<"request.complete">,
  actor: PersonActor,
): Decision {
  const row = state.tables.requests.get(data.request);
  if (row === undefined || row.from !== actor.unit) {
    return refuse("request/unknown", "your unit has sent no such request", "/data/request");
  }
  if (row.status !== "answered") return wrongState(row);
  return accept({ type: "request.completed", data });
}

function received(state: ExerciseState, id: string, actor: PersonActor): Found {
  const row = state.tables.requests.get(id);
  if (row === undefined || row.to !== actor.unit) {
    return {
      ok: false,
      error: reject("request/unknown", "no such request has reached your unit", "/data/request"),
    };
  }
  return { ok: true, row };
}

function wrongState(row: RequestRow): Decision {
  return refuse("request/wrong-state", `the request is ${row.status}`, "/data/request");
}
