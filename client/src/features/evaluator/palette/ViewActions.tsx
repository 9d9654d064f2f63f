import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../i18n/useText.ts";
import type { PaletteAction } from "../../../palette/model/action.ts";
import { unfold } from "../../../palette/model/unfold.ts";
import { usePaletteActions } from "../../../palette/registry.ts";
import { sayText, useSay } from "../../../palette/useSay.ts";
import { useView } from "../../../store/drill.ts";
import { keyAct } from "../../../ui/keyMaps.ts";
import { STATUSES } from "../model/expectations.ts";
import { hand } from "./hands.ts";

/** The parts of the evaluators' screen and their keys. */
const PARTS = [
  { part: "expected", key: "E" },
  { part: "statements", key: null },
  { part: "claims", key: "1" },
  { part: "reasons", key: "2" },
  { part: "injects", key: "3" },
  { part: "acts", key: "4" },
] as const;

/** What is shown on the evaluators' screen, and of which unit. */
export function ViewActions() {
  const { t } = useTranslation(["palette", "evaluator"]);
  const say = useSay(["palette", "evaluator"]);
  const language = useLanguage();
  const units = useView((view) => view.units);
  usePaletteActions(() => {
    const screen = hand("screen");
    if (screen === undefined) return [];
    const unrated = keyAct("r");
    const actions: PaletteAction[] = PARTS.map(({ part, key }) => ({
      id: `part.${part}`,
      group: "go",
      ...say((each) => each(`evaluator.parts.${part}`)),
      keys: key === null ? undefined : [key],
      run: () => screen.show(part),
    }));
    if (unrated !== undefined) {
      const said = say((each) => each("evaluator.unrated"));
      actions.push({ id: "rate.next", group: "act", ...said, keys: ["R"], run: unrated });
    }
    return [
      ...actions,
      ...unfold({
        id: "filter.unit",
        group: "filter",
        ...say((each) => each("evaluator.unit")),
        keys: ["U"],
        step: {
          ask: t("evaluator.askUnit"),
          lines: () => [
            {
              id: "all",
              ...say((each) => each("evaluator.everyUnit")),
              on: screen.unit === null,
              run: () => screen.onUnit(null),
            },
            ...Object.values(units).map((unit) => ({
              id: unit.id,
              ...sayText(unit.name, language),
              on: screen.unit === unit.id,
              run: () => screen.onUnit(unit.id),
            })),
          ],
        },
      }),
      ...unfold({
        id: "filter.status",
        group: "filter",
        ...say((each) => each("evaluator.status")),
        step: {
          ask: t("evaluator.askStatus"),
          lines: () => [
            {
              id: "all",
              ...say((each) => each("evaluator.everyStatus")),
              on: screen.status === "all",
              run: () => screen.onStatus("all"),
            },
            ...STATUSES.map((status) => ({
              id: status,
              ...say((each) => each(`evaluator:status.${status}`)),
              on: screen.status === status,
              run() {
                screen.show("expected");
                screen.onStatus(status);
              },
            })),
          ],
        },
      }),
    ];
  });
  return null;
}
