import { IconUserPlus } from "@tabler/icons-react";
import { memo, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/useText.ts";
import { useView, useYou } from "../../store/drill.ts";
import { mayEver } from "./model/powers.ts";
import { Action } from "./parts/Action.tsx";
import { Choice } from "./parts/Field.tsx";
import panel from "./parts/Panel.module.css";
import { PanelTabs } from "./parts/PanelTabs.tsx";
import { Invite, People } from "./lazyParts.tsx";
import { useHand } from "./palette/hands.ts";
import { Stream } from "./stream/Stream.tsx";

export interface EventsPanelProps {
  /** Which of the two it can show; one alone needs no tabs. */
  parts: readonly ("stream" | "people")[];
  onOpen: (inject: string) => void;
}

/** The stream of acts, and the people behind them. */
export const EventsPanel = memo(function EventsPanel({ parts, onOpen }: EventsPanelProps) {
  const { t } = useTranslation("control");
  const text = useText();
  const role = useYou()?.role;
  const units = useView((view) => view.units);
  const online = Object.values(units).filter((unit) => unit.online).length;
  const [picked, setPicked] = useState<"stream" | "people">("stream");
  const [unit, setUnit] = useState<string | null>(null);
  const [inviting, setInviting] = useState(false);
  const showPeople = (invite: boolean): void => {
    setPicked("people");
    setInviting(invite);
  };
  useHand("people", parts.includes("people") ? showPeople : null);
  const tab = parts.includes(picked) ? picked : (parts[0] ?? "stream");
  const options = useMemo(
    () => [
      { value: "", label: t("board.allUnits") },
      ...Object.values(units).map((each) => ({ value: each.id, label: text(each.name) })),
    ],
    [units, t, text],
  );
  const panelId = `events-${parts.join("-")}`;
  const present = t("people.presentUnits", { online, total: Object.keys(units).length });
  return (
    <section className={panel.panel} aria-label={t(tab === "stream" ? "stream.label" : "people.title")}>
      <h2 className="fb-unseen">{t(tab === "stream" ? "stream.title" : "people.title")}</h2>
      <div className={panel.head}>
        <PanelTabs
          label={t("stream.title")}
          panel={panelId}
          active={tab}
          onPick={setPicked}
          tabs={parts.map((name) => ({
            name,
            label: name === "stream" ? t("stream.title") : `${t("people.title")} · ${present}`,
          }))}
        />
        <span className={panel.spring} />
        {tab === "stream" ? (
          <Choice
            label={t("stream.filter")}
            value={unit ?? ""}
            marked={unit !== null}
            options={options}
            style={{ maxWidth: 170 }}
            onPick={(value) => setUnit(value === "" ? null : value)}
          />
        ) : mayEver(role, "participant.remove") ? (
          <Action
            icon={<IconUserPlus size={15} aria-hidden />}
            aria-expanded={inviting}
            onClick={() => setInviting(!inviting)}
          >
            {t("people.invite")}
          </Action>
        ) : null}
      </div>
      <div
        id={panelId}
        role="tabpanel"
        tabIndex={tab === "people" ? 0 : -1}
        aria-label={t(tab === "stream" ? "stream.title" : "people.title")}
        className={panel.body}
      >
        {tab === "stream" ? (
          <Stream unit={unit} onOpen={onOpen} />
        ) : (
          <>
            {inviting ? <Invite /> : null}
            <People />
          </>
        )}
      </div>
    </section>
  );
});
