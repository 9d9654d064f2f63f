import { usePaletteActions } from "../../../palette/registry.ts";
import type { PaletteAction } from "../../../palette/model/action.ts";
import { useSay } from "../../../palette/useSay.ts";
import { useYou } from "../../../store/drill.ts";
import { keyAct } from "../../../ui/keyMaps.ts";
import { KEY_LINES } from "../model/hotkeys.ts";
import { mayEver } from "../model/powers.ts";
import { ROOMS } from "../model/rooms.ts";
import type { DeskHands } from "../useDesk.ts";
import { hand, reach, reachOn } from "./hands.ts";

/** The ways to every part of the screen. */
export function RoomActions({ hands }: { hands: DeskHands }) {
  const say = useSay(["palette"]);
  const role = useYou()?.role;

  usePaletteActions(() => {
    const go = (
      id: string,
      name: Parameters<typeof said>[0],
      run: () => void,
      keys?: readonly string[],
    ): PaletteAction => ({
      id,
      group: "go",
      ...said(name),
      keys,
      run,
    });
    const said = (
      name:
        | "calls"
        | "messages"
        | "waits"
        | "people"
        | "stream"
        | "clock"
        | "search"
        | "now"
        | "view"
        | "mine"
        | "fitting",
    ) => say((each) => each(`control.go.${name}`));
    const toBoard = (key: string) => () => {
      if (hand("board") === undefined) hand("room")?.("msel");
      reach("board", () => keyAct(key)?.());
    };
    const actions: PaletteAction[] = ROOMS.map((room, index) => ({
      id: `room.${room}`,
      group: "go",
      ...say((each) => each(`control.rooms.${room}`)),
      keys: [String(index + 1)],
      run: () => hand("room")?.(room),
    }));
    actions.push(
      // What covers the panel makes way, as it does for the key.
      go("go.calls", "calls", () => summon("calls"), KEY_LINES.calls.shown),
      go("go.messages", "messages", () => summon("messages"), KEY_LINES.messages.shown),
      go("go.waits", "waits", () => summon("waits"), KEY_LINES.waits.shown),
      go("go.people", "people", () => {
        hands.close();
        reachOn("people", "people", (show) => show(false));
      }),
      go("go.search", "search", toBoard("/"), KEY_LINES.search.shown),
      go("go.now", "now", toBoard("t"), KEY_LINES.now.shown),
      go("go.mine", "mine", toBoard("o"), KEY_LINES.mine.shown),
      go("go.fitting", "fitting", toBoard("c"), KEY_LINES.fitting.shown),
      go("go.view", "view", toBoard("v"), KEY_LINES.view.shown),
    );
    if (hand("page") !== undefined) {
      actions.push(
        go("go.stream", "stream", () => hand("page")?.("stream")),
        go("go.clock", "clock", () => hand("page")?.("clock")),
      );
    }
    if (mayEver(role, "participant.remove")) {
      actions.push({
        id: "people.invite",
        group: "act",
        ...say((each) => each("control.invite")),
        run() {
          hands.close();
          reachOn("people", "people", (show) => show(true));
        },
      });
    }
    return actions;
  });
  return null;
}

function summon(part: "waits" | "messages" | "calls"): void {
  reachOn("stream", "coordination", (show) => show(part));
}
