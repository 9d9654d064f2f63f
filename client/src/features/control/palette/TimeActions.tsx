import { useTranslation } from "react-i18next";
import { formatCount } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/useText.ts";
import type { PaletteAction, StepLine } from "../../../palette/model/action.ts";
import { usePaletteActions } from "../../../palette/registry.ts";
import { useSay } from "../../../palette/useSay.ts";
import { useClock, useYou } from "../../../store/drill.ts";
import { keyAct } from "../../../ui/keyMaps.ts";
import { FASTEST, PRESETS, SLOWEST } from "../clock/rates.ts";
import type { Tray } from "../model/desk.ts";
import { KEY_LINES } from "../model/hotkeys.ts";
import { type ControlCommand, mayEver, mayNow } from "../model/powers.ts";
import type { DeskHands } from "../useDesk.ts";
import { sendNow } from "./sendNow.ts";

/** What of the clock opens a form that asks first; what ends or stops everything is found by typing only. */
const TRAYS = [
  { tray: "start", command: "exercise.start", deep: false },
  { tray: "jump", command: "exercise.jump", deep: false },
  { tray: "end", command: "exercise.end", deep: true },
  { tray: "stop", command: "exercise.stop", deep: true },
] as const satisfies readonly { tray: Tray; command: ControlCommand; deep: boolean }[];

/** The director's hands on the clock. Whatever can't be taken back opens the form that asks first. */
export function TimeActions({ hands }: { hands: DeskHands }) {
  const { t } = useTranslation(["palette", "common"]);
  const say = useSay(["palette"]);
  const language = useLanguage();
  const clock = useClock();
  const role = useYou()?.role;
  const { desk, setTray } = hands;

  function openTray(tray: Tray): void {
    // The button closes a tray that is open; a command asks for it.
    if (desk.tray !== tray) setTray(tray);
  }
  function rateLine(rate: number): StepLine {
    return {
      id: `rate.${rate}`,
      title: t("common:clock.rate", { rate: formatCount(rate, language) }),
      also: [String(rate)],
      on: rate === clock?.rate,
      run: () => sendNow("exercise.changeRate", { rate }),
    };
  }
  function rateLines(typed: string): StepLine[] {
    const own = Number(typed.trim().replace(/^[×x]/, "").replace(",", ".") || "0");
    const fits = own >= SLOWEST && own <= FASTEST && !PRESETS.includes(own);
    return [...PRESETS.map(rateLine), ...(fits ? [{ ...rateLine(own), made: true }] : [])];
  }

  usePaletteActions(() => {
    if (clock === null || !mayEver(role, "exercise.start")) return [];
    const { phase } = clock;
    const pause = keyAct(" ");
    const actions: PaletteAction[] = [];
    if (phase === "running" || phase === "paused") {
      const deed = phase === "running" ? "pause" : "resume";
      actions.push({
        id: "clock.pause",
        group: "clock",
        ...say((each) => each(`control.clock.${deed}`)),
        keys: KEY_LINES.pause.shown,
        run: pause ?? (() => undefined),
      });
    }
    if (phase === "running") {
      actions.push({
        id: "clock.pauseWhy",
        group: "clock",
        ...say((each) => each("control.clock.pauseWhy")),
        deep: true,
        run: () => openTray("pause"),
      });
    }
    if (phase === "stopped") {
      actions.push({
        id: "clock.goOn",
        group: "clock",
        ...say((each) => each("control.clock.goOn")),
        run: () => openTray("resume"),
      });
    }
    for (const { tray, command, deep } of TRAYS) {
      if (!mayNow(role, phase, command)) continue;
      const said = say((each) => each(`control.clock.${tray}`));
      actions.push({ id: `clock.${tray}`, group: "clock", ...said, deep, run: () => openTray(tray) });
    }
    if (mayNow(role, phase, "exercise.changeRate")) {
      actions.push({
        id: "clock.rate",
        group: "clock",
        ...say((each) => each("control.clock.rate")),
        hint: t("common:clock.rate", { rate: formatCount(clock.rate, language) }),
        step: { ask: t("control.askRate"), lines: rateLines },
      });
    }
    return actions;
  });
  return null;
}
