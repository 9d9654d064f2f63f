import { useTranslation } from "react-i18next";
import { registerTexts } from "../../i18n/i18n.ts";
import { acts } from "../../i18n/texts/acts.ts";
import { observer } from "../../i18n/texts/observer.ts";
import { telling } from "../../i18n/texts/telling.ts";
import { useView } from "../../store/drill.ts";
import { Shell } from "../../ui/Shell.tsx";
import { useNarrow } from "../../ui/useNarrow.ts";
import { Waiting } from "./before/Waiting.tsx";
import { Board } from "./board/Board.tsx";
import { Hall } from "./hall/Hall.tsx";
import { Phone } from "./phone/Phone.tsx";
import { CommandPalette } from "../../palette/lazyPalette.tsx";
import { ObserverPalette } from "./palette/lazyObserverPalette.tsx";
import { useHall } from "./useHall.ts";

registerTexts("acts", acts);
registerTexts("observer", observer);
registerTexts("observer", telling);

/** The observers' screen: what has happened, on a desk, a phone or the wall of a hall. */
export default function ObserverScreen() {
  const { t } = useTranslation("observer");
  const { hall, enter, leave } = useHall();
  const narrow = useNarrow();
  const planned = useView((view) => view.exercise?.phase === "planned");
  const actions = <ObserverPalette hall={hall} />;
  if (hall) {
    return (
      <>
        <Hall onLeave={leave} />
        <CommandPalette hidden />
        {actions}
      </>
    );
  }
  return (
    <Shell title={t("title")} tools={<CommandPalette />} fill={!planned}>
      {actions}
      {planned ? <Waiting /> : narrow ? <Phone /> : <Board onHall={enter} />}
    </Shell>
  );
}
