import { CloseButton } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Dialog.module.css";

export interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** The contents: mounted while open only, so that what was typed is gone once it is closed. */
  children: ReactNode;
  /** In pixels; 440 where not given. Never wider than the window. */
  width?: number;
}

/**
 * A modal dialog on the browser's own `<dialog>`: it holds the focus, closes on Escape, gives the
 * focus back, and costs no script. Put `autoFocus` on what one types into first.
 */
export function Dialog({ opened, onClose, title, children, width = 440 }: DialogProps) {
  const { t } = useTranslation("common");
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === opened) return;
    if (opened) element.showModal();
    else element.close();
  }, [opened]);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={heading}
      style={{ "--width": `${width}px` }}
      onClose={onClose}
      onClick={(event) => {
        // A press on the ground around the box lands on the dialog itself.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {opened ? (
        <div className={classes.box}>
          <div className={classes.header}>
            <h2 id={heading} className={classes.title}>
              {title}
            </h2>
            <CloseButton aria-label={t("close")} onClick={onClose} />
          </div>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}

/** The row of buttons at a dialog's foot; the one that does it comes last. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className={classes.buttons}>{children}</div>;
}
