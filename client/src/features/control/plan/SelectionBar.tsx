import { IconX } from "@tabler/icons-react";
import type { InjectRow } from "@firebreak/shared/views";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView, useYou } from "../../../store/drill.ts";
import { refusalWords } from "../../../ui/refusals.ts";
import { DEFERRALS } from "../model/deferral.ts";
import { mayNow } from "../model/powers.ts";
import { Action } from "../parts/Action.tsx";
import { Choice } from "../parts/Field.tsx";
import { ReasonField } from "../parts/ReasonField.tsx";
import { type BulkOutcome } from "./model/bulk.ts";
import { NONE_MARKED } from "./model/marked.ts";
import classes from "./Plan.module.css";
import { type BulkForm, usePlanning } from "./planning.ts";
import { useBulk } from "./useBulk.ts";
import { useControllers } from "./useControllers.ts";
import { usePlanKeys } from "./usePlanKeys.ts";

const SKIPPED_FOR = ["overtaken", "met", "overload", "time"] as const;
const DEFERRED_FOR = ["busy", "waiting", "ahead", "technical"] as const;

/** What is done with all marked injects at once, and what came of it. */
export function SelectionBar() {
  const { t } = useTranslation("controlPlan");
  const { marked, mark, bulkForm, setBulkForm } = usePlanning();
  const you = useYou();
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const rows = useView((view) =>
    [...marked].map((id) => view.injects[id]).filter((row) => row !== undefined),
  );
  const controllers = useControllers();
  const { busy, outcome, run, forget } = useBulk();
  const changeable = mayNow(you?.role, phase, "inject.hold");
  const held = rows.length > 0 && rows.every((row) => row.plan?.held === true);
  const hold = () => void run({ do: held ? "unhold" : "hold" }, rows);
  const toggle = (form: BulkForm) => setBulkForm(bulkForm === form ? null : form);
  const some = marked.size > 0;
  const doing = some && changeable;
  usePlanKeys({
    hold: doing ? hold : undefined,
    skip: doing ? () => toggle("skip") : undefined,
    defer: doing ? () => toggle("defer") : undefined,
    assign: doing && you !== null ? () => void run({ do: "assign", person: you.person }, rows) : undefined,
    unmark: some ? () => (bulkForm === null ? mark(NONE_MARKED) : setBulkForm(null)) : undefined,
  });
  if (!some && outcome === null) return null;
  return (
    <section className={classes.many} aria-label={t("many.label")}>
      {some ? (
        <div className={classes.manyLine}>
          <strong className="fb-figures" role="status">
            {t("many.count", { count: marked.size })}
          </strong>
          <span className={classes.spring} />
          <Action
            disabled={busy || !changeable}
            {...(held ? {} : { hotkey: "H" })}
            onClick={() => void run({ do: "hold" }, rows)}
          >
            {t("many.hold")}
          </Action>
          <Action
            disabled={busy || !changeable}
            {...(held ? { hotkey: "H" } : {})}
            onClick={() => void run({ do: "unhold" }, rows)}
          >
            {t("many.unhold")}
          </Action>
          <Action
            hotkey="D"
            aria-expanded={bulkForm === "defer"}
            disabled={busy || !changeable}
            onClick={() => toggle("defer")}
          >
            {t("many.defer")}
          </Action>
          <Action
            hotkey="S"
            aria-expanded={bulkForm === "skip"}
            disabled={busy || !changeable}
            onClick={() => toggle("skip")}
          >
            {t("many.skip")}
          </Action>
          <Choice
            className={classes.assignee}
            label={t("many.assign")}
            value=""
            disabled={busy || !changeable}
            options={[
              { value: "", label: t("many.assign") },
              ...controllers.map(({ id, name }) => ({
                value: id,
                label: id === you?.person ? t("bar.me", { name }) : name,
              })),
              { value: NOBODY, label: t("bar.nobody") },
            ]}
            onPick={(person) => {
              if (person !== "") void run({ do: "assign", person: person === NOBODY ? null : person }, rows);
            }}
          />
          <Action
            kind="quiet"
            icon={<IconX size={15} aria-hidden />}
            aria-label={t("many.clear")}
            title={`${t("many.clear")} (Esc)`}
            onClick={() => mark(NONE_MARKED)}
          />
        </div>
      ) : null}
      {bulkForm !== null && some ? (
        <BulkReason
          key={bulkForm}
          form={bulkForm}
          rows={rows}
          busy={busy}
          onDo={(deed) => void run(deed, rows).then(() => setBulkForm(null))}
          onClose={() => setBulkForm(null)}
        />
      ) : null}
      {outcome === null ? null : <Outcome outcome={outcome} onClose={forget} />}
    </section>
  );
}

