import { useTranslation } from "react-i18next";
import { registerTexts } from "../../../../i18n/i18n.ts";
import { restricting } from "../../../../i18n/texts/restricting.ts";

registerTexts("restricting", restricting);

/** The words of the form; they come with it, and not with the desk. */
export function useRestrictingText() {
  return useTranslation(["restricting", "common"]);
}
