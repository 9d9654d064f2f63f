import { readClock } from "@firebreak/shared/clock";
import { react } from "../../simulation/advance.ts";
import type { SystemCommandData } from "../commands.ts";
import type { ExerciseState } from "../exercise.ts";
import { minutePlayMs, minuteStartMs } from "../publicClock.ts";
import { accept, refuse, type DecideContext, type Decision } from "./decision.ts";

/** The public lives through its next minute, once the story's clock has come there. */
export function reactPublic(
  state: ExerciseState,
  { minute }: SystemCommandData["public.react"],
  context: DecideContext,
): Decision {
  if (minute <= state.public.minute) return accept();
  const { playMs, scenarioMs } = readClock(state.exercise.clock, context.now);
  const isDue = playMs !== null && scenarioMs >= minuteStartMs(state, minute);
  if (state.exercise.phase !== "running" || !isDue || minute !== state.public.minute + 1) {
    return refuse("public/not-due", "the public's next minute has not come yet");
  }
  return accept({
    type: "public.reacted",
    data: react(state.public, minute, minutePlayMs(state, minute, playMs)),
  });
}
