import type { CommandInput, CommandType } from "@firebreak/shared/commands";
import { send } from "../../../store/drill.ts";
import { noteDeed } from "../plan/lazyDeeds.ts";

/** Sends what a line of the palette is; what changes the plan can be taken back. A refusal is shown in words by the page. */
export function sendNow<T extends CommandType>(type: T, data: CommandInput<T>): void {
  send(type, data).then(
    () => noteDeed(type, data),
    () => undefined,
  );
}
