import { type ReactNode, useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { registerTexts } from "../../i18n/i18n.ts";
import { acts } from "../../i18n/texts/acts.ts";
import { evaluator } from "../../i18n/texts/evaluator.ts";
import { observer } from "../../i18n/texts/observer.ts";
import { telling } from "../../i18n/texts/telling.ts";
import { useView } from "../../store/drill.ts";
import { ActLog } from "../../ui/ActLog.tsx";
import { ClockFace } from "../../ui/ClockFace.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { Shell } from "../../ui/Shell.tsx";
import { useKeys } from "../../ui/useKeys.ts";
import { useNarrow } from "../../ui/useNarrow.ts";
import { ClaimTable } from "./ClaimTable.tsx";
import { CriticalStrip } from "./CriticalStrip.tsx";
import classes from "./Evaluator.module.css";
import { ExpectationTable } from "./ExpectationTable.tsx";
import { LanePanel } from "./LanePanel.tsx";
import { ReasonList } from "./lazyParts.tsx";
import { countStatuses, type ExpectationStatus, STATUSES } from "./model/expectations.ts";
import { StatementList, type Summons } from "./ratings/StatementList.tsx";
import { ReleaseList } from "./ReleaseList.tsx";
import { CommandPalette } from "../../palette/lazyPalette.tsx";
import { useHand } from "./palette/hands.ts";
import { EvaluatorPalette } from "./palette/lazyEvaluatorPalette.tsx";
import { UnitFilter } from "./UnitFilter.tsx";

registerTexts("acts", acts);
registerTexts("observer", observer);
registerTexts("observer", telling);
registerTexts("evaluator", evaluator);

type Main = "expected" | "statements";
type Side = "claims" | "reasons" | "injects" | "acts";
type Part = Main | Side;
const MAINS: readonly Main[] = ["expected", "statements"];
const SIDES: readonly Side[] = ["claims", "reasons", "injects", "acts"];
type Status = ExpectationStatus | "all";

/** The evaluators' screen: what was expected and what came, what is true, what happened. */
export default function EvaluatorScreen() {
  const { t } = useTranslation("evaluator");
  const narrow = useNarrow();
  const [picked, setPicked] = useState<string | null>(null);
  // The choice shows at once; tables and lanes follow in between.
  const unit = useDeferredValue(picked);
  const [status, setStatus] = useState<Status>("all");
  const [main, setMain] = useState<Main>("expected");
  const [side, setSide] = useState<Side>("claims");
  // A phone shows one part at a time, whichever was chosen last.
  const [part, setPart] = useState<Part>("expected");
  const [wanted, setWanted] = useState<string | null>(null);
  // Asked for by its key, the list of statements takes the focus; each wish is another one.
  const [summons, setSummons] = useState<Summons | null>(null);
  const show = (next: Part): void => {
    setPart(next);
    setSummons(null);
    if (next === "expected" || next === "statements") setMain(next);
    else setSide(next);
  };
  useHand("screen", { unit, onUnit: setPicked, status, onStatus: setStatus, show });
  const rows = useView((view) => view.expectations);
  const counts = countStatuses(Object.values(rows), unit);
  useKeys({
    "1": () => show("claims"),
    "2": () => show("reasons"),
    "3": () => show("injects"),
    "4": () => show("acts"),
    e: () => show("expected"),
    r: () => {
      show("statements");
      setSummons({});
    },
    u: () => document.getElementById("unit-filter")?.focus(),
  });
  const labels: Record<Part, string> = {
    expected: t("parts.expected"),
    statements: t("parts.statements"),
    claims: t("parts.claims"),
    reasons: t("parts.reasons"),
    injects: t("parts.injects"),
    acts: t("parts.acts"),
  };
  const labelled = <P extends Part>(values: readonly P[]) =>
    values.map((value) => ({ value, label: labels[value] }));
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
  const content: Record<Part, ReactNode> = {
    expected,
    statements: <StatementList unit={unit} summons={summons} />,
    claims: <ClaimTable key={wanted} unit={unit} wanted={wanted} />,
    reasons: <ReasonList unit={unit} />,
    injects: <ReleaseList unit={unit} />,
    acts: <ActLog unit={unit} />,
  };
  return (
    <Shell
      title={t("title")}
      header={
        <>
          <ClockFace />
          <UnitFilter unit={picked} onChange={setPicked} />
        </>
      }
      tools={<CommandPalette />}
      fill
    >
      <EvaluatorPalette />
      <CriticalStrip
        unit={unit}
        onShow={(claim) => {
          setWanted(claim);
          show("claims");
        }}
      />
      {narrow ? (
        <div className={classes.pane}>
          <div className={classes.filters}>
            <Segments
              label={t("shown")}
              value={part}
              options={labelled([...MAINS, ...SIDES])}
              onChange={show}
            />
          </div>
          {content[part]}
        </div>
      ) : (
        <div className={classes.desk}>
          <section className={classes.pane} aria-label={labels[main]}>
            <div className={classes.heading}>
              <Segments label={t("shown")} value={main} options={labelled(MAINS)} onChange={show} />
              <span className="fb-figures">
                {main === "expected"
                  ? t("summary", {
                      met: counts.met,
                      total: counts.pending + counts.met + counts.late + counts.missed,
                    })
                  : t("ratings.keys")}
              </span>
            </div>
            {content[main]}
          </section>
          <section className={classes.pane} aria-label={labels[side]}>
            <div className={classes.heading}>
              <Segments label={t("shown")} value={side} options={labelled(SIDES)} onChange={show} />
            </div>
            {content[side]}
          </section>
          <LanePanel unit={unit} />
        </div>
      )}
    </Shell>
  );
}
