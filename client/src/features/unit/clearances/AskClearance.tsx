import type { ClearanceRow, ResponseRow, UnitRow } from "@firebreak/shared/views";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { send, useView } from "../../../store/drill.ts";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { flushDraft } from "../drafting/openDrafts.ts";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { MinutesField } from "../parts/Field.tsx";
import { minutesOf } from "../model/composing.ts";
import { openPlaces } from "../model/openPlaces.ts";
import { useSending } from "../parts/useSending.ts";
import { CLEARANCE_WITHIN } from "./clearanceDue.ts";
import classes from "./Clearances.module.css";
import { concernedFirst } from "./clearances.ts";

export interface AskClearanceProps {
  row: ResponseRow;
  /** Those that were asked already: whoever has the text in front of them is not asked again. */
  asked: readonly ClearanceRow[];
  onDone: () => void;
}

/** Whom to ask, those concerned first, and whether they sign the text as well. */
export function AskClearance({ row, asked, onDone }: AskClearanceProps) {
  const { t } = useTranslation(["clearances", "unit", "common"]);
  const { unit } = useDesk();
  const matters = useView(({ units, injects, requests, posts }) => ({ units, injects, requests, posts }));
  const { concerned, others } = concernedFirst(matters, row);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [joint, setJoint] = useState(row.joint);
  const [within, setWithin] = useState(String(CLEARANCE_WITHIN));
  const minutes = minutesOf(within);
  const sending = useSending("clearance.seek", row.id);
  const places = openPlaces(row.text).map(({ text }) => text);
  // A joint statement goes out by itself with its last clearance: it must be whole before it is asked about.
  const unfilled = joint && places.length > 0 ? t("ask.unfilled", { places: places.join(" ") }) : null;
  const missing =
    chosen.size === 0 ? t("ask.choose") : minutes === null ? t("unit:composer.minutesWrong") : unfilled;
  const form = useRef<HTMLFormElement>(null);
  const settled = new Set(
    asked.filter(({ status }) => status === "sought" || status === "cleared").map((each) => each.unit),
  );

  useEffect(() => form.current?.querySelector<HTMLElement>("input:enabled")?.focus(), []);

  function toggle(id: string): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }
  async function ask(): Promise<void> {
    if (missing !== null || minutes === null) return;
    // What is being typed belongs to what is asked about.
    flushDraft(row.id);
    try {
      await send("clearance.seek", {
        response: row.id,
        units: [...chosen],
        joint,
        ...(minutes !== undefined && { within: minutes }),
      });
      onDone();
    } catch {
      // Shown in words by the page; the choice stays for another try.
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.stopPropagation();
      onDone();
    }
  }

  const group = (title: string, units: readonly UnitRow[]) =>
    units.length === 0 ? null : (
      <fieldset className={classes.group}>
        <legend className={classes.facts}>{title}</legend>
        {units.map((each) => (
          <label key={each.id} className={classes.unit}>
            <input
              type="checkbox"
              checked={chosen.has(each.id) || settled.has(each.id)}
              disabled={settled.has(each.id) || sending}
              onChange={() => toggle(each.id)}
            />
            <UnitTag unit={each.id} />
            {each.online ? null : <span className={classes.facts}>{t("ask.offline")}</span>}
          </label>
        ))}
      </fieldset>
    );

  return (
    <form
      ref={form}
      className={classes.ask}
      aria-label={t("ask.title")}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      {group(t("ask.concerned"), concerned)}
      {group(t("ask.others"), others)}
      <label className={classes.joint}>
        <input
          type="checkbox"
          checked={joint}
          disabled={row.joint || sending}
          onChange={() => setJoint(!joint)}
        />
        <span>
          <b>{t("ask.joint")}</b>{" "}
          <span className={classes.facts}>
            {t(row.joint ? "ask.jointStays" : unit.approver ? "ask.jointHelpApprover" : "ask.jointHelp")}
          </span>
        </span>
      </label>
      <MinutesField
        label={t("ask.within")}
        unit={t("unit:composer.minutes")}
        value={within}
        readOnly={sending}
        wrong={minutes === null ? t("unit:composer.minutesWrong") : null}
        onChange={setWithin}
      />
      <p className={classes.facts}>{t("ask.text")}</p>
      {places.length === 0 || joint ? null : (
        <p className={classes.facts} data-loud="true">
          {t("ask.places", { places: places.join(" ") })}
        </p>
      )}
      <div className={classes.acts}>
        <Act
          command="clearance.seek"
          tone="primary"
          label={chosen.size === 0 ? t("ask.sendNone") : t("ask.send", { count: chosen.size })}
          because={missing}
          sending={sending}
          onAct={() => void ask()}
        />
        <Act tone="quiet" label={t("common:cancel")} onAct={onDone} />
      </div>
    </form>
  );
}
