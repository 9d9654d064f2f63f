import type { ResponseRow } from "@firebreak/shared/views";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { useText } from "../../../i18n/useText.ts";
import type { StateName } from "../../../ui/palette.ts";
import { StateMark } from "../../../ui/StateMark.tsx";
import { send, useClock } from "../../../store/drill.ts";
import { openOf, partnersOf } from "../clearances/clearances.ts";
import { ResponseClearances } from "../clearances/Clearances.tsx";
import { useClearanceOpen } from "../clearances/useClearanceOpen.ts";
import { useClearances } from "../clearances/useClearances.ts";
import { DraftText } from "../drafting/lazyDrafting.tsx";
import { useKeptWords } from "../drafting/keptDrafts.ts";
import { isShared } from "../drafting/model/openness.ts";
import { flushDraft } from "../drafting/openDrafts.ts";
import { Echo } from "../lazyPieces.tsx";
import { openPlaces } from "../model/openPlaces.ts";
import { ACT_COMMANDS, nextActs, type ResponseAct, stepsToPublish } from "../model/responses.ts";
import { Act } from "../parts/Act.tsx";
import { Countdown } from "../parts/Countdown.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { Field } from "../parts/Field.tsx";
import { isTexts, useKept } from "../parts/useKept.ts";
import { useNames } from "../parts/useObstacle.ts";
import { useSending } from "../parts/useSending.ts";
import { useStoryTime } from "../parts/useStoryTime.ts";
import { responseId } from "../useOpenAny.ts";
import { Confirm } from "./Confirm.tsx";
import classes from "./ResponseCard.module.css";
import { Believable } from "./reaction/Believable.tsx";
import { publishInSteps } from "./publishInSteps.ts";
import { Verdict } from "./Verdict.tsx";

const MINUTE = 60_000;

const STATES: Record<ResponseRow["status"], StateName> = {
  draft: "planned",
  submitted: "due",
  returned: "overdue",
  approved: "released",
  published: "answered",
};

export interface ResponseCardProps {
  row: ResponseRow;
  /** What was promised in it has been followed up. */
  kept: boolean;
  /** The unit's latest publication on its claim. */
  latest: boolean;
  onEdit: (row: ResponseRow) => void;
}

/** A response of the unit: how far it is, what it says, and what can be done with it next. */
export function ResponseCard({ row, kept, latest, onEdit }: ResponseCardProps) {
  const { t } = useTranslation("unit");
  const text = useText();
  const { unit, level, exercise } = useDesk();
  const approvers = useNames()("approver");
  const [asking, setAsking] = useState<"publish" | "return" | null>(null);
  const hasWords = useKeptWords(row.id).length > 0;
  const [editing, setEditing] = useState(hasWords);
  const isAnswer = row.kind === "answer";
  const writing = editing && isShared(row);
  const acts =
    exercise.phase === "ended"
      ? []
      : nextActs(row.status, unit.approver, level === "approver").filter(
          // The place to write has its own way out.
          (act) => !(act === "edit" && writing),
        );
  const { rows, namesOf } = useClearances(row);
  const open = openOf(row, rows);
  const held = open.waits.length > 0 || (row.joint && open.again.length > 0);
  // The furthest step forward is the one to see, unless others have still to speak; changing or returning
  // the text weighs less.
  const forward = held ? undefined : acts.findLast((act) => act !== "edit" && act !== "return");
  const partners = partnersOf(row, rows);
  const status = row.status === "published" && isAnswer ? "answered" : row.status;

  return (
    <article className={classes.card} data-status={row.status} id={responseId(row.id)} tabIndex={-1}>
      <header className={classes.head}>
        <span className={classes.kind}>{t(`responses.kinds.${row.kind}`)}</span>
        <StateMark
          state={STATES[row.status]}
          label={t(`responses.status.${status}`, { version: row.version })}
          filled
        />
        {row.nextUpdateDueMs === null || kept ? null : <Countdown dueMs={row.nextUpdateDueMs} worded />}
      </header>
      {isShared(row) || hasWords ? (
        <DraftText row={row} editing={editing} onClose={() => setEditing(false)} />
      ) : (
        <p className={classes.text}>{row.text}</p>
      )}
      <p className={`${classes.facts} fb-figures`}>{useFacts(row)}</p>
      {row.stance === null ? null : (
        <p className={classes.facts}>
          {t("responses.stance", { verdict: "" })} <Verdict verdict={row.stance} />
        </p>
      )}
      {row.publishedMs === null ? null : (
        <>
          <Believable
            said={{
              inject: row.inject,
              claim: row.claim,
              stance: row.stance,
              promisesUpdate: row.nextUpdate !== null,
              atMs: row.publishedMs,
            }}
          />
          <Echo row={row} latest={latest} />
        </>
      )}
      {row.status === "returned" && row.returnedReason !== null ? (
        <p className={classes.returned}>
          {t("responses.returned", {
            reason: row.returnedReason,
            name: row.returnedBy ?? "",
            time: formatPlay(row.returnedMs ?? 0),
          })}
        </p>
      ) : null}
      {row.status === "submitted" && unit.approver && level !== "approver" ? (
        <p className={classes.facts}>
          {approvers === "" ? t("responses.waitsForAnyone") : t("responses.waitsFor", { names: approvers })}
        </p>
      ) : null}
      {asking === "publish" ? (
        <Confirm
          command="response.publish"
          question={
            isAnswer || partners.length === 0
              ? t(isAnswer ? "responses.confirmAnswer" : "responses.confirmPublish", {
                  unit: text(unit.name),
                })
              : t("responses.confirmJoint", { unit: text(unit.name), partners: namesOf(partners) })
          }
          note={row.nextUpdate === null ? undefined : <Promised minutes={row.nextUpdate} />}
          yes={t(isAnswer ? "responses.confirmYesAnswer" : "responses.confirmYes")}
          no={t("responses.confirmNo")}
          onYes={() => {
            setAsking(null);
            void publishInSteps(row.id, stepsToPublish(row.status, unit.approver));
          }}
          onNo={() => setAsking(null)}
        />
      ) : null}
      <ResponseClearances row={row} />
      {asking === "return" ? <ReturnForm row={row} onDone={() => setAsking(null)} /> : null}
      {!held || acts.length === 0 ? null : (
        <p className={classes.waiting}>
          {open.waits.length === 0 ? null : t("responses.waitsClearance", { units: namesOf(open.waits) })}{" "}
          {open.again.length === 0 || !row.joint
            ? null
            : t("responses.againClearance", { units: namesOf(open.again) })}
        </p>
      )}
      {acts.length === 0 || asking !== null ? null : (
        <div className={classes.acts}>
          {acts.map((act) => (
            <ResponseButton
              key={act}
              act={act}
              row={row}
              primary={act === forward}
              onAct={() => {
                if (act === "edit") {
                  if (isShared(row)) setEditing(true);
                  else onEdit(row);
                  return;
                }
                flushDraft(row.id);
                setEditing(false);
                if (act === "publish" || act === "return") setAsking(act);
                else void send(`response.${act}`, { response: row.id }).catch(() => undefined);
              }}
            />
          ))}
        </div>
      )}
    </article>
  );
}

