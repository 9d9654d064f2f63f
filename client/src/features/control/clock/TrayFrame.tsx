import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Action } from "../parts/Action.tsx";
import classes from "./TrayFrame.module.css";

export interface TrayFrameProps {
  title: string;
  text?: string;
  /** The words of the button that does it. */
  act: string;
  /** `danger`: it can't be taken back. `emergency`: the tray itself is red. */
  weight?: "plain" | "danger" | "emergency";
  disabled?: boolean;
  onAct: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/**
 * A form between the clock bar and the board: the second, deliberate step of whatever the first press
 * asked for. The focus goes to its first field, else to its button; Escape takes it back.
 */
export function TrayFrame({
  title,
  text,
  act,
  weight = "plain",
  disabled = false,
  onAct,
  onClose,
  children,
}: TrayFrameProps) {
  const { t } = useTranslation("common");
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    form.current?.querySelector<HTMLElement>("[data-first], [type=submit]")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!disabled) onAct();
  }

  return (
    <form
      ref={form}
      className={classes.tray}
      data-weight={weight}
      aria-labelledby={heading}
      onSubmit={onSubmit}
    >
      <div className={classes.words}>
        <strong id={heading}>{title}</strong>
        {text === undefined ? null : <span>{text}</span>}
      </div>
      {children === undefined ? null : <div className={classes.fields}>{children}</div>}
      <div className={classes.buttons}>
        <Action
          type="submit"
          kind={weight === "plain" ? "primary" : "danger"}
          className={classes.act ?? ""}
          disabled={disabled}
        >
          {act}
        </Action>
        <Action onClick={onClose} hotkey="Esc">
          {t("cancel")}
        </Action>
      </div>
    </form>
  );
}
