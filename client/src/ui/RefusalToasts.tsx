import type { Rejection } from "@firebreak/shared/rejections";
import { notifications } from "@mantine/notifications";
import { IconX } from "@tabler/icons-react";
import { useEffect } from "react";
import { i18n } from "../i18n/i18n.ts";
import { drill } from "../store/drill.ts";

/** A refusal in the page's language; a code that this page does not know keeps the server's words. */
export function refusalWords({ code, message }: Rejection): string {
  return i18n.exists(`codes:${code}`) ? i18n.t(`codes:${code}`) : message;
}

/** Shows every refused command, also those whose page was reloaded before the answer came. */
export function RefusalToasts() {
  useEffect(
    () =>
      drill.onRefusal((_command, rejection) => {
        notifications.show({
          title: i18n.t("notice.rejected"),
          message: refusalWords(rejection),
          icon: <IconX size={16} aria-hidden />,
          color: "var(--fb-state-overdue)",
          autoClose: 8_000,
        });
      }),
    [],
  );
  return null;
}
