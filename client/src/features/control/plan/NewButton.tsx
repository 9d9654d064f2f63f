import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useView, useYou } from "../../../store/drill.ts";
import { mayEver, mayNow } from "../model/powers.ts";
import { Action } from "../parts/Action.tsx";
import { usePlanning } from "./planning.ts";

/** Opens the form of a new inject. `compact`: without words, for a phone. */
export function NewButton({ compact }: { compact: boolean }) {
  const { t } = useTranslation("controlPlan");
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const { write, writing, drafts } = usePlanning();
  if (!mayEver(role, "inject.add")) return null;
  const begun = writing?.kind !== "new" && drafts.draft({ kind: "new" }) !== null;
  const words = t(begun ? "board.goOn" : "board.add");
  return (
    <Action
      icon={<IconPlus size={15} aria-hidden />}
      disabled={!mayNow(role, phase, "inject.add")}
      title={t("board.addTitle")}
      onClick={() => write({ kind: "new" })}
      {...(compact ? { "aria-label": words } : { hotkey: "N" })}
    >
      {compact ? undefined : words}
    </Action>
  );
}
