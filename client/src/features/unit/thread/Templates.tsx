import type { Language } from "@firebreak/shared/text";
import { IconTemplate } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Composing } from "../model/composing.ts";
import { openPlaces } from "../model/openPlaces.ts";
import { templateOf } from "../model/templates.ts";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import classes from "./Composer.module.css";
import { templateFacts } from "./templateFacts.ts";

export interface TemplatesProps {
  fields: Composing;
  about: { inject: string | null; claim: string | null };
  onFill: (text: string) => void;
  disabled: boolean;
}

/**
 * Fills the text with a frame to write by and what the thread knows of it, in the language of whoever will
 * read it: the exercise's own first. Never over typed words unasked.
 */
export function Templates({ fields, about, onFill, disabled }: TemplatesProps) {
  const { t } = useTranslation("unit");
  const desk = useDesk();
  const [wanted, setWanted] = useState<string | null>(null);
  const [filled, setFilled] = useState<string | null>(null);

  function fill(text: string): void {
    onFill(text);
    setFilled(text);
    setWanted(null);
  }
  function take(language: Language): void {
    const { kind, stance, nextUpdate } = fields;
    const matter = { ...about, stance: stance === "" ? null : stance, nextUpdate };
    const text = templateOf(language, kind, templateFacts(desk, matter, language));
    if (fields.text.trim() === "" || fields.text === filled) fill(text);
    else setWanted(text);
  }

  if (wanted !== null) {
    return (
      <span className={classes.replace} role="group" aria-label={t("composer.templateReplace")}>
        {t("composer.templateReplace")}
        <Act label={t("composer.replace")} onAct={() => fill(wanted)} />
        <Act tone="quiet" label={t("composer.keep")} onAct={() => setWanted(null)} />
      </span>
    );
  }
  return (
    <span className={classes.templates}>
      {desk.exercise.languages.map((language) => (
        <Act
          key={language}
          command="response.draft"
          tone="quiet"
          icon={IconTemplate}
          label={t(language === "vi" ? "composer.template" : "composer.templateEn")}
          because={disabled ? t("sending") : null}
          onAct={() => take(language)}
        />
      ))}
      {fields.text !== filled || openPlaces(fields.text).length === 0 ? null : (
        <span className={classes.note}>{t("places.filled")}</span>
      )}
    </span>
  );
}
