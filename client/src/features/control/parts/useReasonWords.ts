import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** What the server writes as the reason of an inject that a jump skipped. */
const BY_JUMP = "passed over by a jump";

/** A reason as people wrote it; the server's own in the page's language. */
export function useReasonWords(): (reason: string) => string {
  const { t } = useTranslation("control");
  return useCallback((reason) => (reason === BY_JUMP ? t("stream.passedOver") : reason), [t]);
}
