import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClock } from "../../store/drill.ts";
import { Messages, useThreads } from "./messages/Messages.tsx";
import { isOverdue } from "./model/waits.ts";
import panel from "./parts/Panel.module.css";
import { PanelTabs } from "./parts/PanelTabs.tsx";
import { useWaits, Waits } from "./waits/Waits.tsx";

/** Who waits for whom, and what units and control write to each other. */
export const CoordinationPanel = memo(function CoordinationPanel({
  onOpen,
}: {
  onOpen: (inject: string) => void;
}) {
  const { t } = useTranslation("control");
  const playMs = useClock()?.playMs ?? null;
  const waits = useWaits();
  const unanswered = useThreads().filter((thread) => thread.unanswered).length;
  const [tab, setTab] = useState<"waits" | "messages">("waits");
  const [thread, setThread] = useState("all");
  return (
    <section className={panel.panel} aria-label={t("waits.label")}>
      <div className={panel.head}>
        <PanelTabs
          label={t("waits.label")}
          panel="coordination-panel"
          active={tab}
          onPick={setTab}
          tabs={[
            {
              name: "waits",
              label: t("waits.title"),
              count: waits.length,
              loud: waits.some((wait) => isOverdue(wait, playMs)),
            },
            { name: "messages", label: t("messages.title"), count: unanswered },
          ]}
        />
      </div>
      <div
        id="coordination-panel"
        role="tabpanel"
        tabIndex={tab === "waits" ? 0 : -1}
        aria-label={t(tab === "waits" ? "waits.title" : "messages.title")}
        className={panel.body}
      >
        {tab === "waits" ? <Waits onOpen={onOpen} /> : <Messages open={thread} onPick={setThread} />}
      </div>
    </section>
  );
});
