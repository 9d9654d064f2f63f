import { useDrill } from "../../../store/drill.ts";
import type { DeskCommand } from "../model/obstacles.ts";

/** Whether a command of this type about `id` (its inject, response, request …) waits for the server's answer. */
export function useSending(type: DeskCommand, id: string): boolean {
  return useDrill((state) =>
    state.pending.some(
      (command) =>
        command.type === type &&
        typeof command.data === "object" &&
        command.data !== null &&
        Object.values(command.data).includes(id),
    ),
  );
}
