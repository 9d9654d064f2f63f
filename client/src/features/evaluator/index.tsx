import { useTranslation } from "react-i18next";
import { registerTexts } from "../../i18n/i18n.ts";
import { acts } from "../../i18n/texts/acts.ts";
import { evaluator } from "../../i18n/texts/evaluator.ts";
import { useView } from "../../store/drill.ts";
import { ActList } from "../../ui/ActList.tsx";
import { ClockFace } from "../../ui/ClockFace.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Shell } from "../../ui/Shell.tsx";
import { ClaimTruths } from "./ClaimTruths.tsx";
import classes from "./Evaluator.module.css";
import { Expectations } from "./Expectations.tsx";

registerTexts("acts", acts);
registerTexts("evaluator", evaluator);

/** The evaluators' screen, to be read: what was expected and came, what is true, what happened. */
export default function EvaluatorScreen() {
  const { t } = useTranslation("evaluator");
  const noActs = useView((view) => view.acts.length === 0);
  return (
    <Shell title={t("title")} header={<ClockFace />} fill>
      <div className={classes.panes}>
        <section className={classes.pane} aria-labelledby="expected">
          <Expectations headingId="expected" />
        </section>
        <section className={classes.pane} aria-labelledby="claims">
          <ClaimTruths headingId="claims" />
        </section>
        <section className={classes.pane} aria-labelledby="acts">
          <h2 id="acts" className={classes.heading}>
            {t("acts")}
          </h2>
          {noActs ? (
            <EmptyState title={t("actsNone")} text={t("actsNoneText")} />
          ) : (
            <ActList label={t("acts")} />
          )}
        </section>
      </div>
    </Shell>
  );
}
