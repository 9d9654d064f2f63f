import { send } from "../../../store/drill.ts";

/** Tells everyone that the inject has arrived. A refusal is shown by the page. */
export function acknowledge(inject: string): void {
  void send("inject.acknowledge", { inject }).catch(() => undefined);
}

/** Takes the inject on, also from a colleague. A refusal is shown by the page. */
export function claim(inject: string): void {
  void send("inject.claim", { inject }).catch(() => undefined);
}
