import { createContext } from "react";

/** The way from an item of the feed to the form that rates it. */
export const RatePost = createContext<{ rate: (response: string) => void } | null>(null);
