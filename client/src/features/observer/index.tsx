import { useTranslation } from "react-i18next";
import { registerTexts } from "../../i18n/i18n.ts";
import { acts } from "../../i18n/texts/acts.ts";
import { observer } from "../../i18n/texts/observer.ts";
import { useView } from "../../store/drill.ts";
import { ActList } from "../../ui/ActList.tsx";
import { ClockFace } from "../../ui/ClockFace.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Shell } from "../../ui/Shell.tsx";

registerTexts("acts", acts);
registerTexts("observer", observer);

/** The observers' screen: what has happened. */
export default function ObserverScreen() {
  const { t } = useTranslation("observer");
  const none = useView((view) => view.acts.length === 0);
  return (
    <Shell title={t("title")} header={<ClockFace />} fill>
      {none ? <EmptyState title={t("empty")} text={t("emptyText")} /> : <ActList label={t("timeline")} />}
    </Shell>
  );
}
