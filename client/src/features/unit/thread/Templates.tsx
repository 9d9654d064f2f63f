import type { TablerIcon } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Composing } from "../model/composing.ts";
import { TEMPLATES } from "../model/templates.ts";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import classes from "./Composer.module.css";

/** Fills the text with a frame to write by, in the language of whoever will read it. Never over typed words unasked. */
export function Templates({
  fields,
  onFill,
  disabled,
  icon,
}: {
  fields: Composing;
  onFill: (text: string) => void;
  disabled: boolean;
  icon: TablerIcon;
}) {
  const { t } = useTranslation("unit");
  const { languages } = useDesk().exercise;
  const [wanted, setWanted] = useState<string | null>(null);
  const untouched =
    fields.text.trim() === "" ||
    Object.values(TEMPLATES).some((kinds) => Object.values(kinds).includes(fields.text));

  if (wanted !== null) {
    return (
      <span className={classes.replace} role="group" aria-label={t("composer.templateReplace")}>
        {t("composer.templateReplace")}
        <Act
          label={t("composer.replace")}
          onAct={() => {
            onFill(wanted);
            setWanted(null);
          }}
        />
        <Act tone="quiet" label={t("composer.keep")} onAct={() => setWanted(null)} />
      </span>
    );
  }
  return (
    <span className={classes.templates}>
      {languages.map((language) => (
        <Act
          key={language}
          command="response.draft"
          tone="quiet"
          icon={icon}
          label={t(language === "vi" ? "composer.template" : "composer.templateEn")}
          because={disabled ? t("sending") : null}
          onAct={() => {
            const template = TEMPLATES[language][fields.kind];
            if (untouched) onFill(template);
            else setWanted(template);
          }}
        />
      ))}
    </span>
  );
}
