import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../i18n/useText.ts";
import { focusSoon } from "../../../ui/focusSoon.ts";
import type { PaletteAction } from "../../../palette/model/action.ts";
import { usePaletteActions } from "../../../palette/registry.ts";
import { sayText, useSay } from "../../../palette/useSay.ts";
import { useView } from "../../../store/drill.ts";
import { keyAct } from "../../../ui/keyMaps.ts";
import { keyOf, textIn } from "../model/deskItem.ts";
import { INBOX_FILTERS } from "../model/inboxFilter.ts";
import { useDesk } from "../parts/deskContext.ts";
import { useItemWords } from "../parts/useItemWords.ts";
import { useDueWords } from "../side/DueList.tsx";
import { useInbox } from "../useInbox.ts";
import { hand, reach } from "./hands.ts";

/** So many new items are offered without a letter typed. */
const NEW_SHOWN = 4;

/** Everything in the inbox by its title, the claims that it carries, and what is due next. */
export function InboxActions() {
  const { t } = useTranslation(["palette", "unit", "common"]);
  const say = useSay(["palette", "unit"]);
  const language = useLanguage();
  const { open, unit } = useDesk();
  const { items, due } = useInbox();
  const { claims, assessments } = useView((view) => ({ claims: view.claims, assessments: view.assessments }));
  const wordsOf = useItemWords();
  const dueWords = useDueWords();

  function show(key: string): void {
    open(key);
    if (textIn(key) === null) focusSoon(() => document.getElementById("thread-title"));
  }
  usePaletteActions(() => {
    const fresh = items.filter(({ state }) => state === "new").slice(0, NEW_SHOWN);
    const actions: PaletteAction[] = items.map((item) => {
      const words = wordsOf(item);
      return {
        id: item.key,
        group: "inbox",
        title: words.title,
        also: item.kind === "inject" ? sayText(item.inject.title, language).also : [],
        hint: [words.from, words.kind, t(`unit:state.${item.state}`)].join(" · "),
        deep: !fresh.includes(item),
        run: () => show(item.key),
      };
    });
    const next = due[0];
    if (next !== undefined) {
      const { what, about } = dueWords(next);
      const hint = `${what} · ${about}`;
      actions.push({
        id: "due.next",
        group: "go",
        ...say((each) => each("unit.dueNext")),
        hint,
        run: () => show(next.opens),
      });
    }
    const carried = new Map(
      items.flatMap((item) =>
        item.kind === "inject" && item.inject.claim !== null
          ? [[item.inject.claim, item.inject.id] as const]
          : [],
      ),
    );
    for (const [claim, inject] of carried) {
      const row = claims[claim];
      if (row === undefined) continue;
      const verdict = assessments[`${claim}/${unit.id}`]?.verdict;
      actions.push({
        id: `claim:${claim}`,
        group: "claim",
        ...sayText(row.text, language),
        hint: verdict === undefined ? t("unit.noVerdict") : t(`common:truths.${verdict}`),
        deep: true,
        run: () => show(keyOf("inject", inject)),
      });
    }
    const group = keyAct("g");
    if (group !== undefined) {
      const said = say((each) => each("unit.group"));
      actions.push({ id: "inbox.group", group: "filter", ...said, keys: ["G"], run: group });
    }
    if (hand("filter") !== undefined) {
      actions.push(
        ...INBOX_FILTERS.map((filter): PaletteAction => ({
          id: `filter.${filter}`,
          group: "filter",
          ...say((each) => each("unit.filter", { filter: each(`unit:inbox.${filter}`) })),
          run() {
            hand("desk")?.onClose?.();
            hand("page")?.("inbox");
            reach("filter", (set) => set(filter));
            focusSoon(() => document.getElementById("inbox-list"));
          },
        })),
      );
    }
    return actions;
  });
  return null;
}
