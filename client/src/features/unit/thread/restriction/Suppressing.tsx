import type { Truth } from "@firebreak/shared/scenario";
import { type ReactNode, useState } from "react";
import { Act } from "../../parts/Act.tsx";
import classes from "./Restriction.module.css";
import { useRestrictingText } from "./useRestrictingText.ts";

export interface SuppressingProps {
  /** The unit's own: true, or an opinion. */
  verdict: Truth;
  onRespond: () => void;
  onAsk: () => void;
  /** The form, for who still wants it. */
  children: ReactNode;
}

const CREDITED = ["acknowledge", "investigate", "publish", "correct", "protect"] as const;

/** Says plainly that this would suppress what the unit itself holds to be true, and what does earn credit. */
export function Suppressing({ verdict, onRespond, onAsk, children }: SuppressingProps) {
  const { t } = useRestrictingText();
  const [still, setStill] = useState(false);
  return (
    <>
      <div className={classes.stop} role="note">
        <p className={classes.stopTitle}>
          {t(verdict === "opinion" ? "isOpinion" : "isTrue", {
            verdict: t(`common:truths.${verdict}`),
          })}
        </p>
        <p>{t("failure")}</p>
      </div>
      <p className={classes.credited}>{t("credited")}</p>
      <ul className={classes.better}>
        {CREDITED.map((each) => (
          <li key={each}>{t(`better.${each}`)}</li>
        ))}
      </ul>
      <div className={classes.acts}>
        <Act tone="primary" label={t("respond")} onAct={onRespond} />
        <Act label={t("ask")} onAct={onAsk} />
        <span className={classes.space} />
        {still ? null : <Act tone="quiet" label={t("still")} onAct={() => setStill(true)} />}
      </div>
      {still ? children : null}
    </>
  );
}
