import type { Rejection } from "@firebreak/shared/rejections";
import { i18n } from "../i18n/i18n.ts";
import type { PendingCommand } from "../connection/outboxStorage.ts";
import { drill } from "../store/drill.ts";
import { toast } from "./toastStore.ts";

/** A refusal in the page's language; a code that this page does not know keeps the server's words. */
export function refusalWords({ code, message }: Rejection): string {
  return i18n.exists(`codes:${code}`) ? i18n.t(`codes:${code}`) : message;
}

type ToldElsewhere = (command: PendingCommand, rejection: Rejection) => boolean;
const elsewhere = new Set<ToldElsewhere>();

/** Where a screen itself tells of the refusals that `told` knows, the corner is silent about them. Answers with a way to end it. */
export function tellElsewhere(told: ToldElsewhere): () => void {
  elsewhere.add(told);
  return () => elsewhere.delete(told);
}

/** Shows every refused command from now on, also those whose page was reloaded before the answer came. */
export function showRefusals(): void {
  drill.onRefusal((command, rejection) => {
    // Whoever asked last is nearest to it: a form before the screen around it.
    if ([...elsewhere].reverse().some((told) => told(command, rejection))) return;
    toast({ tone: "refused", title: i18n.t("notice.rejected"), text: refusalWords(rejection) });
  });
}
