import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { useText } from "../../../i18n/useText.ts";
import { Action } from "../parts/Action.tsx";
import panel from "../parts/Panel.module.css";
import { type Writing, writingKey } from "./model/writing.ts";
import { PlanForm } from "./PlanForm.tsx";
import { usePlanning } from "./planning.ts";

/** A new inject in the place of the detail, from nothing or after another. */
export function NewInject({ writing }: { writing: Exclude<Writing, { kind: "edit" }> }) {
  const { t } = useTranslation("controlPlan");
  const text = useText();
  const { write } = usePlanning();
  const row = useView((view) => (writing.kind === "copy" ? view.injects[writing.of] : undefined));
  const title = writing.kind === "copy" ? t("form.copy", { title: text(row?.title) }) : t("form.new");
  return (
    <aside className={panel.panel} aria-label={title}>
      <div className={panel.head}>
        <strong>{title}</strong>
        <span className={panel.spring} />
        <Action
          kind="quiet"
          icon={<IconX size={16} aria-hidden />}
          aria-label={t("form.close")}
          title={`${t("form.close")} (Esc)`}
          onClick={() => write(null)}
        />
      </div>
      <div className={panel.body}>
        <PlanForm key={writingKey(writing)} writing={writing} row={row} />
      </div>
    </aside>
  );
}
