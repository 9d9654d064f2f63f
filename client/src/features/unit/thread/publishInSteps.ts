import { send } from "../../../store/drill.ts";
import type { PublishingStep } from "../model/responses.ts";

/** Takes a response step by step to the public, each step once the one before was accepted; a refusal ends it there. */
export async function publishInSteps(response: string, steps: readonly PublishingStep[]): Promise<void> {
  for (const step of steps) {
    try {
      await send(step, { response });
    } catch {
      return; // Shown in words by the page; the card tells how far the response has come.
    }
  }
}
