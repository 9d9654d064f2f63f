import type { RefObject } from "react";
import type { DeskItem } from "./deskItem.ts";
import type { SideTab, WorkTab } from "./tabs.ts";

/** The desk as keys and palette reach it. */
export interface DeskShortcuts {
  /** The list as it is shown. */
  items: readonly DeskItem[];
  all: readonly DeskItem[];
  cursor: string | null;
  opened: DeskItem | undefined;
  field: RefObject<HTMLTextAreaElement | null>;
  onCursor: (key: string) => void;
  onWorkTab: (tab: WorkTab) => void;
  onSideTab: (tab: SideTab) => void;
  onGrouped: () => void;
  /** Leaves what covers the list; null where nothing does. */
  onClose: (() => void) | null;
  onHelp: () => void;
}
