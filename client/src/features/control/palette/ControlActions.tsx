import type { DeskHands } from "../useDesk.ts";
import { TimeActions } from "./TimeActions.tsx";
import { FilterActions } from "./FilterActions.tsx";
import { InjectActions } from "./InjectActions.tsx";
import { RateActions } from "./RateActions.tsx";
import { RoomActions } from "./RoomActions.tsx";
import { SelectedActions } from "./SelectedActions.tsx";
import { TalkActions } from "./TalkActions.tsx";
import { UndoAction } from "./UndoAction.tsx";

/** Everything that the control cell can do by its palette. */
export function ControlActions({ hands }: { hands: DeskHands }) {
  return (
    <>
      <SelectedActions hands={hands} />
      <InjectActions hands={hands} />
      <TimeActions hands={hands} />
      <TalkActions />
      <RateActions hands={hands} />
      <UndoAction hands={hands} />
      <RoomActions hands={hands} />
      <FilterActions />
    </>
  );
}
