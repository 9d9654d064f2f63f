import { IconChevronLeft, IconX } from "@tabler/icons-react";
import {
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { useYou } from "../../store/drill.ts";
import type { PaletteLine } from "../model/action.ts";
import { fieldKeyOf } from "../model/fieldKey.ts";
import { recentOf } from "../model/recent.ts";
import { sectionsOf, stepSection } from "../model/sections.ts";
import { lineAfter, standingAfter, START, stepsOn } from "../model/steps.ts";
import { closePalette, useOffered } from "../registry.ts";
import { List } from "./List.tsx";
import { PageActions } from "./PageActions.tsx";
import classes from "./Palette.module.css";
import { useCount } from "./useCount.ts";

const PAGE = 8;

/** The palette: a field, and below it what can be done, by keyboard or pointer. */
export function PaletteBox() {
  const { t } = useTranslation("palette");
  const list = useId();
  const role = useYou()?.role ?? "observer";
  const recent = useMemo(() => recentOf(() => localStorage, role), [role]);
  const offered = useOffered();
  const [standing, move] = useReducer(standingAfter, START);
  const [said, say] = useState("");
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  const { typed } = standing;

  const steps = stepsOn(offered, standing.path);
  const depth = steps.length;
  const step = steps.at(-1)?.step;
  const sections =
    step === undefined ? sectionsOf(offered, typed, recent.get()) : stepSection(step.lines(typed), typed);
  const lines = sections.flatMap(({ found }) => found.map(({ line }) => line));
  const active =
    lines.find(({ id }) => id === standing.at) ?? lines.find(({ because }) => because == null) ?? lines[0];
  const count = useCount(lines.length, typed);

  useLayoutEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
  }, []);
  useEffect(() => {
    document.getElementById(`${list}-${active?.id}`)?.scrollIntoView({ block: "nearest" });
  }, [list, active?.id]);

  function choose(line: PaletteLine | undefined): void {
    if (line === undefined) return;
    if (line.because != null) {
      say(line.because);
      return;
    }
    if (line.step !== undefined) {
      move({ do: "enter", id: line.id, depth });
      field.current?.focus();
      return;
    }
    recent.add(steps[0]?.line.id ?? line.id);
    // First the page has its focus back: what is done may want to move it on from there.
    dialog.current?.close();
    closePalette();
    line.run();
  }
  function back(): void {
    move({ do: "back", depth });
    field.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const { isComposing, keyCode } = event.nativeEvent;
    const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
    const press = { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, keyCode };
    const does = fieldKeyOf(press, { typed, nested: depth > 0, letters: step?.letters === true });
    if (does === null) return;
    const ids = lines.map(({ id }) => id);
    const by = { next: 1, previous: -1, pageDown: PAGE, pageUp: -PAGE };
    if (typeof does === "object") {
      const line = lines.find(({ id }) => id === does.letter);
      if (line === undefined) return;
      choose(line);
    } else if (does === "choose") choose(active);
    else if (does === "back") back();
    else {
      const at = lineAfter(ids, active?.id ?? null, by[does]);
      if (at !== null) move({ do: "point", at });
    }
    event.preventDefault();
  }

  const words = step?.ask ?? t("ask");
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-label={t("title")}
      onCancel={(event) => {
        // An input method's Escape takes back its letters, and nothing else.
        if (composing.current) event.preventDefault();
      }}
      onClose={closePalette}
      onClick={(event) => {
        if (event.target === event.currentTarget) closePalette();
      }}
    >
      <PageActions />
      <div className={classes.top}>
        {depth === 0 ? null : (
          <button
            type="button"
            className={classes.icon}
            aria-label={t("back")}
            title={t("backKey")}
            onClick={back}
          >
            <IconChevronLeft size={17} aria-hidden />
          </button>
        )}
        {steps.map(({ line }) => (
          <span key={line.id} className={classes.crumb}>
            {line.title}
          </span>
        ))}
        <input
          ref={field}
          className={classes.field}
          type="text"
          role="combobox"
          aria-label={depth === 0 ? words : `${steps.map(({ line }) => line.title).join(", ")}: ${words}`}
          aria-expanded={lines.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : `${list}-${active.id}`}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          placeholder={words}
          maxLength={500}
          value={typed}
          onCompositionStart={() => (composing.current = true)}
          onCompositionEnd={() => (composing.current = false)}
          onChange={(event) => {
            say("");
            move({ do: "type", typed: event.currentTarget.value });
          }}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className={classes.icon}
          aria-label={t("close")}
          title={t("closeKey")}
          onClick={() => dialog.current?.close()}
        >
          <IconX size={17} aria-hidden />
        </button>
      </div>
      <List
        id={list}
        label={depth === 0 ? t("title") : words}
        sections={sections}
        active={active?.id ?? null}
        onPoint={(at) => move({ do: "point", at })}
        onChoose={choose}
      />
      {lines.length > 0 ? null : <p className={classes.none}>{t(typed === "" ? "empty" : "none")}</p>}
      <p className={classes.said} role="status">
        {said === "" ? count : said}
      </p>
      <footer className={classes.foot} aria-hidden>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t("keys.move")}
        </span>
        <span>
          <kbd>↵</kbd> {t(active?.step === undefined ? "keys.do" : "keys.on")}
        </span>
        {depth === 0 ? null : (
          <span>
            <kbd>⌫</kbd> {t("keys.back")}
          </span>
        )}
        <span>
          <kbd>Esc</kbd> {t("keys.close")}
        </span>
      </footer>
    </dialog>
  );
}
