import { useCallback } from "react";
import type { Place } from "../../notice/model/tiding.ts";
import { textIn } from "./model/deskItem.ts";
import { useDesk } from "./parts/deskContext.ts";
import { useFocusAfterRender } from "./useFocusAfterRender.ts";

/** Opens what a piece of news is about, and takes the focus there. */
export function useOpenPlace(): (place: Place) => void {
  const { open } = useDesk();
  const focusNext = useFocusAfterRender();
  return useCallback(
    (place: Place) => {
      if (place.at === "item") open(place.key);
      // A text takes the focus itself.
      if (place.at === "item" && textIn(place.key) !== null) return;
      focusNext(() => document.getElementById(place.at === "item" ? "thread-title" : "main"));
    },
    [open, focusNext],
  );
}
