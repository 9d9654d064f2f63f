import { useTranslation } from "react-i18next";
import type { Progress } from "../model/conditionState.ts";
import { type ConditionTeller, progressWords, type ToldCondition } from "../model/conditionWords.ts";
import classes from "./ConditionTree.module.css";

/** A condition in words: each part with a sign for whether it holds, and how near it is. */
export function ConditionTree({ told, teller }: { told: ToldCondition; teller: ConditionTeller }) {
  const { t } = useTranslation("control");
  if (told.kind === "part") return <Part told={told} teller={teller} />;
  return (
    <div className={classes.many}>
      <span className={classes.joint}>{t(`when.${told.kind}`)}</span>
      <ul className={classes.parts}>
        {told.parts.map((part, index) => (
          // A condition's parts never change their places.
          <li key={index}>
            <ConditionTree told={part} teller={teller} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Part({ told, teller }: { told: ToldCondition & { kind: "part" }; teller: ConditionTeller }) {
  const { t } = useTranslation("control");
  const word = t(told.holds === null ? "when.unknown" : told.holds ? "when.met" : "when.unmet");
  return (
    <span className={classes.part} data-holds={told.holds === true}>
      <svg viewBox="0 0 12 12" className={classes.sign} role="img" aria-label={word}>
        <title>{word}</title>
        {told.holds === true ? (
          <path d="m2.4 6.2 2.4 2.4 4.8-5.4" fill="none" stroke="currentColor" strokeWidth="1.75" />
        ) : told.holds === false ? (
          <circle cx="6" cy="6" r="3.25" fill="none" stroke="currentColor" strokeWidth="1.25" />
        ) : (
          <circle cx="6" cy="6" r="1.25" fill="currentColor" />
        )}
      </svg>
      <span className={classes.text}>{told.text}</span>
      {told.progress === null ? null : <Nearness progress={told.progress} teller={teller} />}
    </span>
  );
}

function Nearness({ progress, teller }: { progress: Progress; teller: ConditionTeller }) {
  return (
    <span className={`${classes.progress} fb-figures`}>
      {progress.kind === "deadline" ? null : (
        <span className={classes.bar} aria-hidden>
          <span style={{ width: `${progress.fraction * 100}%` }} data-full={progress.fraction >= 1} />
        </span>
      )}
      {progressWords(progress, teller)}
    </span>
  );
}
