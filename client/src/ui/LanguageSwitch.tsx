import { LANGUAGES } from "@firebreak/shared/text";
import { useTranslation } from "react-i18next";
import { changeLanguage } from "../i18n/i18n.ts";
import { useLanguage } from "../i18n/useText.ts";
import classes from "./LanguageSwitch.module.css";

/** `VI EN`: the page's language, the other one a press away. */
export function LanguageSwitch() {
  const { t } = useTranslation("common");
  const current = useLanguage();
  return (
    <div className={classes.group} role="group" aria-label={t("language")}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          className={classes.choice}
          lang={language}
          aria-pressed={language === current}
          aria-label={`${language.toUpperCase()}, ${t(`languages.${language}`)}`}
          onClick={() => changeLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
