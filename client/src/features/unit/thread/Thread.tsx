import type { RefObject } from "react";
import { useEffect } from "react";
import { AskedClearance } from "../clearances/Clearances.tsx";
import type { WorkTab } from "../model/tabs.ts";
import type { DeskItem } from "../model/deskItem.ts";
import { EscalationCard, RequestCard } from "../lazyParts.tsx";
import { usePageVisible } from "../parts/usePageVisible.ts";
import { useReadMarks } from "../parts/useReadMarks.ts";
import { InjectThread } from "./InjectThread.tsx";
import { Messages } from "./Messages.tsx";
import classes from "./Thread.module.css";
import { ThreadHead } from "./ThreadHead.tsx";

export interface ThreadProps {
  item: DeskItem;
  tab: WorkTab;
  onTab: (tab: WorkTab) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  /** The way back on a phone; null where the list is in sight. */
  onBack: (() => void) | null;
}

/** What is open, whatever it is, with everything that can be done about it. */
export function Thread({ item, onBack, ...work }: ThreadProps) {
  const { markRead } = useReadMarks();
  const visible = usePageVisible();
  useEffect(() => {
    // Being open is being read, for the kinds whose reading the exercise does not log.
    if (
      visible &&
      item.kind !== "inject" &&
      item.kind !== "request" &&
      item.kind !== "clearance" &&
      item.kind !== "text" &&
      item.kind !== "question"
    )
      markRead([item.key]);
  }, [item.kind, item.key, markRead, visible]);

  return (
    <section className={classes.thread} aria-labelledby="thread-title">
      <ThreadHead item={item} onBack={onBack} />
      {item.kind === "message" ? (
        <Messages />
      ) : (
        <div className={classes.scroller} key={item.key}>
          <Body item={item} {...work} />
        </div>
      )}
    </section>
  );
}

function Body({ item, ...work }: Omit<ThreadProps, "onBack">) {
  switch (item.kind) {
    case "inject":
      return <InjectThread inject={item.inject} task={item.task} {...work} />;
    case "request":
    case "reply":
      return (
        <div className={classes.single}>
          <RequestCard row={item.request} roomy />
        </div>
      );
    case "clearance":
      return (
        <div className={classes.single}>
          <AskedClearance row={item.clearance} />
        </div>
      );
    case "question":
    case "decision":
      return (
        <div className={classes.single}>
          <EscalationCard row={item.escalation} roomy />
        </div>
      );
    case "message":
    case "text":
      return null;
  }
}
