import { useMediaQuery } from "@mantine/hooks";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { registerTexts } from "../../i18n/i18n.ts";
import { acts } from "../../i18n/texts/acts.ts";
import { control } from "../../i18n/texts/control.ts";
import { controlPlanBoard } from "../../i18n/texts/controlPlanBoard.ts";
import { telling } from "../../i18n/texts/telling.ts";
import { NoticeMenu } from "../../notice/lazyNotice.tsx";
import { send, useView, useYou } from "../../store/drill.ts";
import { Shell } from "../../ui/Shell.tsx";
import { ClockBar } from "./clock/ClockBar.tsx";
import { OpenTray } from "./clock/OpenTray.tsx";
import { ControlNotices } from "./ControlNotices.tsx";
import { DeskScreen } from "./DeskScreen.tsx";
import { mayEver, mayNow } from "./model/powers.ts";
import { PlanDesk } from "./plan/PlanDesk.tsx";
import { SpeakingDesk } from "./personas/SpeakingDesk.tsx";
import { useHotkeys } from "./parts/useHotkeys.ts";
import { noteDeed } from "./plan/lazyDeeds.ts";
import { KeysHelp } from "./lazyParts.tsx";
import { PocketScreen } from "./lazyPocket.tsx";
import { CommandPalette } from "../../palette/lazyPalette.tsx";
import { ControlPalette } from "./palette/lazyControlPalette.tsx";
import { useDesk } from "./useDesk.ts";

registerTexts("acts", acts);
registerTexts("control", control);
registerTexts("controlPlan", controlPlanBoard);
// The words that tell an act (ui/actWords.ts) are the observers'.
registerTexts("observer", telling);

/** Always the same element: what every step of the cursor draws anew leaves it out. */
const TOOLS = (
  <>
    <CommandPalette />
    <NoticeMenu />
  </>
);

/** The control cell's screen: the clock, the MSEL as it is played, who acts and who waits. */
export default function ControlScreen() {
  const { t } = useTranslation("control");
  const hands = useDesk();
  const { desk, intend, open, escape, setTray, speak } = hands;
  const pocket = useMediaQuery("(max-width: 64em)", undefined, { getInitialValueInEffect: false });
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const [help, setHelp] = useState(false);
  const closeTray = useCallback(() => setTray(null), [setTray]);
  const closeHelp = useCallback(() => setHelp(false), []);

  function startPauseOrResume(): void {
    // A refusal is shown in words where it happens. A stop is never lifted by a key; STARTEX asks first.
    if (phase === "planned" && mayNow(role, phase, "exercise.start")) setTray("start");
    else if (mayNow(role, phase, "exercise.pause")) send("exercise.pause", {}).catch(() => undefined);
    else if (phase === "paused" && mayNow(role, phase, "exercise.resume")) {
      send("exercise.resume", {}).catch(() => undefined);
    }
  }
  const cursor = desk.cursor;
  const plan = useView((view) => view.injects[cursor ?? ""]?.plan);
  function holdOrLetGo(): void {
    const command = plan?.held === true ? "inject.unhold" : "inject.hold";
    if (cursor === null || !mayNow(role, phase, command)) return;
    const data = { inject: cursor, version: plan?.version };
    send(command, data).then(
      () => noteDeed(command, data),
      () => undefined,
    );
  }
  const released = useView((view) => (view.injects[cursor ?? ""]?.releasedSeq ?? null) !== null);
  const onInject = cursor !== null;
  useHotkeys({
    Escape: escape,
    "?": () => setHelp(true),
    " ": startPauseOrResume,
    // What is out is no longer released, but what units have made of it is rated.
    r: onInject ? () => intend(released ? "rate" : "release") : undefined,
    d: onInject ? () => intend("defer") : undefined,
    s: onInject ? () => intend("skip") : undefined,
    h: onInject ? holdOrLetGo : undefined,
    p: mayNow(role, phase, "persona.post") ? speak : undefined,
  });

  return (
    <SpeakingDesk onOpen={speak}>
      <Shell
        title={t("title")}
        header={<ClockBar tray={desk.tray} onTray={setTray} compact={pocket} />}
        tools={TOOLS}
        fill
      >
        {desk.tray === null ? null : <OpenTray tray={desk.tray} onClose={closeTray} />}
        <PlanDesk desk={desk} onOpen={open}>
          <ControlNotices onOpen={open} onUncover={hands.close} />
          <ControlPalette hands={hands} />
          {pocket ? <PocketScreen {...hands} /> : <DeskScreen {...hands} />}
        </PlanDesk>
        <KeysHelp opened={help} director={mayEver(role, "exercise.pause")} onClose={closeHelp} />
      </Shell>
    </SpeakingDesk>
  );
}
