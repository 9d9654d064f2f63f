import { useId } from "react";
import classes from "./NoticeMenu.module.css";

export interface SettingProps {
  name: string;
  shortcut?: string;
  on: boolean;
  disabled?: boolean;
  /** What it means as it stands, or why it can't be had. */
  about: string;
  onSet: (on: boolean) => void;
}

/** Something that is on or off, and what that means. */
export function Setting({ name, shortcut, on, disabled = false, about, onSet }: SettingProps) {
  const id = useId();
  return (
    <div className={classes.setting}>
      <button
        type="button"
        role="switch"
        aria-checked={on && !disabled}
        aria-describedby={id}
        disabled={disabled}
        className={classes.switch}
        onClick={() => onSet(!on)}
      >
        <span className={classes.name}>{name}</span>
        {shortcut === undefined ? null : (
          <kbd className={classes.key} aria-hidden>
            {shortcut}
          </kbd>
        )}
        <span className={classes.track} aria-hidden />
      </button>
      <p id={id} className={classes.about}>
        {about}
      </p>
    </div>
  );
}