const NOBODY = "·nobody";

interface BulkReasonProps {
  form: BulkForm;
  rows: readonly InjectRow[];
  busy: boolean;
  onDo: (deed: { do: "skip"; reason: string } | { do: "defer"; minutes: number; reason: string }) => void;
  onClose: () => void;
}

function BulkReason({ form, rows, busy, onDo, onClose }: BulkReasonProps) {
  const { t } = useTranslation(["controlPlan", "control", "common"]);
  const [reason, setReason] = useState("");
  const [minutes, setMinutes] = useState<number>(DEFERRALS[1]);
  const why = reason.trim();
  return (
    <form
      className={classes.manyForm}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
        document.getElementById("board-list")?.focus();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onDo(form === "skip" ? { do: "skip", reason: why } : { do: "defer", minutes, reason: why });
      }}
    >
      {form === "defer" ? (
        <div className={classes.ways} data-start>
          {DEFERRALS.map((each) => (
            <Action
              key={each}
              className="fb-figures"
              aria-pressed={minutes === each}
              autoFocus={each === DEFERRALS[1]}
              onClick={() => setMinutes(each)}
            >
              {t("control:tray.jumpBy", { minutes: each })}
            </Action>
          ))}
        </div>
      ) : null}
      <ReasonField
        value={reason}
        onChange={setReason}
        offered={
          form === "skip"
            ? SKIPPED_FOR.map((each) => t(`control:reasons.skip.${each}`))
            : DEFERRED_FOR.map((each) => t(`control:reasons.defer.${each}`))
        }
      />
      <div className={classes.ways}>
        <Action onClick={onClose}>{t("common:cancel")}</Action>
        <Action type="submit" kind="primary" disabled={busy || why === ""}>
          {form === "skip"
            ? t("many.doSkip", { count: rows.length })
            : t("many.doDefer", { count: rows.length, minutes })}
        </Action>
      </div>
    </form>
  );
}

/** How many it was done to, and which were refused and why. */
function Outcome({ outcome, onClose }: { outcome: BulkOutcome; onClose: () => void }) {
  const { t } = useTranslation("controlPlan");
  const text = useText();
  const injects = useView((view) => view.injects);
  const ids = Object.keys(injects);
  return (
    <div role="status">
      <div className={classes.manyLine}>
        <span>{t(`many.done.${outcome.deed}`, { count: outcome.done })}</span>
        {outcome.refused.length === 0 ? null : (
          <strong className={classes.wrong}>{t("many.refused", { count: outcome.refused.length })}</strong>
        )}
        <span className={classes.spring} />
        <Action
          kind="quiet"
          icon={<IconX size={15} aria-hidden />}
          aria-label={t("many.close")}
          title={t("many.close")}
          onClick={onClose}
        />
      </div>
      {outcome.refused.length === 0 ? null : (
        <ul className={classes.refused}>
          {outcome.refused.map(({ inject, code, message }) => (
            <li key={inject}>
              <b className="fb-figures">#{ids.indexOf(inject) + 1}</b>
              <b>{text(injects[inject]?.title)}</b>
              <span>{refusalWords({ code, message })}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
