import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView, useYou } from "../../../store/drill.ts";
import { type Facet, NOBODY } from "../model/boardFilter.ts";
import { useControllers } from "../plan/useControllers.ts";

export interface FilterOption {
  value: string;
  label: string;
}

/** What can be filtered by, in words. */
export function useFilterWords(): {
  options: Readonly<Record<Facet, readonly FilterOption[]>>;
  /** A value's name, also where it is no longer offered. */
  nameOf: (facet: Facet, value: string) => string;
} {
  const { t } = useTranslation(["controlBoard", "controlPlan"]);
  const text = useText();
  const you = useYou()?.person ?? "";
  const { units, storylines, people } = useView((view) => ({
    units: view.units,
    storylines: view.storylines,
    people: view.people,
  }));
  const controllers = useControllers();
  return useMemo(() => {
    const options = {
      controllers: [
        { value: you, label: t("controlPlan:board.mine") },
        { value: NOBODY, label: t("controlPlan:board.nobodys") },
        ...controllers.flatMap(({ id, name }) => (id === you ? [] : [{ value: id, label: name }])),
      ],
      storylines: Object.values(storylines).map(({ id, title }) => ({ value: id, label: text(title) })),
      units: Object.values(units).map(({ id, name }) => ({ value: id, label: text(name) })),
    };
    return {
      options,
      nameOf: (facet, value) =>
        options[facet].find((option) => option.value === value)?.label ?? people[value]?.name ?? value,
    };
  }, [t, text, you, units, storylines, people, controllers]);
}
