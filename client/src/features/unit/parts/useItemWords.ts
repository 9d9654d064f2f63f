import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { splitNote } from "../model/artefact.ts";
import type { DeskItem } from "../model/deskItem.ts";

export interface ItemWords {
  /** Who it comes from. */
  from: string;
  title: string;
  /** The first words of what it says; empty where the title says it all. */
  excerpt: string;
  /** What it is: its channel, or its kind. */
  kind: string;
  /** The kind, where a row has to say it before its title. */
  label: string;
}

/** Puts an inbox's item into words of the page's language. */
export function useItemWords(): (item: DeskItem) => ItemWords {
  const { t } = useTranslation("unit");
  const text = useText();
  const units = useUnits();
  return useCallback(
    (item) => {
      const unit = (id: string) => units.get(id)?.name ?? id;
      switch (item.kind) {
        case "inject": {
          const { from, title, body, channel } = item.inject;
          return {
            from: text(from.name),
            title: text(title),
            excerpt: opening(splitNote(text(body)).text),
            kind: t(`channels.${channel}`),
            label: "",
          };
        }
        case "request": {
          const { from, kind, text: words, sentBy } = item.request;
          return {
            from: unit(from),
            title: opening(words),
            excerpt: sentBy,
            kind: t("kinds.request"),
            label: t(`ask.kinds.${kind}`),
          };
        }
        case "reply": {
          const { to, status, answer, text: words } = item.request;
          return {
            from: unit(to),
            title: opening(answer ?? ""),
            excerpt: opening(words),
            kind: t("kinds.reply"),
            label: t(status === "declined" ? "requests.status.declined" : "requests.status.answered"),
          };
        }
        case "clearance": {
          const { owner, text: words, soughtBy } = item.clearance;
          const kind = t("ask.kinds.clearance");
          return { from: unit(owner), title: opening(words), excerpt: soughtBy, kind, label: kind };
        }
        case "question": {
          const { unit: asks, question, options } = item.escalation;
          return {
            from: unit(asks),
            title: opening(question),
            excerpt: options.join(" · "),
            kind: t("kinds.question"),
            label: t("kinds.question"),
          };
        }
        case "decision": {
          const { decision, question } = item.escalation;
          return {
            from: t("kinds.leadership"),
            title: opening(decision ?? ""),
            excerpt: opening(question),
            kind: t("kinds.decision"),
            label: t("kinds.decision"),
          };
        }
        case "text": {
          const { draftedBy, kind: as, text: words, returnedReason } = item.response;
          const kind = t(`wants.${item.wants}`);
          const excerpt =
            item.wants === "revise" ? opening(returnedReason ?? "") : t(`responses.kinds.${as}`);
          return { from: draftedBy, title: opening(words), excerpt, kind, label: kind };
        }
        case "message": {
          const { text: words, fromName } = item.message;
          const from = t("kinds.message");
          return { from, title: opening(words), excerpt: fromName, kind: from, label: "" };
        }
      }
    },
    [t, text, units],
  );
}

/** The text in one line, no longer than a row could show. */
function opening(text: string): string {
  return text.slice(0, 200).replaceAll(/\s+/g, " ");
}
