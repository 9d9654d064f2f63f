import { registerTexts } from "../../../i18n/i18n.ts";
import { useView } from "../../../store/drill.ts";
import { lazyPart } from "../../../ui/parts/lazyPart.tsx";
import { PartWaiting } from "../../../ui/parts/PartWaiting.tsx";

/** The calls of the exercise, in a script of their own. */
export const Switchboard = lazyPart(
  async () => {
    const [{ Switchboard: Board }, { calls }] = await Promise.all([
      import("./Switchboard.tsx"),
      import("../../../i18n/texts/calls.ts"),
    ]);
    registerTexts("calls", calls);
    return Board;
  },
  () => <PartWaiting lines={6} />,
);

/** How many calls are on, and whether a unit waits in one for the caller's word. */
export function useSwitchboardCount(): { on: number; waits: boolean } {
  return useView((view) => {
    const on = Object.values(view.calls).filter((row) => row.state !== "ended");
    return {
      on: on.length,
      waits: on.some((row) => row.state === "talking" && row.lines.at(-1)?.who !== "caller"),
    };
  });
}
