import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Local } from "../../../i18n/Local.tsx";
import { useTextLanguage } from "../../../i18n/useText.ts";
import type { DeskItem } from "../model/deskItem.ts";
import { Age } from "../parts/Age.tsx";
import { ItemIcon } from "../parts/ChannelIcon.tsx";
import { Countdown } from "../parts/Countdown.tsx";
import { TaskMark } from "../parts/TaskMark.tsx";
import { useItemWords } from "../parts/useItemWords.ts";
import { useStoryTime } from "../parts/useStoryTime.ts";
import classes from "./InboxRow.module.css";

/** An item in three lines: who and when, what and by when, how it begins and how far the unit is. */
export const InboxRow = memo(function InboxRow({ item }: { item: DeskItem }) {
  const { t } = useTranslation("unit");
  const words = useItemWords()(item);
  const language = useTextLanguage();
  const storyTime = useStoryTime();
  const scenarioMs = item.kind === "inject" ? item.inject.releasedScenarioMs : null;
  return (
    <div className={classes.row} data-new={item.state === "new"} data-state={item.state}>
      <span className={classes.icon} title={words.kind}>
        <ItemIcon item={item} />
      </span>
      <span className={classes.line}>
        <span className={`${classes.from} fb-clip`}>{words.from}</span>
        <span className={`${classes.when} fb-figures`}>
          {scenarioMs === null ? null : <time>{storyTime(scenarioMs)}</time>}
          <Age since={item.atMs} />
        </span>
      </span>
      <span className={classes.line}>
        <span className={`${classes.title} fb-clip`}>
          {words.label === "" ? null : <span className={classes.kind}>{words.label}</span>}
          {item.kind === "inject" ? <Local text={item.inject.title} /> : words.title}
        </span>
        {item.dueMs === null ? null : <Countdown dueMs={item.dueMs} />}
      </span>
      <span className={classes.line}>
        <span
          className={`${classes.excerpt} fb-clip`}
          lang={item.kind === "inject" ? language(item.inject.body) : undefined}
        >
          {words.excerpt}
        </span>
        <span className={classes.mark} title={item.mine ? t("thread.have") : undefined}>
          <TaskMark item={item} />
        </span>
      </span>
    </div>
  );
});
