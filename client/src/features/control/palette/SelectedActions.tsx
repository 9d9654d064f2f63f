import type { InjectRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useView, useYou } from "../../../store/drill.ts";
import type { PaletteAction } from "../../../palette/model/action.ts";
import { usePaletteActions } from "../../../palette/registry.ts";
import { useSay } from "../../../palette/useSay.ts";
import { keyAct } from "../../../ui/keyMaps.ts";
import { isWaiting } from "../model/boardEntry.ts";
import { isDeferrable } from "../model/deferral.ts";
import { KEY_LINES } from "../model/hotkeys.ts";
import { type ControlCommand, mayEver, mayNow } from "../model/powers.ts";
import { answersTo } from "../model/ratings.ts";
import { useEntries } from "../parts/useEntries.ts";
import { useNowReading } from "../parts/useNowReading.ts";
import { usePlanning } from "../plan/planning.ts";
import { useControllers } from "../plan/useControllers.ts";
import type { DeskHands } from "../useDesk.ts";
import { sendNow } from "./sendNow.ts";
import { useDeferStep } from "./useDeferStep.ts";
import { useInjectLines } from "./useInjectLines.ts";

/** What can be done with the inject under the cursor, and with those that are marked. */
export function SelectedActions({ hands }: { hands: DeskHands }) {
  const { t } = useTranslation(["palette", "control", "controlPlan"]);
  const say = useSay(["palette", "control", "controlPlan"]);
  const you = useYou();
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const entries = useEntries();
  const now = useNowReading();
  const lineOf = useInjectLines(now);
  const deferStep = useDeferStep(now);
  const controllers = useControllers();
  const { marked } = usePlanning();
  const responses = useView((view) => view.responses);
  const entry = entries.find(({ row }) => row.id === hands.desk.cursor);
  const because = (command: ControlCommand) =>
    mayNow(you?.role, phase, command) ? null : t("control:act.notNow");

  /** What a shortcut does now, as a line; nothing where the shortcut does nothing. */
  const byKey = (key: string, line: Omit<PaletteAction, "run" | "step" | "group">): PaletteAction[] => {
    const run = keyAct(key);
    return run === undefined ? [] : [{ ...line, group: "here", run }];
  };

  function waitingActions(row: InjectRow, hint: string): PaletteAction[] {
    const held = row.plan?.held === true;
    return [
      {
        id: "here.release",
        group: "here",
        ...say((each) => each("control.release")),
        hint,
        keys: KEY_LINES.release.shown,
        because: mayNow(you?.role, phase, "inject.release") ? null : t("control:act.notRunning"),
        run: () => hands.intend("release"),
      },
      ...(isDeferrable(row)
        ? [
            {
              id: "here.defer",
              group: "here" as const,
              ...say((each) => each("control.defer")),
              hint,
              keys: KEY_LINES.defer.shown,
              because: because("inject.defer"),
              step: deferStep(row),
            },
          ]
        : []),
      {
        id: held ? "here.unhold" : "here.hold",
        group: "here",
        ...say((each) => each(held ? "control.unhold" : "control.hold")),
        hint,
        keys: KEY_LINES.hold.shown,
        because: because("inject.hold"),
        run: keyAct("h") ?? (() => undefined),
      },
      ...(held
        ? []
        : [
            {
              id: "here.holdWhy",
              group: "here" as const,
              ...say((each) => each("control.holdWhy")),
              hint,
              deep: true,
              because: because("inject.hold"),
              run: () => hands.intend("hold"),
            },
          ]),
      {
        id: "here.skip",
        group: "here",
        ...say((each) => each("control.skip")),
        hint,
        keys: KEY_LINES.skip.shown,
        because: because("inject.skip"),
        run: () => hands.intend("skip"),
      },
      ...byKey("e", {
        id: "here.edit",
        ...say((each) => each("control.edit")),
        hint,
        keys: KEY_LINES.edit.shown,
      }),
    ];
  }

  function planActions(row: InjectRow, hint: string): PaletteAction[] {
    const mine = row.plan?.assignedTo === you?.person;
    const version = row.plan?.assignedVersion;
    const assign = (person: string | null): void =>
      sendNow("inject.assign", { inject: row.id, person, version });
    return [
      ...byKey("copy", {
        id: "here.copy",
        ...say((each) => each("control.copy")),
        hint,
        keys: KEY_LINES.copy.shown,
      }),
      ...byKey("a", {
        id: mine ? "here.giveBack" : "here.take",
        ...say((each) => each(mine ? "control.giveBack" : "control.take")),
        hint,
        keys: KEY_LINES.assign.shown,
      }),
      {
        id: "here.assign",
        group: "here",
        ...say((each) => each("control.assign")),
        hint,
        because: because("inject.assign"),
        step: {
          ask: t("control.askController"),
          lines: () => [
            ...controllers.map(({ id, name }) => ({
              id,
              title: id === you?.person ? t("controlPlan:bar.me", { name }) : name,
              on: row.plan?.assignedTo === id,
              run: () => assign(id),
            })),
            {
              id: "nobody",
              title: t("controlPlan:bar.nobody"),
              on: (row.plan?.assignedTo ?? null) === null,
              run: () => assign(null),
            },
          ],
        },
      },
      ...byKey("x", {
        id: "here.mark",
        ...say((each) => each(marked.has(row.id) ? "control.unmark" : "control.mark")),
        hint,
        keys: KEY_LINES.mark.shown,
      }),
    ];
  }

  /** What the marked are worked on by: the same as their letters. */
  function markedActions(): PaletteAction[] {
    const count = t("controlPlan:many.count", { count: marked.size });
    return (["release", "hold", "defer", "skip", "assign", "unmark"] as const).flatMap(
      (deed): PaletteAction[] => {
        const run = keyAct(deed);
        if (run === undefined) return [];
        const keys = { release: "R", hold: "H", defer: "D", skip: "S", assign: "A", unmark: "Esc" }[deed];
        const said = say((each) => each(`control.many.${deed}`));
        return [{ id: `many.${deed}`, group: "marked", ...said, hint: count, keys: [keys], run }];
      },
    );
  }

  usePaletteActions(() => {
    const many = marked.size > 0 ? markedActions() : [];
    if (entry === undefined || !mayEver(you?.role, "inject.add")) return many;
    const { row, number } = entry;
    const hint = `#${number} ${lineOf(entry).title}`;
    return [
      ...many,
      ...(isWaiting(row) ? waitingActions(row, hint) : []),
      ...(row.state === "released"
        ? [
            {
              id: "here.complete",
              group: "here" as const,
              ...say((each) => each("control.complete")),
              hint,
              because: because("inject.complete"),
              run: () => sendNow("inject.complete", { inject: row.id }),
            },
          ]
        : []),
      ...(row.state === "released" && answersTo({ responses }, row.id, row.claim).published.length > 0
        ? byKey("r", { id: "here.rate", ...say((each) => each("control.rateHere")), hint, keys: ["R"] })
        : []),
      ...planActions(row, hint),
    ];
  });
  return null;
}
