import { formatSpan } from "@firebreak/shared/duration";
import { useTranslation } from "react-i18next";
import type { Evidence } from "../model/conditionState.ts";
import { type ConditionTeller, tellCondition } from "../model/conditionWords.ts";
import { formatMinutes } from "../model/figures.ts";
import type { LadderState, ShownLadder } from "../model/ladders.ts";
import { ConditionTree } from "../parts/ConditionTree.tsx";
import { HeldMark } from "../parts/StatusMark.tsx";
import { useStoryTime } from "../parts/useZone.ts";
import type { StateName } from "../../../ui/palette.ts";
import { StateMark } from "../../../ui/StateMark.tsx";
import classes from "./Ladders.module.css";
import { Rung } from "./Rung.tsx";

export interface LadderItemProps {
  ladder: ShownLadder;
  /** `<ladder>/<inject>` of the rung that Tab reaches. */
  stop: string | null;
  evidence: Evidence;
  teller: ConditionTeller;
  onFocus: (place: string) => void;
  onOpen: (inject: string) => void;
  onRelease: (inject: string) => void;
}

const MARKS: Record<Exclude<LadderState, "held">, StateName> = {
  waits: "planned",
  runs: "due",
  climbed: "released",
  spent: "skipped",
};

/** One ladder: what sets it off and how near that is, and the rungs that come then. */
export function LadderItem({ ladder, stop, evidence, teller, onFocus, onOpen, onRelease }: LadderItemProps) {
  const { t } = useTranslation("control");
  const story = useStoryTime();
  const { row, rungs, state } = ladder;
  const title = teller.text(row.title) || row.id;
  return (
    <section className={classes.ladder} data-state={state} aria-label={title}>
      <header className={classes.head}>
        <h3>{title}</h3>
        <Standing ladder={ladder} />
      </header>
      <div className={classes.condition}>
        <ConditionTree told={tellCondition(row.condition, teller, evidence)} teller={teller} />
        <span className={`${classes.after} fb-figures`}>
          {row.afterMs === 0
            ? t("ladders.atOnce")
            : t("ladders.after", { minutes: formatMinutes(row.afterMs, teller.language) })}
          {row.sinceMs === null ? null : ` · ${t("ladders.since", { time: story(row.sinceMs) })}`}
        </span>
      </div>
      <ol className={classes.rungs} aria-label={t("ladders.rungs", { title })}>
        {rungs.map((rung) => {
          const place = `${row.id}/${rung.id}`;
          return (
            <Rung
              key={rung.id}
              row={rung}
              place={place}
              stop={place === stop}
              onFocus={onFocus}
              onOpen={onOpen}
              onRelease={onRelease}
            />
          );
        })}
      </ol>
    </section>
  );
}

function Standing({ ladder: { state, leftMs } }: { ladder: ShownLadder }) {
  const { t } = useTranslation("control");
  switch (state) {
    case "held":
      return <HeldMark label={t("ladders.heldBack")} />;
    case "runs":
      return (
        <StateMark
          state={MARKS.runs}
          filled
          className="fb-figures"
          label={
            leftMs === null || leftMs === 0
              ? t("ladders.holds")
              : t("ladders.runs", { time: formatSpan(Math.ceil(leftMs / 1_000) * 1_000) })
          }
        />
      );
    case "waits":
    case "climbed":
    case "spent":
      return <StateMark state={MARKS[state]} label={t(`ladders.${state}`)} />;
  }
}
