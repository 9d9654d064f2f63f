import { IconPencil } from "@tabler/icons-react";
import type { CommandInput } from "@firebreak/shared/commands";
import type { InjectRow } from "@firebreak/shared/views";
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { CommandRejected } from "../../../connection/outbox.ts";
import { send } from "../../../store/drill.ts";
import { tellElsewhere } from "../../../ui/refusals.ts";
import { isAwaiting, isWaiting } from "../model/boardEntry.ts";
import { Action } from "../parts/Action.tsx";
import { useNowReading } from "../parts/useNowReading.ts";
import { ClashNotice } from "./ClashNotice.tsx";
import { noteDeed } from "./lazyDeeds.ts";
import { changesSince } from "./model/changes.ts";
import { editOf, faultsOf, newInjectOf } from "./model/planCommands.ts";
import { changesOf, keepMine, type PlanDraft, takeTheirs } from "./model/planDraft.ts";
import { fieldsOf, NO_FIELDS, PLAN_FIELDS } from "./model/planFields.ts";
import { type Writing } from "./model/writing.ts";
import classes from "./Plan.module.css";
import { PlanFieldset } from "./PlanFieldset.tsx";
import { usePlanning } from "./planning.ts";
import { usePlanDraft } from "./usePlanDraft.ts";

export interface PlanFormProps {
  writing: Writing;
  /** The inject that is edited or copied. */
  row: InjectRow | undefined;
}

/**
 * Writes an inject: a change of one that is still to come, sent on the version that it was begun on, or a
 * new one. What is typed is kept until it is saved or thrown away.
 */
export function PlanForm({ writing, row }: PlanFormProps) {
  const { t } = useTranslation(["controlPlan", "common"]);
  const text = useText();
  const now = useNowReading();
  const { write, drafts } = usePlanning();
  const { draft, change, sources, drop } = usePlanDraft(writing, row);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("[data-first]")?.focus(), []);

  const edited = writing.kind === "edit" ? row : undefined;
  const version = edited?.plan?.version ?? draft.version;
  const theirs = edited !== undefined && version !== draft.version ? fieldsOf(edited, sources) : null;
  const gone = edited !== undefined && !isWaiting(edited);
  const only = edited === undefined ? PLAN_FIELDS : changesOf(draft);
  const moment = { nowMs: now.scenarioMs, zone: sources.zone };
  const faults = faultsOf(draft.mine, only, moment);
  const count = Object.keys(faults).length;

  // Who has written nothing yet, or whose words stand in it already (sent before a reload), follows quietly.
  const settle = useEffectEvent(() => {
    if (theirs === null || busy || gone) return;
    const kept = keepMine(draft, theirs, version);
    if (changesOf(kept).length === 0) change(kept);
  });
  useEffect(() => settle(), [version, busy]);

  // The notice beside the form says it, with who and what.
  const inject = edited?.id;
  useEffect(
    () =>
      tellElsewhere(
        ({ type, data }, { code }) =>
          type === "inject.edit" &&
          code === "inject/changed" &&
          (data as CommandInput<"inject.edit">).inject === inject,
      ),
    [inject],
  );

  function done(): void {
    drop();
    write(null);
  }
  // A form in which nothing was written has nothing left to save: it goes with the plan's last moment.
  const unwritten = changesOf(draft).length === 0;
  const leave = useEffectEvent(() => {
    if (gone && unwritten && !busy) done();
  });
  useEffect(() => leave(), [gone]);
  async function save(from: PlanDraft): Promise<void> {
    setBusy(true);
    try {
      if (edited !== undefined) {
        const fields = editOf(from.mine, changesOf(from), moment);
        const data = { inject: edited.id, fields, version: from.version };
        await send("inject.edit", data);
        noteDeed("inject.edit", data);
      } else await send("inject.add", newInjectOf(from.mine, moment, row, from.language));
      done();
    } catch (error) {
      setRefused(error instanceof CommandRejected && error.code === "inject/changed");
    } finally {
      setBusy(false);
    }
  }
  function goOn(next: PlanDraft): void {
    setRefused(false);
    change(next);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault();
      write(null);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  }
  const nothing = edited !== undefined && only.length === 0;
  const bilingual =
    edited !== undefined && [edited.title, edited.body].some((each) => typeof each !== "string");
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      aria-label={
        writing.kind === "copy" ? t("form.copy", { title: text(row?.title) }) : t(`form.${writing.kind}`)
      }
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (count === 0 && !busy && !nothing && theirs === null && !gone) void save(draft);
      }}
    >
      {gone ? (
        <div className={classes.clash} role="alert">
          <p>{t("form.gone")}</p>
          <div className={classes.ways}>
            <Action
              icon={<IconPencil size={15} aria-hidden />}
              onClick={() => {
                const copy: Writing = { kind: "copy", of: edited.id };
                drafts.keep(copy, {
                  ...draft,
                  base: NO_FIELDS,
                  mine: { ...draft.mine, due: "" },
                  version: 0,
                });
                drop();
                write(copy);
              }}
            >
              {t("form.asNew")}
            </Action>
          </div>
        </div>
      ) : theirs !== null && edited?.plan !== undefined ? (
        <ClashNotice
          draft={draft}
          theirs={theirs}
          changes={changesSince(edited.plan, draft.version)}
          refused={refused}
          busy={busy}
          onTake={() => goOn(takeTheirs(draft, theirs, version))}
          onGoOn={() => goOn(keepMine(draft, theirs, version))}
          onOver={() => {
            const over = keepMine(draft, theirs, version);
            goOn(over);
            if (Object.keys(faultsOf(over.mine, changesOf(over), moment)).length === 0) void save(over);
          }}
        />
      ) : null}
      <PlanFieldset
        fields={draft.mine}
        onChange={(mine) => change({ ...draft, mine })}
        faults={tried ? faults : faultsTyped(faults)}
        now={now}
        unlisted={{ from: text(edited?.from.name), channel: text(edited?.channelName) }}
        untimed={t(edited !== undefined && isAwaiting(edited) ? "form.byCondition" : "form.byHand")}
      />
      <div className={classes.end}>
        <span className={classes.dim}>
          {busy
            ? t("form.pending")
            : tried && count > 0
              ? t("form.incomplete", { count })
              : bilingual
                ? t("form.oneLanguage")
                : t("form.kept")}
        </span>
        <Action disabled={busy} onClick={done}>
          {t(unwritten ? "common:close" : "form.discard")}
        </Action>
        <Action
          type="submit"
          kind="primary"
          disabled={busy || nothing || theirs !== null || gone}
          title={nothing ? t("form.unchanged") : "Ctrl ↵"}
        >
          {t(edited === undefined ? "form.add" : "form.save")}
        </Action>
      </div>
    </form>
  );
}

/** Before the first try, only what was typed wrongly is marked: not what is still to be filled in. */
function faultsTyped(faults: ReturnType<typeof faultsOf>): ReturnType<typeof faultsOf> {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== "missing"));
}
