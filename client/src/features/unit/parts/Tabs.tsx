import { type KeyboardEvent, type ReactNode, useRef } from "react";
import classes from "./Tabs.module.css";

export interface TabsProps<V extends string> {
  label: string;
  /** Names the panels: the tab `v` controls `<id>-panel`, and is `<id>-v`. */
  id: string;
  value: V | null;
  tabs: readonly {
    value: V;
    label: string;
    count?: number;
    countLabel?: string;
    icon?: ReactNode;
    /** The label is left to screen readers and the pointer. */
    iconOnly?: boolean;
    title?: string;
  }[];
  onChange: (value: V) => void;
  look?: "line" | "bar";
}

/** Tabs with a roving focus: one tab stop, arrows move and choose. */
export function Tabs<V extends string>({ label, id, value, tabs, onChange, look = "line" }: TabsProps<V>) {
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const at = tabs.findIndex((tab) => tab.value === value);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    const next = tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next.value);
    list.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  }

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      className={classes.tabs}
      data-look={look}
      onKeyDown={onKeyDown}
    >
      {tabs.map((tab, index) => (
        <button
          key={tab.value}
          id={`${id}-${tab.value}`}
          type="button"
          role="tab"
          className={classes.tab}
          data-value={tab.value}
          title={tab.title}
          aria-label={tab.iconOnly === true ? tab.label : undefined}
          aria-selected={tab.value === value}
          aria-controls={`${id}-panel`}
          tabIndex={tab.value === value || (value === null && index === 0) ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {tab.icon}
          {tab.iconOnly === true ? null : <span className={classes.label}>{tab.label}</span>}
          {tab.count === undefined || tab.count === 0 ? null : (
            <span className={`${classes.count} fb-figures`} aria-label={tab.countLabel}>
              {tab.count}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
