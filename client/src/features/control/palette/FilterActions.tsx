import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../i18n/useText.ts";
import type { PaletteAction, StepLine } from "../../../palette/model/action.ts";
import { unfold } from "../../../palette/model/unfold.ts";
import { usePaletteActions } from "../../../palette/registry.ts";
import { sayText, useSay } from "../../../palette/useSay.ts";
import { useView, useYou } from "../../../store/drill.ts";
import {
  type BoardFilter,
  type Facet,
  isFiltered,
  NO_FILTER,
  NOBODY,
  STATE_GROUPS,
  withValue,
} from "../model/boardFilter.ts";
import { useControllers } from "../plan/useControllers.ts";
import { hand, reach } from "./hands.ts";

/** The board's filters: by state, unit, storyline, controller. One that is set is taken back the same way. */
export function FilterActions() {
  const { t } = useTranslation("palette");
  const say = useSay(["palette", "control"]);
  const language = useLanguage();
  const { units, storylines } = useView((view) => ({ units: view.units, storylines: view.storylines }));
  const controllers = useControllers();
  const you = useYou();

  /** Changes the filter of the board that is shown, or of the plan's where none is. */
  function change(by: (filter: BoardFilter) => BoardFilter): void {
    if (hand("board") === undefined) hand("room")?.("msel");
    reach("board", ({ filter, onFilter }) => onFilter(by(filter)));
  }
  usePaletteActions(() => {
    const filter = hand("board")?.filter ?? NO_FILTER;
    const value = (facet: Facet, id: string, name: Pick<StepLine, "title" | "also">): StepLine => ({
      id,
      ...name,
      on: filter[facet].includes(id),
      run: () => change((known) => withValue(known, facet, id)),
    });
    const lines: Record<Facet | "state", () => StepLine[]> = {
      state: () =>
        STATE_GROUPS.map((state) => ({
          id: state,
          ...say((each) => each(`control:board.${state}`)),
          on: filter.state === state,
          run: () => change((known) => ({ ...known, state: known.state === state ? null : state })),
        })),
      units: () => Object.values(units).map((unit) => value("units", unit.id, sayText(unit.name, language))),
      storylines: () =>
        Object.values(storylines).map((line) => value("storylines", line.id, sayText(line.title, language))),
      controllers: () => [
        ...controllers.map(({ id, name }) =>
          value("controllers", id, {
            title: id === you?.person ? t("control.mine") : name,
            also: [name],
          }),
        ),
        value("controllers", NOBODY, { title: t("control.nobodys") }),
      ],
    };
    const actions = (["state", "units", "storylines", "controllers"] as const).flatMap(
      (by): PaletteAction[] =>
        unfold({
          id: `filter.${by}`,
          group: "filter",
          ...say((each) => each(`control.filter.${by}`)),
          step: { ask: t("control.askFilter"), lines: lines[by] },
        }),
    );
    if (!isFiltered(filter)) return actions;
    const said = say((each) => each("control.filter.clear"));
    return [...actions, { id: "filter.clear", group: "filter", ...said, run: () => change(() => NO_FILTER) }];
  });
  return null;
}
