import type { Rejection } from "@firebreak/shared/rejections";
import { i18n } from "../i18n/i18n.ts";
import { drill } from "../store/drill.ts";
import { toast } from "./toastStore.ts";

/** A refusal in the page's language; a code that this page does not know keeps the server's words. */
export function refusalWords({ code, message }: Rejection): string {
  return i18n.exists(`codes:${code}`) ? i18n.t(`codes:${code}`) : message;
}

/** Shows every refused command from now on, also those whose page was reloaded before the answer came. */
export function showRefusals(): void {
  drill.onRefusal((_command, rejection) => {
    toast({ tone: "refused", title: i18n.t("notice.rejected"), text: refusalWords(rejection) });
  });
}
