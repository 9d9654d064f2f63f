import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/useText.ts";
import { Shell } from "../../ui/Shell.tsx";
import { Arrivals } from "./Arrivals.tsx";
import { Calls, useIsRinging } from "./calls/Calls.tsx";
import { Desk } from "./Desk.tsx";
import { DeskHeader } from "./DeskHeader.tsx";
import { ResumeDrafts } from "./drafting/lazyDrafting.tsx";
import { KeysHelp } from "./KeysHelp.tsx";
import { PlayClock } from "./parts/PlayClock.tsx";
import { useDesk } from "./parts/deskContext.ts";
import { useInbox } from "./useInbox.ts";
import { Waiting } from "./Waiting.tsx";

export interface DeskScreenProps {
  openKey: string | null;
  onClose: () => void;
}

/** The frame around the desk: header, count in the tab's title, the waiting room before STARTEX. */
export function DeskScreen({ openKey, onClose }: DeskScreenProps) {
  const { t } = useTranslation("unit");
  const text = useText();
  const { unit, exercise } = useDesk();
  const contents = useInbox();
  const [help, setHelp] = useState(false);
  const name = text(unit.name);
  const rings = useIsRinging();
  const unread = contents.items.filter((item) => item.state === "new").length;

  useEffect(() => {
    // The shell has just written the title, or had written it before: either way without our count.
    const title = document.title.replace(/^(☎ )?(\(\d+\) )?/, "");
    const counted = unread === 0 ? title : t("unread", { count: unread, title });
    document.title = rings ? `☎ ${counted}` : counted;
  });

  return (
    <Shell title={name} header={<DeskHeader onHelp={() => setHelp(true)} />} fill>
      <Arrivals items={contents.items} />
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
      <ResumeDrafts />
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
