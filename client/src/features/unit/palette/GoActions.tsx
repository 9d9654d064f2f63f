import { focusSoon } from "../../../ui/focusSoon.ts";
import { SIDE_TABS } from "../model/tabs.ts";
import type { PaletteAction } from "../../../palette/model/action.ts";
import { usePaletteActions } from "../../../palette/registry.ts";
import { useSay } from "../../../palette/useSay.ts";
import { keyAct } from "../../../ui/keyMaps.ts";
import { useObstacle } from "../parts/useObstacle.ts";
import { hand } from "./hands.ts";
import { showSide } from "./showSide.ts";

/** The ways to every part of the desk, and the lines to control and to whoever rings. */
export function GoActions() {
  const say = useSay(["palette"]);
  const silent = useObstacle("message.send");
  usePaletteActions(() => {
    if (hand("desk") === undefined) return [];
    const pickUp = keyAct("p");
    const actions: PaletteAction[] = [];
    const go = (
      name: "statement" | "board" | "search",
      key: string,
      run = () => keyAct(key.toLowerCase())?.(),
    ) => {
      actions.push({
        id: `go.${name}`,
        group: "go",
        ...say((each) => each(`unit.go.${name}`)),
        keys: [key],
        run,
      });
    };
    if (pickUp !== undefined) {
      const said = say((each) => each("unit.pickUp"));
      actions.push({ id: "call.pickUp", group: "act", ...said, keys: ["P"], run: pickUp });
    }
    actions.push({
      id: "message.control",
      group: "act",
      ...say((each) => each("unit.message")),
      because: silent?.words ?? null,
      run() {
        showSide("messages");
        focusSoon(() => document.querySelector<HTMLElement>("#side-panel textarea"));
      },
    });
    go("statement", "N");
    go("board", "B");
    SIDE_TABS.forEach((tab, index) =>
      actions.push({
        id: `side.${tab}`,
        group: "go",
        ...say((each) => each(`unit.side.${tab}`)),
        keys: [String(index + 1)],
        run: () => showSide(tab),
      }),
    );
    go("search", "/", () => {
      showSide("feed");
      focusSoon(() => document.getElementById("feed-search"));
    });
    return actions;
  });
  return null;
}
