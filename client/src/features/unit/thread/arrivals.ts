import { browserEnvironment } from "../../../connection/environment.ts";
import { drill } from "../../../store/drill.ts";
import { newInjects } from "./newInjects.ts";

/**
 * When each inject came to this page, by the page's clock, ms. What was there when the page opened is not
 * in it: its way here says nothing of the line.
 */
const arrivedAt = new Map<string, number>();

drill.store.subscribe((state, before) => {
  for (const id of newInjects(before.view, state.view)) {
    const { exercise } = state.view ?? { exercise: null };
    arrivedAt.set(keyOf(exercise?.id ?? "", id), browserEnvironment.now());
  }
});

/** When an inject's update reached this page; null where it was here before the page was. */
export function arrivalOf(exercise: string, inject: string): number | null {
  return arrivedAt.get(keyOf(exercise, inject)) ?? null;
}

function keyOf(exercise: string, inject: string): string {
  return `${exercise} ${inject}`;
}
