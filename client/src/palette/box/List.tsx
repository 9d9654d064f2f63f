import { IconCheck, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PaletteLine } from "../model/action.ts";
import type { Found, Section } from "../model/sections.ts";
import classes from "./Palette.module.css";

export interface ListProps {
  id: string;
  label: string;
  sections: readonly Section[];
  /** The line under the cursor. */
  active: string | null;
  onPoint: (id: string) => void;
  onChoose: (line: PaletteLine) => void;
}

/** The palette's lines under their headings. The focus stays in the field. */
export function List({ id, label, sections, active, onPoint, onChoose }: ListProps) {
  const { t } = useTranslation("palette");
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className={classes.list}
      // A press on a line must not take the focus out of the field.
      onPointerDown={(event) => event.pointerType === "mouse" && event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {sections.map(({ heading, found }) => {
        const about = sharedHint(found);
        return (
          <div key={heading} role="group" aria-label={heading === "step" ? label : t(`groups.${heading}`)}>
            {heading === "step" ? null : (
              <p className={classes.heading} aria-hidden>
                {t(`groups.${heading}`)}
                {about === null ? null : <span className={classes.about}>{about}</span>}
              </p>
            )}
            {found.map((each) => (
              <Line
                key={each.line.id}
                id={`${id}-${each.line.id}`}
                found={each}
                active={each.line.id === active}
                quiet={about !== null}
                onPoint={() => onPoint(each.line.id)}
                onChoose={() => onChoose(each.line)}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

interface LineProps {
  id: string;
  found: Found;
  active: boolean;
  /** Its hint stands in the heading already: it is left to screen readers. */
  quiet: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

/** What all lines of a section are about, where that is one and the same: it is said once. */
function sharedHint(found: readonly Found[]): string | null {
  const hint = found[0]?.line.hint ?? "";
  return hint !== "" && found.length > 1 && found.every(({ line }) => line.hint === hint) ? hint : null;
}

function Line({ id, found: { line, marks }, active, quiet, onPoint, onChoose }: LineProps) {
  const { t } = useTranslation("palette");
  const { lead, hint, keys, because, step, on } = line;
  return (
    <div
      id={id}
      role="option"
      className={classes.line}
      aria-selected={active}
      aria-disabled={because != null}
      {...(keys === undefined ? {} : { "aria-keyshortcuts": keys.join(" ") })}
      onPointerMove={active ? undefined : onPoint}
      onClick={onChoose}
    >
      {lead === undefined ? null : <span className={`${classes.lead} fb-figures`}>{lead}</span>}
      <span className={classes.name}>
        <span className={classes.title}>{marked(line.title, marks)}</span>
        {hint === undefined || hint === "" ? null : (
          <span className={quiet ? classes.unseen : classes.hint}> {hint}</span>
        )}
      </span>
      {because == null ? null : <span className={classes.because}>{because}</span>}
      {on === true ? (
        <span className={classes.on}>
          <IconCheck size={15} aria-hidden />
          <span className={classes.unseen}>{t("on")}</span>
        </span>
      ) : null}
      {keys === undefined ? null : (
        <span className={classes.keys} aria-hidden>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
      {step === undefined ? null : <IconChevronRight className={classes.more} size={15} aria-hidden />}
    </div>
  );
}

/** The title with what was typed set off. */
function marked(title: string, marks: Found["marks"]): ReactNode {
  if (marks.length === 0) return title;
  const whole = title.normalize("NFC");
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    parts.push(whole.slice(at, from), <b key={from}>{whole.slice(from, to)}</b>);
    at = to;
  }
  return [...parts, whole.slice(at)];
}
