import { LaneActions } from "../../../palette/LaneActions.tsx";
import type { PaletteAction } from "../../../palette/model/action.ts";
import { usePaletteActions } from "../../../palette/registry.ts";
import { useSay } from "../../../palette/useSay.ts";
import { keyAct } from "../../../ui/keyMaps.ts";

/** What an observer's palette offers: the ways to look. `hall`: the hall's screen is shown. */
export function ObserverActions({ hall }: { hall: boolean }) {
  const say = useSay(["palette"]);
  usePaletteActions(() => {
    const actions: PaletteAction[] = [];
    const offer = (name: "hall" | "leave" | "hallFeed", key: string): void => {
      const run = keyAct(key);
      if (run === undefined) return;
      const said = say((each) => each(`observer.${name}`));
      actions.push({ id: `observer.${name}`, group: "go", ...said, keys: [key.toUpperCase()], run });
    };
    offer(hall ? "leave" : "hall", "h");
    if (hall) offer("hallFeed", "f");
    return actions;
  });
  return <LaneActions />;
}
