import type { PersonaRow } from "@firebreak/shared/views";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../i18n/format.ts";
import { useLanguage, useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { Avatar } from "../../../feed/Avatar.tsx";
import { findPersonas } from "../model/personas.ts";
import { step } from "../model/selection.ts";
import { Action } from "../parts/Action.tsx";
import { Field } from "../parts/Field.tsx";
import classes from "./Speak.module.css";

export interface PersonaPickerProps {
  value: string | null;
  onPick: (persona: string | null) => void;
}

/** Whom to speak as: found by name or handle, told apart by kind and disposition. */
export function PersonaPicker({ value, onPick }: PersonaPickerProps) {
  const { t } = useTranslation("control");
  const personas = useView((view) => view.personas);
  const chosen = value === null ? undefined : personas[value];
  if (chosen !== undefined) {
    return (
      <div className={classes.chosen}>
        <Persona row={chosen} />
        <Action kind="quiet" onClick={() => onPick(null)}>
          {t("speak.change")}
        </Action>
      </div>
    );
  }
  return <Finder onPick={onPick} />;
}

function Finder({ onPick }: { onPick: (persona: string) => void }) {
  const { t } = useTranslation("control");
  const list = useId();
  const personas = useView((view) => view.personas);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState<string | null>(null);
  const found = findPersonas(personas, typed);
  const ids = found.map((row) => row.id);
  const active = at !== null && ids.includes(at) ? at : (ids[0] ?? null);

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      const next = step(ids, active, by);
      setAt(next);
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && active !== null && !event.nativeEvent.isComposing) onPick(active);
    else return;
    event.preventDefault();
  }
  return (
    <div className={classes.finder}>
      <Field
        data-first
        label={t("speak.find")}
        placeholder={t("speak.find")}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active === null ? undefined : `${list}-${active}`}
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(null);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 ? (
        <p className={classes.dim}>
          {t(Object.keys(personas).length === 0 ? "speak.noPersonas" : "speak.foundNone")}
        </p>
      ) : (
        <ul
          id={list}
          role="listbox"
          aria-label={t("speak.found", { count: found.length })}
          className={classes.list}
        >
          {found.map((row) => (
            <li
              key={row.id}
              id={`${list}-${row.id}`}
              role="option"
              aria-selected={row.id === active}
              className={classes.option}
              onClick={() => onPick(row.id)}
            >
              <Persona row={row} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Persona({ row }: { row: PersonaRow }) {
  const { t } = useTranslation("control");
  const text = useText();
  const language = useLanguage();
  return (
    <span className={classes.persona}>
      <Avatar author={row} size={28} />
      <span className={classes.who}>
        <span className={classes.name}>
          <b>{text(row.name)}</b>{" "}
          {row.handle === null ? null : <span className={classes.dim}>{row.handle}</span>}
        </span>
        <span className={`${classes.dim} fb-figures`}>
          {t(`speak.kinds.${row.kind}`)} ·{" "}
          <span data-disposition={row.disposition}>{t(`speak.dispositions.${row.disposition}`)}</span>
          {row.followers === 0
            ? null
            : ` · ${t("speak.followers", { n: formatCount(row.followers, language) })}`}
        </span>
      </span>
    </span>
  );
}
