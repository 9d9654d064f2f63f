import type { Truth } from "@firebreak/shared/scenario";
import { IconScale } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { Local } from "../../../i18n/Local.tsx";
import { useView } from "../../../store/drill.ts";
import { TRUTHS } from "../model/vocabulary.ts";
import { Act } from "../parts/Act.tsx";
import { Choice } from "../parts/Choice.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { Field } from "../parts/Field.tsx";
import { isTexts, useKept } from "../parts/useKept.ts";
import { useObstacle } from "../parts/useObstacle.ts";
import classes from "./ClaimCard.module.css";
import { Verdict } from "./Verdict.tsx";

const EMPTY: { verdict: Truth | ""; evidence: string } = { verdict: "", evidence: "" };
const textsFit = isTexts<{ verdict: string; evidence: string }>(EMPTY);
const fits = (value: unknown): value is typeof EMPTY =>
  textsFit(value) && (value.verdict === "" || TRUTHS.some((each) => each === value.verdict));

/** The claim that an inject carries, what the unit holds of it, and the form to say so. Minds may change. */
export function ClaimCard({ claim, inject }: { claim: string; inject: string }) {
  const { t } = useTranslation(["unit", "common"]);
  const { unit } = useDesk();
  const obstacle = useObstacle("claim.assess");
  const row = useView((view) => view.claims[claim]);
  const current = useView((view) => view.assessments[`${claim}/${unit.id}`]);
  const earlier = useEarlierVerdicts(claim, current?.playMs ?? null);
  const [changing, setChanging] = useState(false);
  const form = useKept({
    form: `assess/${claim}`,
    empty: EMPTY,
    fits,
    arrived: (view, fields) => {
      const held = view.assessments[`${claim}/${unit.id}`];
      return held?.verdict === fields.verdict && (held.evidence ?? "") === fields.evidence.trim();
    },
  });
  const { verdict, evidence } = form.fields;
  const open = current === undefined || changing || verdict !== "" || form.sending;

  async function record(): Promise<void> {
    if (verdict === "") return;
    const words = evidence.trim();
    const accepted = await form.submit("claim.assess", {
      claim,
      inject,
      verdict,
      ...(words !== "" && { evidence: words }),
    });
    if (accepted) setChanging(false);
  }

  return (
    <section className={classes.card} aria-label={t("claim.title")} data-thread-part="verdict">
      <header className={classes.head}>
        <IconScale size={15} stroke={1.75} aria-hidden />
        <h3 className={classes.title}>{t("claim.title")}</h3>
      </header>
      <blockquote className={classes.words}>
        <Local text={row?.text} />
      </blockquote>
      {current === undefined ? null : (
        <div className={classes.current}>
          <Verdict verdict={current.verdict} filled />
          <span className={`${classes.by} fb-figures`}>
            {t("claim.current", { name: current.by, time: formatPlay(current.playMs) })}
          </span>
          {open ? null : (
            <Act
              command="claim.assess"
              tone="quiet"
              label={t("claim.change")}
              shortcut="V"
              onAct={() => setChanging(true)}
            />
          )}
          {current.evidence === null ? null : <p className={classes.evidence}>{current.evidence}</p>}
          {earlier.length === 0 ? null : (
            <p className={`${classes.by} fb-figures`}>
              {t("claim.history")}:{" "}
              {earlier.map((each) => (
                <span key={each.seq} className={classes.earlier}>
                  <Verdict verdict={each.verdict} /> {formatPlay(each.playMs)}
                </span>
              ))}
            </p>
          )}
        </div>
      )}
      {!open ? null : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void record();
          }}
        >
          <Choice
            label={t("claim.verdict")}
            value={verdict}
            disabled={form.sending || obstacle !== null}
            options={TRUTHS.map((each) => ({
              value: each,
              label: t(`common:truths.${each}`),
              title: t(`claim.help.${each}`),
            }))}
            onChange={(value) => form.edit({ verdict: value })}
          />
          {verdict === "" ? null : <p className={classes.help}>{t(`claim.help.${verdict}`)}</p>}
          {verdict === "" && obstacle === null ? null : (
            <>
              {verdict === "" ? null : (
                <Field
                  label={t("claim.evidence")}
                  value={evidence}
                  help={t("claim.evidenceHelp")}
                  maxLength={5_000}
                  readOnly={form.sending}
                  onChange={(value) => form.edit({ evidence: value })}
                  onSubmit={() => void record()}
                />
              )}
              <div className={classes.acts}>
                <Act
                  command="claim.assess"
                  tone="primary"
                  label={t("claim.record")}
                  sending={form.sending}
                  because={verdict === "" ? t("claim.pick") : null}
                  onAct={() => void record()}
                />
                {current === undefined || form.sending ? null : (
                  <Act
                    command="claim.assess"
                    tone="quiet"
                    label={t("common:cancel")}
                    onAct={() => {
                      form.clear();
                      setChanging(false);
                    }}
                  />
                )}
              </div>
            </>
          )}
        </form>
      )}
    </section>
  );
}

interface Earlier {
  seq: number;
  verdict: Truth;
  playMs: number;
}

/** The unit's verdicts before the one it holds, the latest first, as far back as the timeline goes. */
function useEarlierVerdicts(claim: string, currentMs: number | null): Earlier[] {
  const { unit } = useDesk();
  const acts = useView((view) => view.acts);
  if (currentMs === null) return [];
  const found: Earlier[] = [];
  for (const { seq, type, claim: about, unit: whose, verdict, playMs } of acts) {
    if (type !== "claim.assessed" || about !== claim || whose !== unit.id) continue;
    if (verdict !== undefined && playMs !== null && playMs !== currentMs)
      found.unshift({ seq, verdict, playMs });
  }
  return found;
}
