import { localise } from "@firebreak/shared/text";
import { currentLanguage, i18n } from "../../../i18n/i18n.ts";
import { drill, send } from "../../../store/drill.ts";
import { toast } from "../../../ui/toastStore.ts";
import { deedStore, dropDeed, pushDeed } from "./deedStore.ts";
import { undoNext } from "./model/changes.ts";
import { type Deed, type DeedCommand, DEEDS, takenBack } from "./model/deeds.ts";

const rows = () => drill.store.getState().view?.injects ?? {};
const t = i18n.getFixedT(null, "controlBoard");

function titleOf(inject: string): string {
  return localise(rows()[inject]?.title, currentLanguage());
}

/**
 * Remembers what was done and accepted, and says so with the way to take it back.
 * @param injects with the versions that it was done on; without, the one that is shown
 * @param told false where a summary on the screen says it already
 */
export function note(
  type: DeedCommand,
  injects: readonly { inject: string; version?: number }[],
  told = true,
): void {
  const deed: Deed = {
    what: DEEDS[type],
    injects: injects.map(({ inject, version }) => ({
      inject,
      version: (version ?? (rows()[inject]?.plan?.version ?? 1) - 1) + 1,
    })),
  };
  pushDeed(deed);
  const [first] = injects;
  if (!told || first === undefined) return;
  toast({
    tone: "news",
    title: t(`deeds.${deed.what}`, { title: titleOf(first.inject) }),
    action: { label: t("deeds.undo"), hint: "Ctrl Z", run: () => void takeBack(deed) },
  });
}

/** Takes back what was done last; what no longer can be is said and left. Without any, the inject's last change. */
export function undo(inject: string | null): void {
  const last = deedStore.getState().deeds.at(-1);
  if (last !== undefined) return void takeBack(last);
  const row = inject === null ? undefined : rows()[inject];
  if (row === undefined || undoNext(row) === null) {
    toast({ tone: "news", title: t("deeds.nothing") });
    return;
  }
  void takeBack({ what: "edited", injects: [{ inject: row.id, version: row.plan?.version ?? 1 }] });
}

async function takeBack(deed: Deed): Promise<void> {
  dropDeed(deed);
  const { free, obstacles } = takenBack(deed, rows());
  const answers = await Promise.allSettled(free.map((each) => send("inject.undo", each)));
  // What the server refused it has said itself.
  const done = free.filter((_, index) => answers[index]?.status === "fulfilled");
  const [first] = done;
  if (first !== undefined) {
    const title =
      done.length === 1
        ? t("deeds.back", { title: titleOf(first.inject) })
        : t("deeds.backMany", { count: done.length });
    toast({ tone: "news", title });
  }
  for (const { inject, why } of obstacles.slice(0, 3)) {
    toast({ tone: "refused", title: t(`deeds.not.${why}`, { title: titleOf(inject) }) });
  }
}
