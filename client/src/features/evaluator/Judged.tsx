import { useTranslation } from "react-i18next";
import classes from "./ClaimTable.module.css";
import type { Judgement } from "./model/verdicts.ts";

/** A sign beside each word, for whoever reads fast. */
const SIGNS: Record<Judgement, string> = { right: "✓", wrong: "✕", cautious: "…", early: "!" };

/** A verdict or a statement, held against the truth. */
export function Judged({ judgement }: { judgement: Judgement }) {
  const { t } = useTranslation("evaluator");
  return (
    <span className={classes.judgement} data-judgement={judgement}>
      {SIGNS[judgement]} {t(`judgement.${judgement}`)}
    </span>
  );
}
