import { IconMasksTheater } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useView, useYou } from "../../../store/drill.ts";
import { mayNow } from "../model/powers.ts";
import { Action } from "../parts/Action.tsx";
import { useSpeakAs } from "./speaking.ts";

/** Opens the composer of persona posts. `compact`: the sign alone. */
export function SpeakButton({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation("control");
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const speakAs = useSpeakAs();
  if (speakAs === null) return null;
  const possible = mayNow(role, phase, "persona.post");
  return (
    <Action
      icon={<IconMasksTheater size={15} aria-hidden />}
      {...(compact ? { "aria-label": t("speak.open") } : { hotkey: "P" })}
      disabled={!possible}
      title={t(possible ? "speak.openTitle" : "speak.notNow")}
      onClick={() => speakAs()}
    >
      {compact ? undefined : t("speak.open")}
    </Action>
  );
}
