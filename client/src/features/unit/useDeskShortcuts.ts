import { useKeys } from "../../ui/useKeys.ts";
import type { DeskItem } from "./model/deskItem.ts";
import type { DeskShortcuts } from "./model/deskShortcuts.ts";
import { STATEMENTS } from "./model/due.ts";
import { neighbour } from "./model/inboxFilter.ts";
import { SIDE_TABS, type WorkTab } from "./model/tabs.ts";
import { useDesk } from "./parts/deskContext.ts";
import { useObstacle } from "./parts/useObstacle.ts";
import { useHand } from "./palette/hands.ts";
import { SITUATION } from "./situation/situationKey.ts";
import { acknowledge, acknowledgeRequest, claim } from "./thread/firstSteps.ts";
import { useFocusAfterRender } from "./useFocusAfterRender.ts";

/** What the keyboard does at the desk; KeysHelp lists it. */
export function useDeskShortcuts(desk: DeskShortcuts): void {
  const { open, person } = useDesk();
  useHand("desk", desk);
  const mayAcknowledge = useObstacle("inject.acknowledge") === null;
  const mayClaim = useObstacle("inject.claim") === null;
  const focusNext = useFocusAfterRender();

  function move(step: 1 | -1): void {
    const key = neighbour(desk.items, desk.cursor, step);
    if (key !== null) desk.onCursor(key);
    document.getElementById("inbox-list")?.focus();
  }
  /** The row under the cursor while the list has the focus, else what is open. */
  function aimed(): DeskItem | undefined {
    const inList = document.activeElement?.id === "inbox-list";
    return inList ? desk.all.find((each) => each.key === desk.cursor) : desk.opened;
  }
  function target(): Extract<DeskItem, { kind: "inject" }> | null {
    const item = aimed();
    return item?.kind === "inject" && item.inject.state !== "complete" ? item : null;
  }
  function work(tab: WorkTab, find: () => HTMLElement | null): void {
    if (desk.opened?.kind !== "inject") return;
    desk.onWorkTab(tab);
    focusNext(find);
  }
  const inPanel = (selector: string) => () => document.querySelector<HTMLElement>(`#work-panel ${selector}`);

  useKeys({
    j: () => move(1),
    k: () => move(-1),
    a: () => {
      const asked = aimed();
      if (asked?.kind === "request" && asked.state === "new" && mayAcknowledge) {
        acknowledgeRequest(asked.request.id);
      }
      const item = target();
      if (item !== null && mayAcknowledge && item.task.acknowledgedMs === null) acknowledge(item.inject.id);
    },
    c: () => {
      const item = target();
      if (item !== null && mayClaim && item.task.claimedBy !== person.name) claim(item.inject.id);
    },
    v: () => {
      const part = document.querySelector('[data-thread-part="verdict"]');
      part?.querySelector<HTMLElement>("input, button")?.focus();
      part?.scrollIntoView({ block: "nearest" });
    },
    r: () => work("respond", () => desk.field.current),
    q: () => work("ask", inPanel("select")),
    e: () => work("escalate", inPanel("textarea")),
    n: () => {
      open(STATEMENTS);
      focusNext(() => desk.field.current);
    },
    b: () => {
      open(SITUATION);
      focusNext(() => document.getElementById("thread-title"));
    },
    g: desk.onGrouped,
    "/": () => {
      desk.onSideTab("feed");
      focusNext(() => document.getElementById("feed-search"));
    },
    ...Object.fromEntries(SIDE_TABS.map((tab, index) => [String(index + 1), () => desk.onSideTab(tab)])),
    escape: () => {
      desk.onClose?.();
      focusNext(() => document.getElementById("inbox-list"));
    },
    "?": desk.onHelp,
  });
}
