import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import classes from "./Popup.module.css";

export interface PopupProps {
  opened: boolean;
  onClose: () => void;
  /** What the panel is, for screen readers. */
  label: string;
  /** It lies under the button's end and grows backwards. */
  end?: boolean;
  /** The button that opens it. */
  target: ReactNode;
  children: ReactNode;
}

/** A small panel under its button. It takes the focus, and closes on Escape and when the focus leaves. */
export function Popup({ opened, onClose, label, end = false, target, children }: PopupProps) {
  const frame = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What takes the focus by itself keeps it.
    if (opened && !panel.current?.contains(document.activeElement)) panel.current?.focus();
  }, [opened]);

  function onBlur(event: FocusEvent): void {
    if (opened && !event.currentTarget.contains(event.relatedTarget)) onClose();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!opened || event.key !== "Escape") return;
    event.preventDefault();
    onClose();
    frame.current?.querySelector<HTMLElement>("button")?.focus();
  }

  return (
    <span ref={frame} className={classes.frame} onBlur={onBlur} onKeyDown={onKeyDown}>
      {target}
      {opened ? (
        <div
          ref={panel}
          className={classes.panel}
          data-end={end}
          role="dialog"
          aria-label={label}
          tabIndex={-1}
        >
          {children}
        </div>
      ) : null}
    </span>
  );
}
