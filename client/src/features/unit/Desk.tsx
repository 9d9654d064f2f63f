import { useMemo, useRef, useState } from "react";
import classes from "./Desk.module.css";
import { DeskPages } from "./DeskPages.tsx";
import { Inbox } from "./inbox/Inbox.tsx";
import { SIDE_TABS, type SideTab, type WorkTab } from "./model/tabs.ts";
import { STATEMENTS } from "./model/due.ts";
import { type DeskItem, textIn } from "./model/deskItem.ts";
import { countInbox, type InboxFilter } from "./model/inboxFilter.ts";
import { arrange, countWaiting, heldAs, itemsOf } from "./model/inboxGroups.ts";
import { useDesk } from "./parts/deskContext.ts";
import { WaitingOutside } from "./parts/waitingOutside.ts";
import { useHand } from "./palette/hands.ts";
import { useGrouped } from "./parts/useGrouped.ts";
import { ONE_COLUMN, ROOMY, useMedia } from "./parts/useMedia.ts";
import { DueStrip } from "./side/DueStrip.tsx";
import { Side } from "./side/Side.tsx";
import { SituationPage } from "./situation/lazySituation.tsx";
import { SITUATION } from "./situation/situationKey.ts";
import { Overview } from "./thread/Overview.tsx";
import { Statements } from "./thread/Statements.tsx";
import { Thread } from "./thread/Thread.tsx";
import { useDeskShortcuts } from "./useDeskShortcuts.ts";
import { useFocusAfterRender } from "./useFocusAfterRender.ts";
import type { InboxContents } from "./useInbox.ts";

export interface DeskProps {
  contents: InboxContents;
  openKey: string | null;
  onClose: () => void;
  onHelp: () => void;
}

/** The unit's desk at work: inbox, thread and surroundings side by side, or one after another on a phone. */
export function Desk({ contents: { items, due }, openKey, onClose, onHelp }: DeskProps) {
  const { open } = useDesk();
  const narrow = useMedia(ONE_COLUMN);
  const wide = useMedia(ROOMY);
  const [filter, setFilter] = useState<InboxFilter>("all");
  useHand("filter", setFilter);
  const [cursor, setCursor] = useState<string | null>(openKey);
  const [workTab, setWorkTab] = useState<WorkTab>("respond");
  const [sideTab, setSideTab] = useState<SideTab>("feed");
  const field = useRef<HTMLTextAreaElement>(null);
  const [grouped, toggleGrouped] = useGrouped();
  const opened = items.find((item) => item.key === openKey);
  const [held, setHeld] = useState(() => (opened === undefined ? null : heldAs(opened)));
  // Opening an item changes it (it is seen): while that is all, it keeps its place.
  if ((held?.key ?? null) !== (opened?.key ?? null)) setHeld(opened === undefined ? null : heldAs(opened));
  const rows = useMemo(() => arrange(items, filter, grouped, held), [items, filter, grouped, held]);
  const shown = useMemo(() => itemsOf(rows), [rows]);
  const counts = useMemo(() => countInbox(items), [items]);
  const waiting = useMemo(() => countWaiting(items, openKey), [items, openKey]);
  const sideCounts = useMemo(() => countSides(items), [items]);
  const onBack = narrow ? onClose : null;
  const focusNext = useFocusAfterRender();

  useDeskShortcuts({
    items: shown,
    all: items,
    cursor,
    opened,
    field,
    onCursor: setCursor,
    onWorkTab: setWorkTab,
    onGrouped: toggleGrouped,
    onSideTab: setSideTab,
    onClose: onBack,
    onHelp,
  });

  const inbox = (
    <Inbox
      rows={rows}
      items={shown}
      grouped={grouped}
      onGrouped={toggleGrouped}
      counts={counts}
      filter={filter}
      onFilter={setFilter}
      openKey={openKey}
      cursor={cursor}
      onCursor={setCursor}
      onOpen={open}
      onEnter={(key) => {
        open(key);
        if (textIn(key) === null) focusNext(() => document.getElementById("thread-title"));
      }}
      onStatement={() => open(STATEMENTS)}
    />
  );
  const isOpen = openKey === STATEMENTS || openKey === SITUATION || opened !== undefined;
  const thread = !isOpen ? null : openKey === SITUATION ? (
    <SituationPage onBack={onBack} />
  ) : opened === undefined ? (
    <Statements field={field} onBack={onBack} />
  ) : (
    <Thread item={opened} tab={workTab} onTab={setWorkTab} field={field} onBack={onBack} />
  );

  if (narrow) {
    return (
      <WaitingOutside value={waiting}>
        <DeskPages
          inbox={inbox}
          thread={thread}
          due={due}
          unread={counts.new}
          sideCounts={sideCounts}
          sideTab={sideTab}
          onSideTab={setSideTab}
        />
      </WaitingOutside>
    );
  }
  return (
    <>
      <DueStrip entries={due} places={wide ? 5 : 4} />
      <div className={classes.desk}>
        <div className={classes.inbox}>{inbox}</div>
        <div className={classes.middle}>{thread ?? <Overview unread={counts.new} due={due} />}</div>
        <div className={classes.side}>
          <Side tabs={SIDE_TABS} tab={sideTab} onTab={setSideTab} counts={sideCounts} />
        </div>
      </div>
    </>
  );
}

/** What in each part of the surroundings is new. The feed has no end of new things and counts none. */
function countSides(items: readonly DeskItem[]): Record<SideTab, number> {
  const counts: Record<SideTab, number> = { feed: 0, requests: 0, decisions: 0, situation: 0, messages: 0 };
  for (const { kind, state } of items) {
    if (state !== "new" || kind === "inject" || kind === "text") continue;
    if (kind === "request" || kind === "reply" || kind === "clearance") counts.requests += 1;
    else if (kind === "message") counts.messages += 1;
    else counts.decisions += 1;
  }
  return counts;
}
