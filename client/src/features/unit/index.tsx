import { useMemo } from "react";
import { registerTexts } from "../../i18n/i18n.ts";
import { unit as unitTexts } from "../../i18n/texts/unit.ts";
import { useView, useYou } from "../../store/drill.ts";
import { DeskScreen } from "./DeskScreen.tsx";
import { type Desk, DeskContext } from "./parts/deskContext.ts";
import { ONE_COLUMN, useMedia } from "./parts/useMedia.ts";
import { useOpenAny } from "./useOpenAny.ts";
import { useOpenItem } from "./useOpenItem.ts";

registerTexts("unit", unitTexts);

/** A unit's screen: what has reached it, what it does about that, and what goes on around it. */
export default function UnitScreen() {
  const you = useYou();
  const exercise = useView((view) => view.exercise);
  const unit = useView((view) => view.units[you?.unit ?? ""]);
  const people = useView((view) => view.people);
  const narrow = useMedia(ONE_COLUMN);
  const { openKey, open: openItem, close } = useOpenItem(exercise?.id ?? "", narrow);
  const open = useOpenAny(openItem);
  const desk = useMemo((): Desk | null => {
    if (you === null || exercise === null || unit === undefined) return null;
    return {
      exercise,
      unit,
      person: { id: you.person, name: you.name },
      level: you.level ?? "member",
      leads: unit.kind === "leadership",
      people: Object.values(people)
        .filter((person) => person.unit === unit.id && !person.removed)
        .sort((a, b) => Number(b.online) - Number(a.online) || a.name.localeCompare(b.name)),
      open,
    };
  }, [you, exercise, unit, people, open]);
  if (desk === null) return null;
  return (
    <DeskContext value={desk}>
      <DeskScreen openKey={openKey} onClose={close} />
    </DeskContext>
  );
}
