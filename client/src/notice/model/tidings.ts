import type { LocalText } from "@firebreak/shared/text";
import type { View } from "@firebreak/shared/views";
import { type ControlEars, controlTidings } from "./controlTidings.ts";
import type { Tiding } from "./tiding.ts";
import { type UnitEars, unitTidings } from "./unitTidings.ts";

/** Whom to tell. Observers and evaluators have no ears: they look on. */
export type Ears = UnitEars | ControlEars;

/** Everything worth telling them that the view holds. After a safety stop that is the stop, and nothing else. */
export function tidingsOf(
  view: View,
  ears: Ears,
  playMs: number | null,
  wasHere: (person: string) => boolean,
): Tiding[] {
  const exercise = view.exercise;
  if (exercise === null) return [];
  if (exercise.phase === "stopped") return [stop(exercise.reason ?? "")];
  // After ENDEX no deadline passes any more.
  const now = exercise.phase === "ended" ? null : playMs;
  return ears.for === "unit" ? unitTidings(view, ears, now) : controlTidings(view, ears, now, wasHere);
}

function stop(reason: LocalText): Tiding {
  return {
    key: "stopped",
    kind: "stopped",
    from: "",
    title: reason,
    atMs: null,
    place: { at: "page" },
    open: true,
  };
}

/** A call rings and may be answered: the clock has to run for that. */
export function isRinging(view: View, ears: Ears): boolean {
  if (ears.for !== "unit" || view.exercise?.phase !== "running") return false;
  return Object.values(view.calls).some((row) => row.unit === ears.unit && row.state === "ringing");
}
