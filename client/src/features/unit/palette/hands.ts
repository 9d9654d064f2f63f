import type { ResponseKind } from "@firebreak/shared/scenario";
import { createHands } from "../../../palette/hands.ts";
import type { InboxFilter } from "../model/inboxFilter.ts";
import type { DeskShortcuts } from "../model/deskShortcuts.ts";

/** What the parts of a unit's desk let the palette do with their own state. */
export interface UnitHands {
  desk: DeskShortcuts;
  filter: (filter: InboxFilter) => void;
  /** On a phone: opens one of the pages. */
  page: (page: "inbox" | "feed" | "requests" | "due") => void;
  /** Makes the text that is being written one of this kind. */
  compose: (kind: ResponseKind) => void;
  /** Addresses the question that is asked about the open inject. */
  ask: (unit: string) => void;
  /** Opens the form of a question that belongs to no inject. */
  newRequest: () => void;
  /** Addresses that question. */
  askAnything: (unit: string) => void;
}

export const { useHand, hand, reach } = createHands<UnitHands>();
