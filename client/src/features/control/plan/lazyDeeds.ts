import type { CommandInput, CommandType } from "@firebreak/shared/commands";
import { registerTexts } from "../../../i18n/i18n.ts";
import { createChunk } from "../../../ui/parts/chunk.ts";
import { partsAhead } from "../../../ui/parts/fetchAhead.ts";
import type * as Deeds from "./deeds.ts";
import { isDeedCommand } from "./model/deeds.ts";

/** Remembering what was done to the plan, and taking it back, in a script of their own. */
const chunk = createChunk(async () => {
  const [deeds, { controlBoard }] = await Promise.all([
    import("./deeds.ts"),
    import("../../../i18n/texts/controlBoard.ts"),
  ]);
  registerTexts("controlBoard", controlBoard);
  return deeds;
});
partsAhead.add(chunk);

async function withDeeds(run: (deeds: typeof Deeds) => void): Promise<void> {
  await chunk.load();
  const state = chunk.get();
  if (state.name === "loaded") run(state.value);
}

/** Tells of what was just done to an inject, where it can be taken back, and how. */
export function noteDeed<T extends CommandType>(type: T, data: CommandInput<T>): void {
  if (!isDeedCommand(type)) return;
  const { inject, version } = data as { inject: string; version?: number };
  void withDeeds(({ note }) => note(type, [version === undefined ? { inject } : { inject, version }]));
}

/** The same for several at once. */
export function noteDeeds(type: CommandType, injects: readonly { inject: string; version?: number }[]): void {
  if (isDeedCommand(type)) void withDeeds(({ note }) => note(type, injects, false));
}

/** Takes back what this person did last, else the last change of `inject`. */
export function undoLast(inject: string | null): void {
  void withDeeds(({ undo }) => undo(inject));
}
