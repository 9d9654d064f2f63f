import type { KeyboardEvent, ReactNode } from "react";
import classes from "./PanelTabs.module.css";

export interface PanelTab<Name extends string> {
  name: Name;
  label: string;
  icon?: ReactNode;
  /** A number beside the words; 0 is not shown. `loud`: it wants to be looked at. */
  count?: number;
  loud?: boolean;
}

export interface PanelTabsProps<Name extends string> {
  label: string;
  tabs: readonly PanelTab<Name>[];
  active: Name;
  onPick: (name: Name) => void;
  /** The id of the panel that the tabs switch. */
  panel: string;
  /** Spread over the whole width, for thumbs. */
  wide?: boolean;
}

/** Tabs of a panel. Left and right move among them, as the pattern of the web has it. */
export function PanelTabs<Name extends string>({
  label,
  tabs,
  active,
  onPick,
  panel,
  wide,
}: PanelTabsProps<Name>) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.name === active);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (next === undefined) return;
    onPick(next.name);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
  }
  return (
    <div role="tablist" aria-label={label} className={classes.tabs} data-wide={wide} onKeyDown={onKeyDown}>
      {tabs.map(({ name, label: words, icon, count, loud }) => (
        <button
          key={name}
          type="button"
          role="tab"
          data-tab={name}
          aria-selected={name === active}
          aria-controls={panel}
          tabIndex={name === active ? 0 : -1}
          className={classes.tab}
          onClick={() => onPick(name)}
        >
          {icon}
          {words}
          {count === undefined || count === 0 ? null : (
            <span className={`${classes.count} fb-figures`} data-loud={loud}>
              {count}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
