import { IconArrowRight, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { keyOf } from "../model/deskItem.ts";
import { STATEMENTS } from "../model/due.ts";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { useFocusAfterRender } from "../useFocusAfterRender.ts";

/** From a call to what it is about: the inject's thread, and the draft of a written answer there. */
export function CallLinks({ inject }: { inject: string | null }) {
  const { t } = useTranslation("calls");
  const { open } = useDesk();
  const focusNext = useFocusAfterRender();
  const place = inject === null ? STATEMENTS : keyOf("inject", inject);

  function draft(): void {
    open(place);
    focusNext(() => {
      // The thread may have been left at another of its three ways on.
      document.getElementById("work-respond")?.click();
      const thread = document.getElementById("thread-title")?.closest("section");
      return (
        document.querySelector<HTMLElement>("#work-panel textarea") ??
        thread?.querySelector("textarea") ??
        null
      );
    });
  }

  return (
    <>
      {inject === null ? null : (
        <Act
          icon={IconArrowRight}
          tone="quiet"
          label={t("unit.thread")}
          onAct={() => {
            open(place);
            focusNext(() => document.getElementById("thread-title"));
          }}
        />
      )}
      <Act icon={IconPencil} tone="quiet" command="response.draft" label={t("unit.draft")} onAct={draft} />
    </>
  );
}
