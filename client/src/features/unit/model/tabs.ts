/** What stands beside the inbox, in its order. */
export const SIDE_TABS = ["feed", "requests", "decisions", "situation", "messages"] as const;
export type SideTab = (typeof SIDE_TABS)[number];

/** What can be done with an item of the inbox. */
export type WorkTab = "respond" | "ask" | "escalate";
