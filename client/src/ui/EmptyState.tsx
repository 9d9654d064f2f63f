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
  /** It is all that the page has to say: its title is the page's heading. */
  page?: boolean;
}

/** An empty place that says what it is for. */
export function EmptyState({ title, text, icon: Icon = IconInbox, action, page = false }: EmptyStateProps) {
  const Title = page ? "h1" : "p";
  return (
    <div className={classes.empty}>
      <Icon size={28} stroke={1.25} aria-hidden className={classes.icon} />
      <Title className={classes.title}>{title}</Title>
      {text === undefined ? null : <p className={classes.text}>{text}</p>}
      {action}
    </div>
  );
}
