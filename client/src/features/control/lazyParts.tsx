import { registerTexts } from "../../i18n/i18n.ts";
import { lazyPart } from "../../ui/parts/lazyPart.tsx";
import { PartWaiting } from "../../ui/parts/PartWaiting.tsx";
import { PlainStatus } from "./board/PlainStatus.tsx";
import panel from "./parts/Panel.module.css";

/** A part's script together with the words that only such parts use. */
async function worded<Module>(script: Promise<Module>): Promise<Module> {
  const [module, { controlParts }] = await Promise.all([script, import("../../i18n/texts/controlParts.ts")]);
  registerTexts("control", controlParts);
  return module;
}

/** Work on the plan has words of its own beside those. */
async function planned<Module>(script: Promise<Module>): Promise<Module> {
  const [module, { controlPlan }] = await Promise.all([
    worded(script),
    import("../../i18n/texts/controlPlan.ts"),
  ]);
  registerTexts("controlPlan", controlPlan);
  return module;
}

/** The board's further views and the lists beside it share one set of words. */
async function boarded<Module>(script: Promise<Module>): Promise<Module> {
  const [module, { controlBoard }] = await Promise.all([
    planned(script),
    import("../../i18n/texts/controlBoard.ts"),
  ]);
  registerTexts("controlBoard", controlBoard);
  return module;
}

/** What control's first screen does without: each comes in a script of its own, once the page is idle. */
export const InjectDetail = lazyPart(
  async () => (await planned(import("./detail/InjectDetail.tsx"))).InjectDetail,
  () => (
    <aside className={panel.panel}>
      <PartWaiting lines={9} />
    </aside>
  ),
);

export const Covered = lazyPart(
  async () => (await import("./Covered.tsx")).Covered,
  () => null,
);

export const NewInject = lazyPart(
  async () => (await planned(import("./plan/NewInject.tsx"))).NewInject,
  () => (
    <aside className={panel.panel}>
      <PartWaiting lines={9} />
    </aside>
  ),
);

export const SelectionBar = lazyPart(
  async () => (await planned(import("./plan/SelectionBar.tsx"))).SelectionBar,
  () => <PartWaiting lines={1} />,
);

export const Public = lazyPart(
  async () => (await worded(import("./public/Public.tsx"))).Public,
  () => <PartWaiting lines={9} />,
);

export const Ladders = lazyPart(
  async () => (await worded(import("./ladders/Ladders.tsx"))).Ladders,
  () => <PartWaiting lines={9} />,
);

export const Messages = lazyPart(
  async () => (await boarded(import("./messages/Messages.tsx"))).Messages,
  () => <PartWaiting lines={6} />,
);

export const Invite = lazyPart(
  async () => (await worded(import("./people/Invite.tsx"))).Invite,
  () => <PartWaiting lines={6} />,
);

export const RatedResponse = lazyPart(
  async () => (await worded(import("./rating/RatedResponse.tsx"))).RatedResponse,
  () => <PartWaiting lines={4} />,
);

export const SpeakTray = lazyPart(
  async () => (await worded(import("./personas/SpeakTray.tsx"))).SpeakTray,
  () => <PartWaiting lines={5} />,
);

export const StateLanes = lazyPart(
  async () => (await boarded(import("./lanes/StateLanes.tsx"))).StateLanes,
  () => <PartWaiting lines={9} />,
);

export const WideAxis = lazyPart(
  async () => (await boarded(import("./axis/WideAxis.tsx"))).WideAxis,
  () => <PartWaiting lines={9} />,
);

export const Reserve = lazyPart(
  async () => (await boarded(import("./reserve/Reserve.tsx"))).Reserve,
  () => <PartWaiting lines={4} />,
);

export const FilterPicker = lazyPart(
  async () => (await boarded(import("./board/FilterPicker.tsx"))).FilterPicker,
  () => <PartWaiting lines={6} />,
);

export const FilterChips = lazyPart(
  async () => (await boarded(import("./board/FilterChips.tsx"))).FilterChips,
  () => null,
);

export const ColumnPicker = lazyPart(
  async () => (await boarded(import("./board/ColumnPicker.tsx"))).ColumnPicker,
  () => <PartWaiting lines={6} />,
);

export const ExtraCell = lazyPart(
  async () => (await boarded(import("./board/ExtraCell.tsx"))).ExtraCell,
  () => null,
);

export const KeysHelp = lazyPart(
  async () => (await boarded(import("./parts/KeysHelp.tsx"))).KeysHelp,
  () => null,
);

export const PlanNews = lazyPart(
  async () => (await boarded(import("./plan/PlanNews.tsx"))).PlanNews,
  () => null,
);

export const People = lazyPart(
  async () => (await worded(import("./people/People.tsx"))).People,
  () => <PartWaiting lines={6} />,
);

export const StartTray = lazyPart(
  async () => (await worded(import("./clock/trays.tsx"))).StartTray,
  () => null,
);
export const PauseTray = lazyPart(
  async () => (await worded(import("./clock/trays.tsx"))).PauseTray,
  () => null,
);
export const EndTray = lazyPart(
  async () => (await worded(import("./clock/trays.tsx"))).EndTray,
  () => null,
);
export const ResumeTray = lazyPart(
  async () => (await worded(import("./clock/trays.tsx"))).ResumeTray,
  () => null,
);
export const JumpTray = lazyPart(
  async () => (await worded(import("./clock/JumpTray.tsx"))).JumpTray,
  () => null,
);

export const FeedDesk = lazyPart(
  async () => (await boarded(import("./feed/FeedDesk.tsx"))).FeedDesk,
  () => <PartWaiting lines={9} />,
);

/** As high as it will be with the usual number of lanes, so that nothing jumps when it comes. */
export const TimeAxis = lazyPart(
  async () => (await worded(import("./axis/TimeAxis.tsx"))).TimeAxis,
  () => <section className={panel.axis} />,
);

export const AwaitedStatus = lazyPart(
  async () => (await worded(import("./board/AwaitedStatus.tsx"))).AwaitedStatus,
  (props) => <PlainStatus {...props} />,
);
