import { memo, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Messages } from "./lazyParts.tsx";
import { useHand } from "./palette/hands.ts";
import { useRooms } from "./messages/useRooms.ts";
import panel from "./parts/Panel.module.css";
import { PanelTabs } from "./parts/PanelTabs.tsx";
import { useHotkeys } from "./parts/useHotkeys.ts";
import { Switchboard } from "./switchboard/lazySwitchboard.tsx";
import { type CoordinationPart, useCoordinationCounts } from "./useCoordinationCounts.ts";
import { Waits } from "./waits/Waits.tsx";

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
  const rooms = useRooms();
  const counts = useCoordinationCounts(rooms);
  const [tab, setTab] = useState<CoordinationPart>("waits");
  // Grows with each wish to go to the switchboard: it then takes the focus.
  const [summons, setSummons] = useState(0);
  const answer = useCallback(() => {
    setTab("calls");
    setSummons((times) => times + 1);
    onSummon?.();
  }, [onSummon]);
  const [thread, setThread] = useState("all");
  const [called, setCalled] = useState(0);
  function read(): void {
    if (rooms.next !== null) setThread(rooms.next);
    setTab("messages");
    setCalled((times) => times + 1);
    onSummon?.();
  }
  useHotkeys({
    g: answer,
    m: read,
    w: () => {
      setTab("waits");
      onSummon?.();
    },
  });
  useHand("coordination", (part, to) => {
    if (part === "calls") return answer();
    setTab(part);
    if (to !== undefined) setThread(to);
    onSummon?.();
  });
  return (
    <section className={panel.panel} aria-label={t("waits.label")}>
      <h2 className="fb-unseen">{t("waits.label")}</h2>
      <div className={panel.head}>
        <PanelTabs
          label={t("waits.label")}
          panel="coordination-panel"
          active={tab}
          onPick={setTab}
          tabs={[
            { name: "waits", label: t("waits.title"), ...counts.waits },
            { name: "messages", label: t("messages.title"), ...counts.messages },
            { name: "calls", label: t("waits.calls"), ...counts.calls },
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
        {tab === "messages" ? <Messages open={thread} onPick={setThread} summons={called} /> : null}
        {tab === "calls" ? <Switchboard summons={summons} onOpen={onOpen} /> : null}
      </div>
    </section>
  );
});
