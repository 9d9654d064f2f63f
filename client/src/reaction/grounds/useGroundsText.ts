import { useTranslation } from "react-i18next";
import { registerTexts } from "../../i18n/i18n.ts";
import { grounds } from "../../i18n/texts/grounds.ts";

registerTexts("grounds", grounds);

/** The words of requests to restrict. Whatever screen shows one has brought them along. */
export function useGroundsText() {
  return useTranslation(["grounds", "common"]);
}
