import { useCallback, useSyncExternalStore } from "react";

/** Below this width the desk is one column. The style sheets say the same. */
export const ONE_COLUMN = "(max-width: 62em)";
/** From this width on there is room to spare. */
export const ROOMY = "(min-width: 105em)";

/** Whether the window fits a media query, now and as it changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
