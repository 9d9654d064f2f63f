import { memo, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClock } from "../../store/drill.ts";
import { Messages } from "./lazyParts.tsx";
import { useThreads } from "./messages/useThreads.ts";
import { isOverdue } from "./model/waits.ts";
import panel from "./parts/Panel.module.css";
import { PanelTabs } from "./parts/PanelTabs.tsx";
import { useHotkeys } from "./parts/useHotkeys.ts";
import { Switchboard, useSwitchboardCount } from "./switchboard/lazySwitchboard.tsx";
import { useWaits, Waits } from "./waits/Waits.tsx";

/** Who waits for whom, and what units and control write to each other. */
export const CoordinationPanel = memo(function CoordinationPanel({
  onOpen,
  onSummon,
}: {
  onOpen: (inject: string) => void;
  /** The switchboard was asked for by its key: what covers the panel makes way. */
  onSummon?: () => void;
}) {
  const { t } = useTranslation("control");
  const playMs = useClock()?.playMs ?? null;
  const waits = useWaits();
  const unanswered = useThreads().filter((thread) => thread.unanswered).length;
  const [tab, setTab] = useState<"waits" | "messages" | "calls">("waits");
  const calls = useSwitchboardCount();
  // Grows with each wish to go to the switchboard: it then takes the focus.
  const [summons, setSummons] = useState(0);
  const answer = useCallback(() => {
    setTab("calls");
    setSummons((times) => times + 1);
    onSummon?.();
  }, [onSummon]);
  useHotkeys({ g: answer });
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
            { name: "calls", label: t("waits.calls"), count: calls.on, loud: calls.waits },
          ]}
        />
      </div>
      <div
        id="coordination-panel"
        role="tabpanel"
        tabIndex={tab === "waits" ? 0 : -1}
        aria-label={t(tab === "waits" ? "waits.title" : tab === "calls" ? "waits.calls" : "messages.title")}
        className={panel.body}
      >
        {tab === "waits" ? <Waits onOpen={onOpen} /> : null}
        {tab === "messages" ? <Messages open={thread} onPick={setThread} /> : null}
        {tab === "calls" ? <Switchboard summons={summons} onOpen={onOpen} /> : null}
      </div>
    </section>
  );
});
