import { readClock } from "@firebreak/shared/clock";
import type { CommandData } from "@firebreak/shared/commands";
import type { SystemCommandData } from "../commands.ts";
import type { NewEvent } from "../events.ts";
import type { ExerciseState } from "../exercise.ts";
import { accept, refuse, type DecideContext, type Decision } from "./decision.ts";
import { horizonMs } from "./horizon.ts";

export function startExercise(): Decision {
  return accept({ type: "exercise.started", data: {} });
}

export function pauseExercise(data: CommandData<"exercise.pause">): Decision {
  return accept({
    type: "exercise.paused",
    data: { ...(data.reason !== undefined && { reason: data.reason }) },
  });
}

export function resumeExercise(): Decision {
  return accept({ type: "exercise.resumed", data: {} });
}

export function changeRate(state: ExerciseState, data: CommandData<"exercise.changeRate">): Decision {
  const from = state.exercise.clock.rate;
  if (from === data.rate) return accept();
  return accept({ type: "exercise.rateChanged", data: { from, rate: data.rate } });
}

/** The story's clock goes forward only: what has been released can't be taken back. */
export function jumpExercise(
  state: ExerciseState,
  data: CommandData<"exercise.jump">,
  context: DecideContext,
): Decision {
  const from = readClock(state.exercise.clock, context.now).scenarioMs;
  if (data.to <= from) {
    return refuse("exercise/jump-backwards", "the story's clock can only jump forward", "/data/to");
  }
  if (data.to > horizonMs(state)) {
    return refuse("command/invalid", "a jump leads at most ten years past the story's start", "/data/to");
  }
  const events: NewEvent[] = [{ type: "exercise.jumped", data: { from, to: data.to } }];
  if (data.passed === "skip") {
    for (const inject of state.tables.injects.values()) {
      const due = inject.plan?.dueMs ?? null;
      // What control keeps back does not come by itself: nothing passes it over.
      const isHeld = inject.plan?.held === true;
      const waiting = !isHeld && (inject.state === "planned" || inject.state === "deferred");
      // What was due before the jump is not passed over by it: its release is on the way.
      if (waiting && due !== null && due > from && due <= data.to) {
        events.push({ type: "inject.skipped", data: { inject: inject.id, reason: "passed over by a jump" } });
      }
    }
  }
  return accept(...events);
}

export function endExercise(): Decision {
  return accept({ type: "exercise.ended", data: {} });
}

export function stopExercise(data: CommandData<"exercise.stop">): Decision {
  return accept({
    type: "exercise.stopped",
    data: { ...(data.reason !== undefined && { reason: data.reason }) },
  });
}

/**
 * After the log could not be written: play stood still from the first failure until now. The pause
 * carries the play time of that moment, so nobody's speed is measured over it.
 */
export function freezeExercise(state: ExerciseState, data: SystemCommandData["exercise.freeze"]): Decision {
  if (state.exercise.phase !== "running") return accept();
  return accept(
    { type: "exercise.paused", data: { reason: data.reason, cause: "store" } },
    { type: "exercise.resumed", data: {} },
  );
}
