import { IconChevronDown } from "@tabler/icons-react";
import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import { useView } from "../../store/drill.ts";
import type { Column, PlanStep } from "../model/columns.ts";
import { followsStorylines, storiesOf } from "../model/stories.ts";
import { useFeedText } from "../useFeedText.ts";
import classes from "./Columns.module.css";

export interface StoryPickerProps {
  column: Column;
  take: (step: PlanStep) => void;
  /** Without, it only says which one. */
  handy: boolean;
}

/** Which story a column follows: for control a storyline, for others a claim that they have met. */
export function StoryPicker({ column, take, handy }: StoryPickerProps) {
  const { t } = useFeedText();
  const text = useText();
  const source = useView(({ audience, storylines, injects, claims }) => ({
    audience,
    storylines,
    injects,
    claims,
  }));
  const stories = useMemo(() => storiesOf(source), [source]);
  if (stories.length === 0) return null;
  const chosen = stories.find(({ id }) => id === column.story) ?? stories[0];
  if (!handy) return <p className={classes.told}>{text(chosen?.title)}</p>;
  return (
    <span className={classes.story}>
      <select
        aria-label={t(followsStorylines(source) ? "story.storyline" : "story.claim")}
        value={chosen?.id}
        onChange={(event) => take({ do: "story", id: column.id, story: event.currentTarget.value })}
      >
        {stories.map(({ id, title }) => (
          <option key={id} value={id}>
            {text(title)}
          </option>
        ))}
      </select>
      <IconChevronDown size={14} stroke={1.75} aria-hidden />
    </span>
  );
}
