import { IconSearch, IconX } from "@tabler/icons-react";
import { type RefObject, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView, useYou } from "../../../store/drill.ts";
import { type BoardFilter, isFiltered, NO_FILTER, NOBODY } from "../model/boardFilter.ts";
import type { BoardOrder } from "../model/boardItems.ts";
import { Action } from "../parts/Action.tsx";
import { Choice, Field } from "../parts/Field.tsx";
import { useControllers } from "../plan/useControllers.ts";
import classes from "./BoardFilters.module.css";

export interface BoardFiltersProps {
  filter: BoardFilter;
  onFilter: (filter: BoardFilter) => void;
  order: BoardOrder;
  onOrder: (order: BoardOrder) => void;
  search: RefObject<HTMLInputElement | null>;
}

/** Which injects of the board are shown, and in which order. */
export function BoardFilters({ filter, onFilter, order, onOrder, search }: BoardFiltersProps) {
  const { t } = useTranslation(["control", "controlPlan"]);
  const text = useText();
  const units = useView((view) => view.units);
  const storylines = useView((view) => view.storylines);
  const unitOptions = useMemo(
    () => [
      { value: "", label: t("controlPlan:board.unit") },
      ...Object.values(units).map((unit) => ({ value: unit.id, label: text(unit.name) })),
    ],
    [units, t, text],
  );
  const storylineOptions = useMemo(
    () => [
      { value: "", label: t("controlPlan:board.storyline") },
      ...Object.values(storylines).map((line) => ({ value: line.id, label: text(line.title) })),
    ],
    [storylines, t, text],
  );
  const you = useYou();
  const controllers = useControllers();
  const controllerOptions = useMemo(
    () => [
      { value: "", label: t("controlPlan:board.anybody") },
      ...(you === null ? [] : [{ value: you.person, label: t("controlPlan:board.mine") }]),
      { value: NOBODY, label: t("controlPlan:board.nobodys") },
      ...controllers.flatMap(({ id, name }) => (id === you?.person ? [] : [{ value: id, label: name }])),
    ],
    [controllers, you, t],
  );
  return (
    <div className={classes.fields}>
      <span className={classes.search}>
        <IconSearch size={14} aria-hidden />
        <Field
          ref={search}
          type="search"
          label={t("board.search")}
          placeholder={`${t("board.searchHint")}  /`}
          aria-keyshortcuts="/"
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== "Escape" && event.key !== "Enter") return;
            event.preventDefault();
            if (event.key === "Escape") onFilter({ ...filter, text: "" });
            document.getElementById("board-list")?.focus();
          }}
        />
      </span>
      <Choice
        label={t("board.unit")}
        value={filter.unit ?? ""}
        marked={filter.unit !== null}
        options={unitOptions}
        onPick={(unit) => onFilter({ ...filter, unit: unit === "" ? null : unit })}
      />
      <Choice
        label={t("board.storyline")}
        value={filter.storyline ?? ""}
        marked={filter.storyline !== null}
        options={storylineOptions}
        onPick={(line) => onFilter({ ...filter, storyline: line === "" ? null : line })}
      />
      <Choice
        label={t("controlPlan:board.controller")}
        value={filter.controller ?? ""}
        marked={filter.controller !== null}
        options={controllerOptions}
        onPick={(controller) => onFilter({ ...filter, controller: controller === "" ? null : controller })}
      />
      <Choice
        label={t("board.order")}
        value={order}
        options={[
          { value: "time", label: t("board.byTime") },
          { value: "storyline", label: t("board.byStoryline") },
        ]}
        onPick={(next) => onOrder(next === "storyline" ? "storyline" : "time")}
      />
      {isFiltered(filter) ? (
        <Action
          kind="quiet"
          icon={<IconX size={14} aria-hidden />}
          aria-label={t("board.clear")}
          title={t("board.clear")}
          onClick={() => onFilter(NO_FILTER)}
        />
      ) : null}
    </div>
  );
}
