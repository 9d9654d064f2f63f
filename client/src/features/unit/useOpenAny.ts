import { useCallback } from "react";
import { focusSoon } from "../../ui/focusSoon.ts";
import { drill } from "../../store/drill.ts";
import { keyOf, textIn } from "./model/deskItem.ts";
import { STATEMENTS } from "./model/due.ts";
import { reach } from "./palette/hands.ts";

/** Opens an item by its key; a text where it is answered, with the focus on it. */
export function useOpenAny(open: (key: string) => void): (key: string) => void {
  return useCallback(
    (key: string) => {
      const text = textIn(key);
      if (text === null) {
        open(key);
        return;
      }
      const inject = drill.store.getState().view?.responses[text]?.inject ?? null;
      open(inject === null ? STATEMENTS : keyOf("inject", inject));
      reach("desk", (desk) => desk.onWorkTab("respond"));
      focusSoon(() => document.getElementById(responseId(text)));
    },
    [open],
  );
}

/** The id of a text's card on the page. */
export function responseId(response: string): string {
  return `response-${response}`;
}
