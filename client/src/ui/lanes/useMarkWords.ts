import type { LocalText } from "@firebreak/shared/text";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/useText.ts";
import { useView } from "../../store/drill.ts";
import { type ActWords, nameOf, tellAct } from "../actWords.ts";
import { useTeller } from "../useTeller.ts";
import type { Mark } from "./mark.ts";

export interface MarkWords {
  /** A few words beside the mark; null for marks that need none. */
  short: (mark: Mark) => string | null;
  /** The sentence that tells it. */
  whole: (mark: Mark) => ActWords;
}

/** Marks in the page's words. */
export function useMarkWords(): MarkWords {
  const { t } = useTranslation(["observer", "common"]);
  const text = useText();
  const teller = useTeller();
  const posts = useView((view) => view.posts);
  return useMemo(() => {
    const short = (mark: Mark): string | null => {
      if (mark.type === "inject") return text(teller.rows.injects[mark.inject]?.title);
      if (mark.type === "post") {
        const post = posts[mark.post];
        return post === undefined ? null : postTitle(post, text);
      }
      const { sign, act } = mark;
      if (sign === "decided") return t("signs.decided");
      if (sign === "assessed") return act.verdict === undefined ? null : t(`common:truths.${act.verdict}`);
      if (sign !== "published") return null;
      switch (act.kind) {
        case undefined:
        case "information":
        case "action":
        case "clearance":
          return null;
        default:
          return t(`kinds.${act.kind}`);
      }
    };
    const tell = (mark: Mark): ActWords => {
      if (mark.type === "act") return tellAct(mark.act, teller);
      if (mark.type === "post") {
        const post = posts[mark.post];
        const author = text(post?.author.name);
        return { unit: null, text: author, quote: post === undefined ? null : oneLine(text(post.text)) };
      }
      const units = nameOf(mark.unit, teller);
      const title = text(teller.rows.injects[mark.inject]?.title);
      return { unit: null, text: t("says.reached", { units, title }), quote: null };
    };
    // Marks outlive many a layout; their sentences need not be made anew for each.
    const told = new WeakMap<Mark, ActWords>();
    const whole = (mark: Mark): ActWords => {
      const known = told.get(mark) ?? tell(mark);
      told.set(mark, known);
      return known;
    };
    return { short, whole };
  }, [t, text, teller, posts]);
}

/** A post in few words: its title, else how it begins. */
export function postTitle(
  post: { title: LocalText | null; text: LocalText },
  text: (text: LocalText | null) => string,
): string {
  return text(post.title) || oneLine(text(post.text));
}

/** Without what a narrow line has no use for: line breaks, and signs that stand for no word. */
function oneLine(words: string): string {
  return words
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
