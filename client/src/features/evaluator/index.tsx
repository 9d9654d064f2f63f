import { useState } from "react";
import { useTranslation } from "react-i18next";
import { registerTexts } from "../../i18n/i18n.ts";
import { acts } from "../../i18n/texts/acts.ts";
import { evaluator } from "../../i18n/texts/evaluator.ts";
import { observer } from "../../i18n/texts/observer.ts";
import { useView } from "../../store/drill.ts";
import { ActLog } from "../../ui/ActLog.tsx";
import { ClockFace } from "../../ui/ClockFace.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { Shell } from "../../ui/Shell.tsx";
import { useKeys } from "../../ui/useKeys.ts";
import { useNarrow } from "../../ui/useNarrow.ts";
import { ClaimTable } from "./ClaimTable.tsx";
import classes from "./Evaluator.module.css";
import { ExpectationTable } from "./ExpectationTable.tsx";
import { LanePanel } from "./LanePanel.tsx";
import { countStatuses, type ExpectationStatus, STATUSES } from "./model/expectations.ts";
import { ReleaseList } from "./ReleaseList.tsx";
import { UnitFilter } from "./UnitFilter.tsx";

registerTexts("acts", acts);
registerTexts("observer", observer);
registerTexts("evaluator", evaluator);

type Part = "expected" | "claims" | "injects" | "acts";
type Status = ExpectationStatus | "all";

/** The evaluators' screen: what was expected and what came, what is true, what happened. */
export default function EvaluatorScreen() {
  const { t } = useTranslation("evaluator");
  const narrow = useNarrow();
  const [unit, setUnit] = useState<string | null>(null);
  const [status, setStatus] = useState<Status>("all");
  const [part, setPart] = useState<Part>(narrow ? "expected" : "claims");
  const rows = useView((view) => view.expectations);
  const counts = countStatuses(Object.values(rows), unit);
  useKeys({
    "1": () => setPart("claims"),
    "2": () => setPart("injects"),
    "3": () => setPart("acts"),
    u: () => document.getElementById("unit-filter")?.focus(),
  });
  const parts = (["claims", "injects", "acts"] as const).map((value) => ({
    value,
    label: t(`parts.${value}`),
  }));
  const narrowParts = [{ value: "expected" as const, label: t("parts.expected") }, ...parts];
  const expected = (
    <>
      <div className={classes.filters}>
        <Segments<Status>
          label={t("filterState")}
          value={status}
          onChange={setStatus}
          options={[
            { value: "all", label: t("allStates") },
            ...STATUSES.map((value) => ({ value, label: t(`status.${value}`), count: counts[value] })),
          ]}
        />
      </div>
      <ExpectationTable filter={{ unit, status: status === "all" ? null : status }} />
    </>
  );
  const side =
    part === "injects" ? (
      <ReleaseList unit={unit} />
    ) : part === "acts" ? (
      <ActLog unit={unit} />
    ) : (
      <ClaimTable unit={unit} />
    );
  return (
    <Shell
      title={t("title")}
      header={
        <>
          <ClockFace />
          <UnitFilter unit={unit} onChange={setUnit} />
        </>
      }
      fill
    >
      {narrow ? (
        <div className={classes.pane}>
          <div className={classes.filters}>
            <Segments label={t("shown")} value={part} options={narrowParts} onChange={setPart} />
          </div>
          {part === "expected" ? expected : side}
        </div>
      ) : (
        <div className={classes.desk}>
          <section className={classes.pane} aria-labelledby="expected">
            <h2 id="expected" className={classes.heading}>
              {t("expected")}
              <span className="fb-figures">
                {t("summary", {
                  met: counts.met,
                  total: counts.pending + counts.met + counts.late + counts.missed,
                })}
              </span>
            </h2>
            {expected}
          </section>
          <section className={classes.pane} aria-label={t(`parts.${part}`)}>
            <div className={classes.heading}>
              <Segments
                label={t("shown")}
                value={part === "expected" ? "claims" : part}
                options={parts}
                onChange={setPart}
              />
            </div>
            {side}
          </section>
          <LanePanel unit={unit} />
        </div>
      )}
    </Shell>
  );
}
