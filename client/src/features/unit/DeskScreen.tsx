import { useState } from "react";
import { useText } from "../../i18n/useText.ts";
import { NoticeDesk, NoticeMenu } from "../../notice/lazyNotice.tsx";
import { Shell } from "../../ui/Shell.tsx";
import { Calls } from "./calls/Calls.tsx";
import { Desk } from "./Desk.tsx";
import { DeskHeader } from "./DeskHeader.tsx";
import { ResumeDrafts } from "./drafting/lazyDrafting.tsx";
import { KeysHelp } from "./KeysHelp.tsx";
import { CommandPalette } from "../../palette/lazyPalette.tsx";
import { UnitPalette } from "./palette/lazyUnitPalette.tsx";
import { PlayClock } from "./parts/PlayClock.tsx";
import { useDesk } from "./parts/deskContext.ts";
import { useEars } from "./useEars.ts";
import { useInbox } from "./useInbox.ts";
import { useOpenPlace } from "./useOpenPlace.ts";
import { Waiting } from "./Waiting.tsx";

export interface DeskScreenProps {
  openKey: string | null;
  onClose: () => void;
}

/** The frame around the desk: header, what tells of news, the waiting room before STARTEX. */
export function DeskScreen({ openKey, onClose }: DeskScreenProps) {
  const text = useText();
  const { unit, exercise } = useDesk();
  const contents = useInbox();
  const [help, setHelp] = useState(false);
  const ears = useEars(contents.due);
  const openPlace = useOpenPlace();

  return (
    <Shell
      title={text(unit.name)}
      header={<DeskHeader onHelp={() => setHelp(true)} />}
      tools={
        <>
          <CommandPalette />
          <NoticeMenu />
        </>
      }
      fill
    >
      <NoticeDesk ears={ears} onOpen={openPlace} />
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
      <ResumeDrafts />
      <UnitPalette />
      <PlayClock>
        <Calls />
        {exercise.phase === "planned" ? (
          <Waiting />
        ) : (
          <Desk contents={contents} openKey={openKey} onClose={onClose} onHelp={() => setHelp(true)} />
        )}
      </PlayClock>
    </Shell>
  );
}
