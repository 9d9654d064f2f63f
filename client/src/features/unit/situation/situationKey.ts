/** Stands for the situation board where an open item's key is asked for. */
export const SITUATION = "situation";
