import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/useText.ts";
import type { Meanwhile } from "./model/ledger.ts";
import { countKinds, type Tiding } from "./model/tiding.ts";

export interface TidingWords {
  /** What it is: `New inject`. */
  readonly what: (tiding: Tiding) => string;
  readonly from: (tiding: Tiding) => string;
  readonly title: (tiding: Tiding) => string;
  /** `3 new injects`, `1 request`: one entry a kind. */
  readonly counts: (news: readonly Tiding[]) => string[];
  /** In one sentence, for the ear: the thing itself where there is one, else how many of what. */
  readonly sentence: (news: readonly Tiding[]) => string;
  readonly heading: (meanwhile: Meanwhile) => string;
  /** As a desktop notification: nothing of the exercise leaves the page without the mark. */
  readonly phrase: (news: readonly Tiding[]) => { title: string; body: string };
}

/** As much of a text as a line or a notification can show. */
const OPENING = 160;

/** Puts news into words of the page's language. */
export function useTidingWords(): TidingWords {
  const { t } = useTranslation(["notice", "common"]);
  const text = useText();
  return useMemo((): TidingWords => {
    const opening = (words: string) => words.slice(0, OPENING).replaceAll(/\s+/g, " ");
    const what = ({ kind }: Tiding) => t(`one.${kind}`);
    const from = (tiding: Tiding) => text(tiding.from);
    const title = (tiding: Tiding) => opening(text(tiding.title));
    const whose = (tiding: Tiding) =>
      from(tiding) === "" ? what(tiding) : t("from", { what: what(tiding), from: from(tiding) });
    const counts = (news: readonly Tiding[]) =>
      countKinds(news).map(({ kind, count }) => t(`count.${kind}`, { count }));
    return {
      what,
      from,
      title,
      counts,
      sentence(news) {
        const [first] = news;
        if (first === undefined) return "";
        if (news.length > 1) return counts(news).join(", ");
        return title(first) === "" ? whose(first) : t("said", { what: whose(first), title: title(first) });
      },
      heading({ since, until, cause }) {
        const total = Math.max(1, Math.round((until - since) / 60_000));
        const [hours, minutes] = [Math.floor(total / 60), total % 60];
        const span =
          hours === 0 ? t("meanwhile.minutes", { minutes }) : t("meanwhile.hours", { hours, minutes });
        return t(`meanwhile.${cause}`, { span });
      },
      phrase(news) {
        const mark = t("common:exercise");
        const [first] = news;
        if (first === undefined) return { title: mark, body: "" };
        // Of all things this one is not part of the exercise.
        if (first.kind === "stopped") {
          return { title: t("common:notice.stoppedTitle"), body: t("common:notice.stoppedText") };
        }
        if (news.length > 1) return { title: mark, body: counts(news).join(", ") };
        const name = from(first) === "" ? what(first) : from(first);
        return {
          title: `${mark} · ${name}`,
          body: from(first) === "" ? title(first) : t("said", { what: what(first), title: title(first) }),
        };
      },
    };
  }, [t, text]);
}
