import type { TablerIcon } from "@tabler/icons-react";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeskCommand } from "../model/obstacles.ts";
import classes from "./Act.module.css";
import { handOn } from "./handOn.ts";
import { useObstacle } from "./useObstacle.ts";

export interface ActProps {
  /** The command it leads to: decides whether this person may, and what is said where not. Absent: anybody, any time. */
  command?: DeskCommand;
  label: string;
  /** Its name where the label is empty and the icon alone shows. */
  name?: string;
  onAct: () => void;
  icon?: TablerIcon;
  /** One `primary` a place. */
  tone?: "primary" | "plain" | "quiet";
  /** A key that does the same. */
  shortcut?: string;
  sending?: boolean;
  /** Something else that stands in the way, in words. */
  because?: string | null;
  pressed?: boolean;
}

/**
 * A button that asks the exercise for something. Where it cannot be used it stays in reach of the
 * keyboard, and a press on it says why.
 */
export function Act({
  command,
  label,
  name,
  onAct,
  icon: Icon,
  tone = "plain",
  shortcut,
  sending = false,
  because,
  pressed,
}: ActProps) {
  const { t } = useTranslation("unit");
  const [asked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = button.current;
    return () => {
      if (own !== null && document.activeElement === own) handOn(own);
    };
  }, []);
  const obstacle = useObstacle(command ?? null)?.words ?? because ?? null;
  const able = obstacle === null && !sending;
  const shown = sending ? t("sending") : label;
  const tip = obstacle ?? (shortcut === undefined ? name : `${label} (${shortcut})`);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.act}
        data-tone={tone}
        data-icon-only={shown === ""}
        title={tip}
        aria-disabled={!able}
        aria-label={shown === "" ? name : undefined}
        aria-pressed={pressed}
        aria-busy={sending}
        aria-description={obstacle ?? undefined}
        aria-keyshortcuts={shortcut}
        onClick={able ? onAct : () => setAsked(true)}
        onBlur={() => setAsked(false)}
      >
        {Icon === undefined ? null : <Icon size={15} stroke={1.75} aria-hidden />}
        {shown === "" ? null : <span className={classes.label}>{shown}</span>}
      </button>
      {asked && obstacle !== null ? (
        <span role="status" className={classes.why}>
          {obstacle}
        </span>
      ) : null}
    </>
  );
}
