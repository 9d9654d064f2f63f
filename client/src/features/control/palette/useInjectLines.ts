import { useCallback } from "react";
import { useLanguage } from "../../../i18n/useText.ts";
import { sayText } from "../../../palette/useSay.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import type { BoardEntry } from "../model/boardEntry.ts";
import { statusOf } from "../model/boardStatus.ts";
import type { Now } from "../model/timing.ts";
import { useStatusWords } from "../parts/statusWords.ts";
import { useStoryTime } from "../parts/useZone.ts";

/** An inject as a line: by number, title in either language, sender, id; with its hour, its state and its units. */
export function useInjectLines(now: Now) {
  const language = useLanguage();
  const words = useStatusWords();
  const story = useStoryTime();
  const units = useUnits();
  return useCallback(
    (entry: BoardEntry) => {
      const { row, number } = entry;
      const due = row.releasedPlayMs === null ? (row.plan?.dueMs ?? null) : null;
      const said = sayText(row.title, language);
      return {
        id: row.id,
        lead: `#${number}`,
        title: said.title,
        also: [...said.also, row.id, sayText(row.from.name, language).title],
        hint: [
          due === null ? "" : story(due),
          words(entry, statusOf(entry, now), null),
          row.to.map((unit) => units.get(unit)?.name ?? unit).join(", "),
        ]
          .filter((each) => each !== "")
          .join(" · "),
      };
    },
    [language, words, story, units, now],
  );
}
