import { registerTexts } from "../../i18n/i18n.ts";
import { lazyPart } from "../../ui/parts/lazyPart.tsx";
import { PartWaiting } from "../../ui/parts/PartWaiting.tsx";
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

/** What control's first screen does without: each comes in a script of its own, once the page is idle. */
export const InjectDetail = lazyPart(
  async () => (await planned(import("./detail/InjectDetail.tsx"))).InjectDetail,
  () => (
    <aside className={panel.panel}>
      <PartWaiting lines={9} />
    </aside>
  ),
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
  async () => (await worded(import("./messages/Messages.tsx"))).Messages,
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
