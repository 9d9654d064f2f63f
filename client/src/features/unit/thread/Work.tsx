import type { InjectRow, ResponseRow } from "@firebreak/shared/views";
import { type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Respond } from "../lazyParts.tsx";
import { AskUnit, Escalate } from "../lazyPieces.tsx";
import type { WorkTab } from "../model/tabs.ts";
import { useDesk } from "../parts/deskContext.ts";
import { Tabs } from "../parts/Tabs.tsx";
import classes from "./Thread.module.css";

export interface WorkProps {
  inject: InjectRow | null;
  responses: readonly ResponseRow[];
  tab: WorkTab;
  onTab: (tab: WorkTab) => void;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** The three ways on from an item: say something, ask another unit, ask the leadership. */
export function Work({ inject, responses, tab, onTab, field }: WorkProps) {
  const { t } = useTranslation("unit");
  const { leads } = useDesk();
  const about = inject?.id ?? null;
  return (
    <section className={classes.work} aria-label={t("thread.work")}>
      <Tabs
        id="work"
        label={t("thread.work")}
        value={tab}
        onChange={onTab}
        tabs={[
          { value: "respond", label: t("thread.respond"), title: `${t("thread.respond")} (R)` },
          { value: "ask", label: t("thread.ask"), title: `${t("thread.ask")} (Q)` },
          {
            value: "escalate",
            label: t(leads ? "thread.raise" : "thread.escalate"),
            title: `${t(leads ? "thread.raise" : "thread.escalate")} (E)`,
          },
        ]}
      />
      <div id="work-panel" role="tabpanel" aria-labelledby={`work-${tab}`} className={classes.panel}>
        {tab === "respond" ? (
          <Respond key={about} inject={inject} responses={responses} field={field} />
        ) : null}
        {tab === "ask" ? <AskUnit key={about} inject={about} /> : null}
        {tab === "escalate" ? <Escalate key={about} inject={about} onSent={() => onTab("respond")} /> : null}
      </div>
    </section>
  );
}
