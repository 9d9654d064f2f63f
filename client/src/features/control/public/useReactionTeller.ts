import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import type { ReactionTeller } from "../model/reactionWords.ts";
import { useStoryTime } from "../parts/useZone.ts";

/** Tells the public's reactions in the page's language. */
export function useReactionTeller(): ReactionTeller {
  const { t } = useTranslation(["control", "common"]);
  const language = useLanguage();
  const text = useText();
  const story = useStoryTime();
  const rows = useView(({ units, injects, claims, responses }) => ({ units, injects, claims, responses }));
  const rate = useView((view) => view.exercise?.clock.rate ?? 1);
  return useMemo(() => ({ t, language, text, rows, story, rate }), [t, language, text, rows, story, rate]);
}
