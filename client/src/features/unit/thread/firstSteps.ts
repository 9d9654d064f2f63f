import { send } from "../../../store/drill.ts";

/** Tells everyone that the inject has arrived. A refusal is shown by the page. */
export function acknowledge(inject: string): void {
  void send("inject.acknowledge", { inject }).catch(() => undefined);
}

/** Tells the unit that asked that its request has arrived. A refusal is shown by the page. */
export function acknowledgeRequest(request: string): void {
  void send("request.acknowledge", { request }).catch(() => undefined);
}

/** Takes the inject on, also from a colleague. A refusal is shown by the page. */
export function claim(inject: string): void {
  void send("inject.claim", { inject }).catch(() => undefined);
}
