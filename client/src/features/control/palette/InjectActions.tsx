import { useTranslation } from "react-i18next";
import { focusSoon } from "../../../ui/focusSoon.ts";
import type { PaletteAction, StepLine } from "../../../palette/model/action.ts";
import { unfold } from "../../../palette/model/unfold.ts";
import { usePaletteActions } from "../../../palette/registry.ts";
import { useSay } from "../../../palette/useSay.ts";
import { useView, useYou } from "../../../store/drill.ts";
import { keyAct } from "../../../ui/keyMaps.ts";
import { type BoardEntry, isWaiting } from "../model/boardEntry.ts";
import { isDeferrable } from "../model/deferral.ts";
import type { Intent } from "../model/desk.ts";
import { KEY_LINES } from "../model/hotkeys.ts";
import { nextUp } from "../model/nextUp.ts";
import { type ControlCommand, mayEver, mayNow } from "../model/powers.ts";
import { useEntries } from "../parts/useEntries.ts";
import { useNowReading } from "../parts/useNowReading.ts";
import type { DeskHands } from "../useDesk.ts";
import { sendNow } from "./sendNow.ts";
import { useDeferStep } from "./useDeferStep.ts";
import { useInjectLines } from "./useInjectLines.ts";

/** Every inject by number and title, and what can be done with one that is chosen here. */
export function InjectActions({ hands }: { hands: DeskHands }) {
  const { t } = useTranslation(["palette", "control"]);
  const say = useSay(["palette", "control"]);
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const entries = useEntries();
  const now = useNowReading();
  const lineOf = useInjectLines(now);
  const deferStep = useDeferStep(now);

  function open(inject: string): void {
    hands.open(inject);
    focusSoon(() => document.getElementById("inject-detail"));
  }
  function intend(inject: string, intent: Intent): void {
    hands.open(inject);
    hands.intend(intent);
  }
  const because = (command: ControlCommand) =>
    mayNow(role, phase, command) ? null : t("control:act.notNow");
  /** An action that asks which inject; left out where there is none to choose. */
  function choosing(
    deed: "release" | "defer" | "hold" | "skip",
    command: ControlCommand,
    fits: (entry: BoardEntry) => boolean,
    act: (entry: BoardEntry) => { run: () => void } | Pick<StepLine & { step: object }, "step">,
  ): PaletteAction[] {
    const fitting = entries.filter(({ row }) => row.id !== hands.desk.cursor).filter(fits);
    if (fitting.length === 0) return [];
    const step = {
      ask: t("control.askInject"),
      lines: () => byTime(fitting).map((entry): StepLine => ({ ...lineOf(entry), ...act(entry) })),
    };
    const said = say((each) => each(`control.choose.${deed}`));
    const action = { id: `inject.${deed}`, group: "act" as const, ...said, because: because(command), step };
    // With three hundred injects every letter would be looked for in thousands of lines.
    return deed === "release" || deed === "defer" ? unfold(action) : [action];
  }

  usePaletteActions(() => {
    const next = nextUp(entries, 1)[0]?.entry;
    const add = keyAct("n");
    const waits = ({ row }: BoardEntry) => isWaiting(row);
    const actions: PaletteAction[] = entries.map((entry) => {
      const line = lineOf(entry);
      return { ...line, id: `inject:${line.id}`, group: "inject", deep: true, run: () => open(entry.row.id) };
    });
    if (next !== undefined) {
      const line = lineOf(next);
      actions.push({
        id: "inject.next",
        group: "go",
        ...say((each) => each("control.next")),
        hint: `${line.lead} ${line.title} · ${line.hint}`,
        run: () => open(next.row.id),
      });
    }
    actions.push({
      id: "inject.go",
      group: "go",
      ...say((each) => each("control.goInject")),
      step: {
        ask: t("control.askInject"),
        lines: () => entries.map((entry) => ({ ...lineOf(entry), run: () => open(entry.row.id) })),
      },
    });
    if (!mayEver(role, "inject.add")) return actions;
    if (add !== undefined) {
      const keys = KEY_LINES.add.shown;
      actions.push({ id: "inject.add", group: "act", ...say((each) => each("control.add")), keys, run: add });
    }
    return [
      ...actions,
      ...choosing("release", "inject.release", waits, ({ row }) => ({
        run: () => intend(row.id, "release"),
      })),
      ...choosing(
        "defer",
        "inject.defer",
        ({ row }) => isDeferrable(row),
        ({ row }) => ({ step: deferStep(row) }),
      ),
      ...choosing(
        "hold",
        "inject.hold",
        ({ row }) => isWaiting(row) && row.plan?.held !== true,
        ({ row }) => ({
          run: () => sendNow("inject.hold", { inject: row.id, version: row.plan?.version }),
        }),
      ),
      ...choosing("skip", "inject.skip", waits, ({ row }) => ({ run: () => intend(row.id, "skip") })),
    ];
  });
  return null;
}

/** What comes next first; what has no time after that, as planned. */
function byTime(entries: readonly BoardEntry[]): BoardEntry[] {
  const due = ({ row }: BoardEntry) => row.plan?.dueMs ?? Infinity;
  return [...entries].sort((a, b) => (due(a) === due(b) ? a.number - b.number : due(a) - due(b)));
}
