import type { CallRow } from "@firebreak/shared/views";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { readCaller } from "../model/artefact.ts";
import classes from "./CallBar.module.css";

/** Calls that ring behind the first: one line that says how many and who, and opens them. */
export function MoreRinging({
  rows,
  children,
}: {
  rows: readonly CallRow[];
  /** The same calls in full. */
  children: ReactNode;
}) {
  const { t } = useTranslation("calls");
  const text = useText();
  const list = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const callers = rows.map(({ id, from, subject }) => ({
    id,
    name: readCaller(text(from.name)).name,
    subject: text(subject),
  }));
  const Sign = open ? IconChevronUp : IconChevronDown;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  }

  return (
    <div className={classes.call} data-state="ringing" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={classes.more}
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        onClick={() => setOpen(!open)}
      >
        <Sign size={16} stroke={1.75} aria-hidden />
        <b className="fb-figures">{t("unit.more", { count: rows.length })}</b>
        <span className={classes.callers}>{callers.map(({ name }) => name).join(", ")}</span>
      </button>
      {/* Each is said when it begins to ring, whether the list is open or not, and once. */}
      <div className="fb-unseen">
        {callers.map((caller) => (
          <p key={caller.id} role="alert">
            {t("unit.rings", caller)}
          </p>
        ))}
      </div>
      {open ? (
        <div id={list} role="group" aria-label={t("unit.more", { count: rows.length })}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
