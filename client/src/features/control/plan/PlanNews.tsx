import { localise } from "@firebreak/shared/text";
import { useEffect, useRef } from "react";
import { currentLanguage, i18n } from "../../../i18n/i18n.ts";
import { drill, useView, useYou } from "../../../store/drill.ts";
import { refusalWords, tellElsewhere } from "../../../ui/refusals.ts";
import { toast } from "../../../ui/toastStore.ts";
import {
  type Concern,
  handedOver,
  handWords,
  isBehind,
  isOvertaken,
  type LastHand,
  lastHand,
} from "./model/lastHand.ts";

const t = i18n.getFixedT(null, "controlBoard");
const REFUSED = ["release", "skip", "defer", "hold", "unhold", "undo", "edit", "assign"] as const;

/** The longest that the update which tells of it is waited for, ms. */
const PATIENCE_MS = 2_000;

function titleOf(inject: string): string | null {
  const row = drill.store.getState().view?.injects[inject];
  return row === undefined ? null : localise(row.title, currentLanguage());
}

function wordsOf(inject: string, { what, by }: LastHand): string {
  if (what !== "assigned") return t(`news.by.${what}`, { name: by === "" ? t("news.clock") : by });
  const view = drill.store.getState().view;
  const holder = view?.injects[inject]?.plan?.assignedTo ?? null;
  const { how, names } = handWords(by, holder === null ? null : (view?.people[holder]?.name ?? holder));
  return t(`news.hand.${how}`, names);
}

/** Who did what to the inject, once the view shows what the command was refused for. */
function caughtUp(
  inject: string,
  code: string,
  version: number | undefined,
  concern: Concern,
): Promise<LastHand | null> {
  return new Promise((resolve) => {
    const look = (late: boolean): boolean => {
      const view = drill.store.getState().view;
      const row = view?.injects[inject];
      if (view === null || row === undefined || (isBehind(row, code, version, concern) && !late)) {
        return false;
      }
      resolve(isBehind(row, code, version, concern) ? null : lastHand(row, view.acts, concern));
      return true;
    };
    if (look(false)) return;
    const stop = drill.store.subscribe(() => look(false) && end());
    const timer = setTimeout(() => look(true) || resolve(null), PATIENCE_MS);
    function end(): void {
      stop();
      clearTimeout(timer);
    }
  });
}

/**
 * Tells whose hand was quicker: a refused command says who did what to the inject meanwhile, and whoever
 * had an inject in hand hears who has it now. Shows nothing itself.
 */
export function PlanNews() {
  const you = useYou()?.person ?? "";
  const injects = useView((view) => view.injects);
  const people = useView((view) => view.people);
  useEffect(
    () =>
      tellElsewhere(({ type, data }, rejection) => {
        const deed = REFUSED.find((each) => type === `inject.${each}`);
        const { inject = "", version } = data as { inject?: string; version?: number };
        const title = titleOf(inject);
        if (deed === undefined || title === null || !isOvertaken(rejection.code)) return false;
        const concern = deed === "assign" ? "hand" : "plan";
        void caughtUp(inject, rejection.code, version, concern).then((hand) =>
          toast({
            tone: "refused",
            title: t(`news.not.${deed}`, { title }),
            text: hand === null ? refusalWords(rejection) : wordsOf(inject, hand),
          }),
        );
        return true;
      }),
    [],
  );
  const before = useRef(injects);
  useEffect(() => {
    for (const { row, to } of handedOver(before.current, injects, you)) {
      const name = people[to]?.name ?? to;
      const title = localise(row.title, currentLanguage());
      toast({ tone: "news", title: t("news.taken", { name, title }) });
    }
    before.current = injects;
  }, [injects, people, you]);
  return null;
}
