import type { LocalText } from "@firebreak/shared/text";
import { useText, useTextLanguage } from "./useText.ts";

/** A scenario's text in the page's language; where it has to be shown in another, screen readers are told which. */
export function Local({ text }: { text: LocalText | null | undefined }) {
  const words = useText()(text);
  const language = useTextLanguage()(text);
  return language === undefined ? words : <span lang={language}>{words}</span>;
}
