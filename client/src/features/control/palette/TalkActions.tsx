import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../i18n/useText.ts";
import { focusSoon } from "../../../ui/focusSoon.ts";
import type { PaletteAction } from "../../../palette/model/action.ts";
import { unfold } from "../../../palette/model/unfold.ts";
import { usePaletteActions } from "../../../palette/registry.ts";
import { sayText, useSay } from "../../../palette/useSay.ts";
import { useView, useYou } from "../../../store/drill.ts";
import { KEY_LINES } from "../model/hotkeys.ts";
import { type ControlCommand, mayNow } from "../model/powers.ts";
import { useSpeakAs } from "../personas/speaking.ts";
import { reach, reachOn } from "./hands.ts";
import { useThreads } from "../messages/useThreads.ts";

/** Words to units: messages, calls, and what personas say. */
export function TalkActions() {
  const { t } = useTranslation(["palette", "control", "common"]);
  const say = useSay(["palette", "common"]);
  const language = useLanguage();
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const { units, personas } = useView((view) => ({ units: view.units, personas: view.personas }));
  const threads = useThreads();
  const speakAs = useSpeakAs();
  const because = (command: ControlCommand) =>
    mayNow(role, phase, command) ? null : t("control:act.notNow");

  function write(thread: string): void {
    reachOn("stream", "coordination", (show) => show("messages", thread));
    focusSoon(() => document.querySelector<HTMLElement>("#coordination-panel textarea"));
  }
  function ring(unit: string): void {
    reachOn("stream", "coordination", (show) => {
      show("calls");
      // A switchboard that stands open already turns to its calls first: the form comes after.
      reach("ring", (open) => requestAnimationFrame(() => open(unit)));
    });
  }
  usePaletteActions(() => {
    const unitLine = (id: string) => ({ id, ...sayText(units[id]?.name ?? id, language) });
    const actions: PaletteAction[] = [
      ...unfold({
        id: "talk.message",
        group: "act",
        ...say((each) => each("control.message")),
        because: because("message.send"),
        step: {
          ask: t("control.askUnit"),
          lines: () =>
            threads.map((thread) => ({
              ...(units[thread.with] === undefined
                ? {
                    id: thread.with,
                    ...say((each) =>
                      thread.with === "all" ? each("common:everyone") : each("control.room"),
                    ),
                  }
                : unitLine(thread.with)),
              ...(thread.unanswered && { hint: t("control.unanswered") }),
              run: () => write(thread.with),
            })),
        },
      }),
      ...unfold({
        id: "talk.ring",
        group: "act",
        ...say((each) => each("control.ring")),
        because: because("call.ring"),
        step: {
          ask: t("control.askUnit"),
          lines: () =>
            Object.values(units).map((unit) => ({
              ...unitLine(unit.id),
              ...(unit.online ? {} : { hint: t("control.offline") }),
              run: () => ring(unit.id),
            })),
        },
      }),
    ];
    if (speakAs === null) return actions;
    return [
      ...actions,
      ...unfold({
        id: "talk.speak",
        group: "act",
        ...say((each) => each("control.speak")),
        keys: KEY_LINES.speak.shown,
        because: because("persona.post"),
        step: {
          ask: t("control.askPersona"),
          lines: () =>
            Object.values(personas).map((persona) => ({
              id: persona.id,
              ...sayText(persona.name, language),
              hint: persona.handle ?? "",
              run: () => speakAs({ persona: persona.id }),
            })),
        },
      }),
    ];
  });
  return null;
}
