import { IconArrowBackUp, IconX } from "@tabler/icons-react";
import type { InjectRow } from "@firebreak/shared/views";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useText } from "../../../i18n/useText.ts";
import { useView, useYou } from "../../../store/drill.ts";
import { refusalWords } from "../../../ui/refusals.ts";
import { DEFERRALS } from "../model/deferral.ts";
import { mayNow } from "../model/powers.ts";
import { Action } from "../parts/Action.tsx";
import { Choice } from "../parts/Field.tsx";
import { ReasonField } from "../parts/ReasonField.tsx";
import { deedStore } from "./deedStore.ts";
import type { BulkDeed, BulkOutcome } from "./model/bulk.ts";
import { NONE_MARKED } from "./model/marked.ts";
import { undoLast } from "./lazyDeeds.ts";
import classes from "./Plan.module.css";
import { type BulkForm, usePlanning } from "./planning.ts";
import { useBulk } from "./useBulk.ts";
import { useControllers } from "./useControllers.ts";
import { usePlanKeys } from "./usePlanKeys.ts";

const SKIPPED_FOR = ["overtaken", "met", "overload", "time"] as const;
const DEFERRED_FOR = ["busy", "waiting", "ahead", "technical"] as const;
const HELD_FOR = ["pace", "teach", "story"] as const;

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
  const { busy, outcome, run: runAll, forget } = useBulk();
  const changeable = mayNow(you?.role, phase, "inject.hold");
  const releasable = mayNow(you?.role, phase, "inject.release");
  const held = rows.length > 0 && rows.every((row) => row.plan?.held === true);
  /** What was refused stays marked: it may be tried another way. */
  async function run(deed: BulkDeed, on: readonly InjectRow[]): Promise<void> {
    const came = await runAll(deed, on);
    setBulkForm(null);
    if (came !== null && deed.do !== "assign") mark(new Set(came.refused.map(({ inject }) => inject)));
  }
  const hold = () => (held ? void run({ do: "unhold" }, rows) : toggle("hold"));
  const toggle = (form: BulkForm) => setBulkForm(bulkForm === form ? null : form);
  const some = marked.size > 0;
  const doing = some && changeable;
  usePlanKeys({
    release: some && releasable ? () => toggle("release") : undefined,
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
            hotkey="R"
            aria-expanded={bulkForm === "release"}
            disabled={busy || !releasable}
            onClick={() => toggle("release")}
          >
            {t("many.release")}
          </Action>
          <Action
            aria-expanded={bulkForm === "hold"}
            disabled={busy || !changeable}
            {...(held ? {} : { hotkey: "H" })}
            onClick={() => toggle("hold")}
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
          onDo={(deed) => void run(deed, rows)}
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
  onDo: (deed: BulkDeed) => void;
  onClose: () => void;
}

function BulkReason({ form, rows, busy, onDo, onClose }: BulkReasonProps) {
  const { t } = useTranslation(["controlPlan", "control", "common"]);
  const [reason, setReason] = useState("");
  const [minutes, setMinutes] = useState<number>(DEFERRALS[1]);
  const why = reason.trim();
  const deed = (): BulkDeed => {
    switch (form) {
      case "release":
        return { do: "release" };
      case "hold":
        return { do: "hold", reason: why };
      case "skip":
        return { do: "skip", reason: why };
      case "defer":
        return { do: "defer", minutes, reason: why };
    }
  };
  const offered = {
    release: [],
    hold: HELD_FOR.map((each) => t(`control:holdReasons.${each}`)),
    skip: SKIPPED_FOR.map((each) => t(`control:reasons.skip.${each}`)),
    defer: DEFERRED_FOR.map((each) => t(`control:reasons.defer.${each}`)),
  };
  const button = {
    release: t("many.doRelease", { count: rows.length }),
    hold: t("many.doHold", { count: rows.length }),
    skip: t("many.doSkip", { count: rows.length }),
    defer: t("many.doDefer", { count: rows.length, minutes }),
  };
  const needsReason = form === "skip" || form === "defer";
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
        if (!busy && (!needsReason || why !== "")) onDo(deed());
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
      {form === "release" ? (
        <p className={classes.sure}>{t("many.releaseSure", { count: rows.length })}</p>
      ) : (
        <ReasonField
          value={reason}
          onChange={setReason}
          first={form !== "defer"}
          offered={offered[form]}
          {...(form === "hold" ? { label: t("control:hold.reasonOptional") } : {})}
        />
      )}
      <div className={classes.ways}>
        <Action onClick={onClose}>{t("common:cancel")}</Action>
        <Action
          type="submit"
          kind="primary"
          autoFocus={form === "release"}
          disabled={busy || (needsReason && why === "")}
        >
          {button[form]}
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
  // The key takes back what was done last: the button stands here while that is this.
  const isLast = useStore(deedStore, ({ deeds }) => {
    const last = deeds.at(-1)?.injects ?? [];
    return (
      last.length === outcome.did.length && last.every(({ inject }, at) => inject === outcome.did[at]?.inject)
    );
  });
  return (
    <div role="status">
      <div className={classes.manyLine}>
        <span>{t(`many.done.${outcome.deed}`, { count: outcome.done })}</span>
        {outcome.refused.length === 0 ? null : (
          <strong className={classes.wrong}>{t("many.refused", { count: outcome.refused.length })}</strong>
        )}
        <span className={classes.spring} />
        {outcome.done > 0 && isLast ? (
          <Action
            icon={<IconArrowBackUp size={15} aria-hidden />}
            hotkey="Ctrl Z"
            onClick={() => {
              undoLast(null);
              onClose();
            }}
          >
            {t("many.undo")}
          </Action>
        ) : null}
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
