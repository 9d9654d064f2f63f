import { useTranslation } from "react-i18next";
import { registerTexts } from "../i18n/i18n.ts";
import { feed } from "../i18n/texts/feed.ts";

registerTexts("feed", feed);

/** The words of the feed. Whatever screen shows a part of the feed has brought them along. */
export function useFeedText() {
  return useTranslation(["feed", "common"]);
}
