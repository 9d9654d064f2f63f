import { useCallback } from "react";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import type { SortKey } from "../model/boardSort.ts";

/** What injects are ordered by in each column: as it is read there, in the page's language. */
export function useSortKey(): SortKey {
  const text = useText();
  const units = useUnits();
  const people = useView((view) => view.people);
  return useCallback(
    ({ row }, column) => {
      switch (column) {
        case "title":
          return text(row.title);
        case "from":
          return text(row.from.name);
        case "to":
          return row.to.map((unit) => units.get(unit)?.name ?? unit).join(" ");
        case "channel":
          return text(row.channelName);
        case "method":
          return row.channel;
        case "controller":
          return people[row.plan?.assignedTo ?? ""]?.name ?? "";
        case "expect":
          return String(row.plan?.expect.length ?? 0);
        case "time":
        case "t":
        case "number":
        case "storyline":
        case "state":
          return "";
      }
    },
    [text, units, people],
  );
}
