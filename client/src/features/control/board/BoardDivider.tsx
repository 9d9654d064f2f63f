import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import type { BoardItem } from "../model/boardItems.ts";
import type { Now } from "../model/timing.ts";
import { useStoryTime } from "../parts/useZone.ts";
import classes from "./BoardDivider.module.css";

/** A line between injects: now, or what the next ones have in common. */
export function BoardDivider({ item, now }: { item: Exclude<BoardItem, { kind: "entry" }>; now: Now }) {
  const { t } = useTranslation("control");
  const text = useText();
  const story = useStoryTime();
  const storylines = useView((view) => view.storylines);
  if (item.kind === "now") {
    return (
      <div className={classes.now}>
        <span className="fb-figures">
          {story(now.scenarioMs)} · {t("board.now")}
        </span>
      </div>
    );
  }
  const { group } = item;
  const [title, about] =
    typeof group === "string"
      ? [t(`board.${group}`), t(`board.${group}Text`)]
      : [text(storylines[group.storyline]?.title), text(storylines[group.storyline]?.summary)];
  return (
    <div className={classes.group}>
      <strong>{title}</strong>
      <span title={about}>{about}</span>
    </div>
  );
}
