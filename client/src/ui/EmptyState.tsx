import { IconInbox, type TablerIcon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./EmptyState.module.css";

export interface EmptyStateProps {
  /** What is not there. */
  title: string;
  /** What will appear, and what to do. */
  text?: string;
  icon?: TablerIcon;
  /** A button or a link that leads on. */
  action?: ReactNode;
}

/** An empty place that says what it is for. */
export function EmptyState({ title, text, icon: Icon = IconInbox, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <Icon size={28} stroke={1.25} aria-hidden className={classes.icon} />
      <p className={classes.title}>{title}</p>
      {text === undefined ? null : <p className={classes.text}>{text}</p>}
      {action}
    </div>
  );
}
