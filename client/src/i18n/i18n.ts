import type { Language } from "@firebreak/shared/text";
import { createInstance } from "i18next";
import { initReactI18next } from "react-i18next";
import { rememberedLanguage, rememberLanguage } from "./languages.ts";
import type { TextTree, Texts } from "./texts.ts";
import { codes } from "./texts/codes.ts";
import { common } from "./texts/common.ts";
import { join } from "./texts/join.ts";

export const i18n = createInstance();

void i18n.use(initReactI18next).init({
  lng: rememberedLanguage(),
  fallbackLng: "vi",
  defaultNS: "common",
  ns: ["common", "join", "codes"],
  resources: {
    vi: { common: common.vi, join: join.vi, codes: codes.vi },
    en: { common: common.en, join: join.en, codes: codes.en },
  },
  // React escapes what it renders.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  initAsync: false,
});
markDocument();
i18n.on("languageChanged", markDocument);

/**
 * Adds a screen's texts when the screen is loaded; those of a part that comes later join what the namespace
 * has by then. `namespace` is one of i18next.d.ts.
 */
export function registerTexts<Vi extends TextTree>(namespace: string, { vi, en }: Texts<Vi>): void {
  i18n.addResourceBundle("vi", namespace, vi, true, true);
  i18n.addResourceBundle("en", namespace, en, true, true);
}

export function currentLanguage(): Language {
  return i18n.language === "en" ? "en" : "vi";
}

export function changeLanguage(language: Language): void {
  rememberLanguage(language);
  void i18n.changeLanguage(language);
}

/** Screen readers choose their voice, and browsers their hyphenation, by this. */
function markDocument(): void {
  document.documentElement.lang = currentLanguage();
}
