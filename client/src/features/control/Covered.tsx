import { useTranslation } from "react-i18next";
import classes from "./Covered.module.css";
import { useRooms } from "./messages/useRooms.ts";
import { hand } from "./palette/hands.ts";
import { Action } from "./parts/Action.tsx";
import tabs from "./parts/PanelTabs.module.css";
import { useCoordinationCounts } from "./useCoordinationCounts.ts";

const PARTS = [
  { part: "waits", key: "W", words: "waits.title" },
  { part: "messages", key: "M", words: "messages.title" },
  { part: "calls", key: "G", words: "waits.calls" },
] as const;

/** What lies under an open detail, by name and number: who waits or rings is seen, and a press uncovers it. */
export function Covered() {
  const { t } = useTranslation("control");
  const counts = useCoordinationCounts(useRooms());
  return (
    <div role="group" aria-label={t("waits.label")} className={classes.covered}>
      {PARTS.map(({ part, key, words }) => (
        <Action key={part} kind="quiet" hotkey={key} onClick={() => hand("coordination")?.(part)}>
          {t(words)}{" "}
          {counts[part].count === 0 ? null : (
            <span className={`${tabs.count} ${classes.count} fb-figures`} data-loud={counts[part].loud}>
              {counts[part].count}
            </span>
          )}
        </Action>
      ))}
    </div>
  );
}
