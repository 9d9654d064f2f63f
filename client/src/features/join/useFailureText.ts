import { useTranslation } from "react-i18next";
import type { JoinFailureCode } from "./joinState.ts";

/** A failure to join, in words that say what to do. */
export function useFailureText(by: "code" | "token"): (failure: JoinFailureCode) => string {
  const { t } = useTranslation(["join", "codes"]);
  return (failure) => {
    switch (failure) {
      case "network":
      case "unexpected":
      case "codeShape":
        return t(`errors.${failure}`);
      case "auth/invalid":
        return by === "code" ? t("errors.codeUnknown") : t("errors.linkUnknown");
      default:
        return t(`codes:${failure}`);
    }
  };
}