/** By when the story's people are promised more, were it published at this second. */
function Promised({ minutes }: { minutes: number }) {
  const { t } = useTranslation("unit");
  const clock = useClock();
  const storyTime = useStoryTime();
  if (clock === null) return null;
  const time = storyTime(clock.scenarioMs + minutes * MINUTE * clock.rate);
  return t("responses.confirmNext", { time, minutes });
}

function ResponseButton({
  act,
  row,
  primary,
  onAct,
}: {
  act: ResponseAct;
  row: ResponseRow;
  primary: boolean;
  onAct: () => void;
}) {
  const { t } = useTranslation("unit");
  const sending = useSending(ACT_COMMANDS[act], row.id);
  const clearanceOpen = useClearanceOpen(row);
  const places = openPlaces(row.text).length;
  const forward = act === "submit" || act === "approve" || act === "publish";
  const unfinished = forward && places > 0 ? t("places.refused", { count: places }) : null;
  return (
    <Act
      command={ACT_COMMANDS[act]}
      label={t(act === "publish" && row.kind === "answer" ? "responses.answer" : `responses.${act}`)}
      tone={primary ? "primary" : "plain"}
      sending={sending}
      because={unfinished ?? (act === "publish" ? clearanceOpen : null)}
      onAct={onAct}
    />
  );
}

/** Who did what when, in one line. Play times. */
function useFacts(row: ResponseRow): string {
  const { t } = useTranslation("unit");
  const facts: string[] = [t("responses.by", { name: row.draftedBy, time: formatPlay(row.draftedMs) })];
  if (row.submittedMs !== null) facts.push(t("responses.submittedAt", { time: formatPlay(row.submittedMs) }));
  if (row.approvedMs !== null) {
    facts.push(t("responses.approvedBy", { name: row.approvedBy ?? "", time: formatPlay(row.approvedMs) }));
  }
  if (row.publishedMs !== null) facts.push(t("responses.publishedAt", { time: formatPlay(row.publishedMs) }));
  if (row.nextUpdate !== null) facts.push(t("responses.promised", { minutes: row.nextUpdate }));
  return facts.join(" · ");
}

const NO_REASON = { reason: "" };

function ReturnForm({ row, onDone }: { row: ResponseRow; onDone: () => void }) {
  const { t } = useTranslation(["unit", "common"]);
  const form = useKept({
    form: `return/${row.id}`,
    empty: NO_REASON,
    fits: isTexts<{ reason: string }>(NO_REASON),
    arrived: (view) => view.responses[row.id]?.status === "returned",
  });
  const reason = form.fields.reason.trim();
  async function giveBack(): Promise<void> {
    if (reason !== "" && (await form.submit("response.return", { response: row.id, reason }))) onDone();
  }
  return (
    <div className={classes.return}>
      <Field
        label={t("responses.returnReason")}
        value={form.fields.reason}
        maxLength={2_000}
        readOnly={form.sending}
        onChange={(value) => form.edit({ reason: value })}
        onSubmit={() => void giveBack()}
      />
      <div className={classes.acts}>
        <Act
          command="response.return"
          tone="primary"
          label={t("responses.returnSend")}
          sending={form.sending}
          because={reason === "" ? t("responses.returnReason") : null}
          onAct={() => void giveBack()}
        />
        <Act tone="quiet" label={t("common:cancel")} onAct={onDone} />
      </div>
    </div>
  );
}
