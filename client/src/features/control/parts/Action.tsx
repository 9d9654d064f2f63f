import type { ButtonHTMLAttributes, ReactNode } from "react";
import classes from "./Action.module.css";

export interface ActionProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` is the one thing a form is for; `danger` cannot be taken back. */
  kind?: "plain" | "primary" | "danger" | "quiet";
  icon?: ReactNode;
  /** The key that does the same, shown beside the words. */
  hotkey?: string;
}

/** A button in the control cell's measure: 28 px high, words first. */
export function Action({ kind = "plain", icon, hotkey, children, className, ...rest }: ActionProps) {
  return (
    <button
      type="button"
      {...rest}
      data-kind={kind}
      className={`${classes.action} ${className ?? ""}`.trim()}
      {...(hotkey === undefined ? {} : { "aria-keyshortcuts": hotkey })}
    >
      {icon}
      {children === undefined ? null : <span className={classes.words}>{children}</span>}
      {hotkey === undefined ? null : (
        <kbd className={classes.key} aria-hidden>
          {hotkey}
        </kbd>
      )}
    </button>
  );
}
