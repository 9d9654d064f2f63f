import { createContext } from "react";

/** On a phone, where a thread covers the list: how much is new there or waits for the unit. */
export const WaitingOutside = createContext({ fresh: 0, waits: 0 });
