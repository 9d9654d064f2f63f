import { formatSpan } from "@firebreak/shared/duration";
import type { ExpectationRow, InjectRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import type { StateName } from "../../../ui/palette.ts";
import { StateMark } from "../../../ui/StateMark.tsx";
import { useUnits } from "../../../ui/useUnits.ts";
import type { Now } from "../model/timing.ts";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import classes from "./InjectDetail.module.css";
import lines from "./Lines.module.css";

const STATES: Record<ExpectationRow["status"], StateName> = {
  pending: "due",
  met: "answered",
  late: "answered",
  missed: "overdue",
};

/** What planners hope to see on the inject, until when, and what came of it. */
export function ExpectedActions({ row, now }: { row: InjectRow; now: Now }) {
  const { t } = useTranslation("control");
  const text = useText();
  const units = useUnits();
  const expected = useView((view) =>
    Object.values(view.expectations)
      .filter((each) => each.inject === row.id)
      .sort((a, b) => a.dueMs - b.dueMs),
  );
  const planned = expected.length === 0 && row.releasedSeq === null ? (row.plan?.expect ?? []) : [];
  const met = expected.filter((each) => each.metMs !== null).length;
  const word = ({ status, dueMs, metMs }: ExpectationRow): string => {
    switch (status) {
      case "pending": {
        const left = dueMs - (now.playMs ?? 0);
        return left > 0
          ? t("detail.pending", { time: formatSpan(left) })
          : t("detail.due", { time: formatPlay(dueMs) });
      }
      case "met":
        return t("detail.met", { time: formatPlay(metMs ?? dueMs) });
      case "late":
        return t("detail.late", { time: formatPlay(metMs ?? dueMs) });
      case "missed":
        return t("detail.missed", { time: formatPlay(dueMs) });
    }
  };
  return (
    <section className={classes.section} aria-label={t("detail.expected")}>
      <h3>
        {t("detail.expected")}
        {expected.length === 0 ? null : (
          <span className="fb-figures">
            {met}/{expected.length}
          </span>
        )}
      </h3>
      {planned.length > 0 ? (
        <ul className={lines.lines}>
          {planned.map((each, index) => (
            <li key={index} className={lines.line}>
              <UnitLetters ids={[each.unit]} units={units} />
              <span className={lines.what}>{text(each.text) || t(`detail.actions.${each.action}`)}</span>
              <span className={`${lines.dim} fb-figures`}>
                {t("detail.expectedWithin", { time: formatSpan(each.withinMs) })}
              </span>
            </li>
          ))}
        </ul>
      ) : expected.length === 0 ? (
        <p className={classes.dim}>{t("detail.expectedNone")}</p>
      ) : (
        <ul className={lines.lines}>
          {expected.map((each) => (
            <li key={each.id} className={lines.line}>
              <UnitLetters ids={[each.unit]} units={units} />
              <span className={lines.what}>
                {text(each.text) || t(`detail.actions.${each.action}`)}
                {each.with.length === 0 ? null : (
                  <span className={lines.dim}>
                    {" "}
                    {t("detail.with", {
                      units: each.with.map((unit) => units.get(unit)?.name ?? unit).join(", "),
                    })}
                  </span>
                )}
              </span>
              <StateMark state={STATES[each.status]} label={word(each)} className="fb-figures" />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
