import { useTranslation } from "react-i18next";
import { registerTexts } from "../../i18n/i18n.ts";
import { unit } from "../../i18n/texts/unit.ts";
import { useText } from "../../i18n/useText.ts";
import { useView, useYou } from "../../store/drill.ts";
import { ClockFace } from "../../ui/ClockFace.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Shell } from "../../ui/Shell.tsx";

registerTexts("unit", unit);

/** A unit's screen: what has reached it. */
export default function UnitScreen() {
  const { t } = useTranslation("unit");
  const text = useText();
  const you = useYou();
  const name = useView((view) => view.units[you?.unit ?? ""]?.name);
  const inbox = useView((view) =>
    Object.values(view.injects).filter((inject) => inject.state === "released"),
  );
  return (
    <Shell title={text(name) || t("title")} header={<ClockFace />} fill>
      {inbox.length === 0 ? (
        <EmptyState title={t("inboxEmpty")} text={t("inboxEmptyText")} />
      ) : (
        <ul aria-label={t("inbox")}>
          {inbox.map((inject) => (
            <li key={inject.id}>{text(inject.title)}</li>
          ))}
        </ul>
      )}
    </Shell>
  );
}
