import { useTranslation } from "react-i18next";
import type { ResponseKind } from "@firebreak/shared/scenario";
import { useLanguage } from "../../../i18n/useText.ts";
import { focusSoon } from "../../../ui/focusSoon.ts";
import type { PaletteAction } from "../../../palette/model/action.ts";
import { unfold } from "../../../palette/model/unfold.ts";
import { focusedBefore, usePaletteActions } from "../../../palette/registry.ts";
import { sayText, useSay } from "../../../palette/useSay.ts";
import { useView } from "../../../store/drill.ts";
import { keyAct } from "../../../ui/keyMaps.ts";
import { RESPONSE_KINDS } from "../model/vocabulary.ts";
import { useDesk } from "../parts/deskContext.ts";
import { useItemWords } from "../parts/useItemWords.ts";
import { useObstacle } from "../parts/useObstacle.ts";
import { hand, reach } from "./hands.ts";
import { showSide } from "./showSide.ts";

/** Kinds of text that are asked for in the first minutes; the others are found by typing. */
const FIRST: ReadonlySet<ResponseKind> = new Set<ResponseKind>(["holding", "correction", "apology"]);

/** What can be done about the thread that is open, or about the row under the list's cursor; and texts of any kind. */
export function ThreadActions() {
  const { t } = useTranslation(["palette", "unit"]);
  const say = useSay(["palette", "unit"]);
  const language = useLanguage();
  const { unit, person, leads } = useDesk();
  const units = useView((view) => view.units);
  const wordsOf = useItemWords();
  const obstacles = {
    acknowledge: useObstacle("inject.acknowledge"),
    acknowledgeRequest: useObstacle("request.acknowledge"),
    claim: useObstacle("inject.claim"),
    verdict: useObstacle("claim.assess"),
    draft: useObstacle("response.draft"),
    ask: useObstacle("request.send"),
    escalate: useObstacle("escalation.raise"),
  };

  /** Writes a text of a kind where the thread is answered, or, where none is open, of the unit's own accord. */
  function write(kind: ResponseKind, about: "thread" | "nothing"): void {
    keyAct(about === "thread" ? "r" : "n")?.();
    // The composer of another thread may still stand there until the page is drawn anew.
    requestAnimationFrame(() => reach("compose", (compose) => compose(kind)));
    focusSoon(() => hand("desk")?.field.current);
  }
  function ask(to: string, about: "thread" | "nothing"): void {
    if (about === "thread") {
      keyAct("q")?.();
      reach("ask", (address) => address(to));
      focusSoon(() => document.querySelector<HTMLElement>("#work-panel textarea"));
      return;
    }
    showSide("requests");
    reach("newRequest", (open) => {
      open();
      reach("askAnything", (address) => address(to));
    });
    focusSoon(() => document.querySelector<HTMLElement>("#side-panel textarea"));
  }

  usePaletteActions(() => {
    const desk = hand("desk");
    if (desk === undefined) return [];
    const inList = focusedBefore()?.id === "inbox-list";
    const pointed = inList ? desk.all.find(({ key }) => key === desk.cursor) : desk.opened;
    const inject = pointed?.kind === "inject" && pointed.inject.state !== "complete" ? pointed : null;
    const isOpen = desk.opened?.kind === "inject";
    const hint = inject === null ? undefined : wordsOf(inject).title;
    const openHint = desk.opened === undefined ? undefined : wordsOf(desk.opened).title;
    const about = isOpen ? "thread" : "nothing";
    const actions: PaletteAction[] = [];
    const add = (
      name: "acknowledge" | "claim" | "verdict" | "respond" | "escalate" | "raise",
      key: string,
      obstacle: { words: string } | null,
      of: string | undefined,
    ): void => {
      actions.push({
        id: `thread.${name}`,
        group: "here",
        ...say((each) => each(`unit.${name}`)),
        hint: of,
        keys: [key],
        because: obstacle?.words ?? null,
        run: () => keyAct(key.toLowerCase())?.(),
      });
    };
    if (pointed?.kind === "request" && pointed.state === "new") {
      add("acknowledge", "A", obstacles.acknowledgeRequest, wordsOf(pointed).title);
    }
    if (inject !== null && inject.task.acknowledgedMs === null) {
      add("acknowledge", "A", obstacles.acknowledge, hint);
    }
    if (
      inject !== null &&
      inject.task.claimedBy !== person.name &&
      inject.inject.category !== "administrative"
    ) {
      add("claim", "C", obstacles.claim, hint);
    }
    if (isOpen) {
      if (desk.opened?.kind === "inject" && desk.opened.inject.claim !== null) {
        add("verdict", "V", obstacles.verdict, openHint);
      }
      add("respond", "R", obstacles.draft, openHint);
      add(leads ? "raise" : "escalate", "E", obstacles.escalate, openHint);
    }
    actions.push(
      ...RESPONSE_KINDS.map((kind): PaletteAction => ({
        id: `write.${kind}`,
        group: isOpen ? "here" : "act",
        ...say((each) => each("unit.write", { kind: each(`unit:responses.kinds.${kind}`) })),
        hint: isOpen ? openHint : t("unit.ownAccord"),
        deep: !FIRST.has(kind),
        because: obstacles.draft?.words ?? null,
        run: () => write(kind, about),
      })),
      ...unfold({
        id: "ask",
        group: isOpen ? "here" : "act",
        ...say((each) => each("unit.ask")),
        hint: isOpen ? openHint : undefined,
        keys: isOpen ? ["Q"] : undefined,
        because: obstacles.ask?.words ?? null,
        step: {
          ask: t("unit.askUnit"),
          lines: () =>
            Object.values(units)
              .filter(({ id }) => id !== unit.id)
              .map((each) => ({
                id: each.id,
                ...sayText(each.name, language),
                ...(each.online ? {} : { hint: t("unit.offline") }),
                run: () => ask(each.id, about),
              })),
        },
      }),
    );
    return actions;
  });
  return null;
}
