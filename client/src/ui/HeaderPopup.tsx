import { type ReactNode, useId } from "react";
import classes from "./HeaderPopup.module.css";

export interface HeaderPopupProps {
  /** What the button says to screen readers, where its face does not. */
  label?: string;
  /** The button's look. */
  className?: string | undefined;
  /** For the look: `data-state` of the button. */
  state?: string;
  /** The button's face. */
  face: ReactNode;
  children: ReactNode;
}

/**
 * A button of the header and the panel that it opens below, on the browser's own popover: it closes
 * on Escape and on a press elsewhere.
 */
export function HeaderPopup({ label, className, state, face, children }: HeaderPopupProps) {
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id} className={className} aria-label={label} data-state={state}>
        {face}
      </button>
      <div id={id} popover="auto" className={classes.panel}>
        {children}
      </div>
    </>
  );
}
