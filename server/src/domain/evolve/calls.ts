import type { CallRow, InjectRow } from "@firebreak/shared/views";
import type { EventOf } from "../events.ts";
import { patch, patchForInsiders, put, type ExerciseState } from "../exercise.ts";
import { authorOf } from "./authors.ts";
import { nameOf } from "./names.ts";

/** A press-call or phone inject rings at each unit that it is for. */
export function injectRings(state: ExerciseState, row: InjectRow, playMs: number): void {
  if (row.channel !== "press-call" && row.channel !== "phone") return;
  for (const unit of row.to) {
    put(state, "calls", {
      ...begun(playMs),
      id: `call-${state.seq}-${unit}`,
      unit,
      from: row.from,
      channel: row.channel,
      subject: row.title,
      inject: row.id,
    });
  }
}

export function callRang(state: ExerciseState, event: EventOf<"call.rang">): void {
  const { call, unit, persona, subject, inject } = event.data;
  const author = authorOf(state.personas.get(persona), persona);
  put(state, "calls", {
    ...begun(event.playMs ?? 0),
    id: call,
    unit,
    from: author,
    channel: author.kind === "journalist" || author.kind === "media" ? "press-call" : "phone",
    subject,
    inject: inject ?? null,
  });
}

/** ENDEX ends every call: nobody can hang up afterwards. */
export function endCalls(state: ExerciseState, playMs: number | null): void {
  for (const { id, state: stage } of state.tables.calls.values()) {
    if (stage !== "ended") patch(state, "calls", id, { state: "ended", endedMs: playMs ?? 0 });
  }
}

function begun(playMs: number): Omit<CallRow, "id" | "unit" | "from" | "channel" | "subject" | "inject"> {
  return {
    state: "ringing",
    rangMs: playMs,
    pickedUpMs: null,
    pickedUpBy: null,
    endedMs: null,
    lines: [],
    outcome: null,
  };
}

type Step = EventOf<"call.pickedUp" | "call.said" | "call.ended" | "call.noted">;

export function callStep(state: ExerciseState, event: Step): void {
  const { call } = event.data;
  const row = state.tables.calls.get(call);
  if (row === undefined) return;
  const playMs = event.playMs ?? 0;
  switch (event.type) {
    case "call.pickedUp":
      patch(state, "calls", call, {
        state: "talking",
        pickedUpMs: playMs,
        pickedUpBy: nameOf(state, event.actor),
      });
      return;
    case "call.said": {
      const isUnit = event.actor.role !== "system" && event.actor.unit !== undefined;
      const name = isUnit ? (nameOf(state, event.actor) ?? "") : "";
      const line = { who: isUnit ? "unit" : "caller", name, text: event.data.text, playMs } as const;
      patch(state, "calls", call, { lines: [...row.lines, line] });
      return;
    }
    case "call.ended":
      patch(state, "calls", call, {
        state: "ended",
        endedMs: playMs,
        outcome: event.data.outcome ?? row.outcome ?? null,
      });
      return;
    case "call.noted":
      // The unit is not even told that there is something to tell.
      patchForInsiders(state, "calls", call, { outcome: event.data.outcome });
      return;
  }
}
