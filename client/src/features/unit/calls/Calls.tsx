import { registerTexts } from "../../../i18n/i18n.ts";
import { useView } from "../../../store/drill.ts";
import { lazyPart } from "../../../ui/parts/lazyPart.tsx";
import { PartWaiting } from "../../../ui/parts/PartWaiting.tsx";
import { useDesk } from "../parts/deskContext.ts";

/** A part's script together with the words of calls. */
async function worded<Module>(script: Promise<Module>): Promise<Module> {
  const [module, { calls }] = await Promise.all([script, import("../../../i18n/texts/calls.ts")]);
  registerTexts("calls", calls);
  return module;
}

const CallBar = lazyPart(
  async () => (await worded(import("./CallBar.tsx"))).CallBar,
  () => <PartWaiting lines={1} />,
);

const PastCalls = lazyPart(
  async () => (await worded(import("./PastCalls.tsx"))).PastCalls,
  () => <PartWaiting lines={1} />,
);

/** What rings and what is talked in, above everything else; nothing while no call is on. */
export function Calls() {
  const { phase } = useDesk().exercise;
  const isOn = useView((view) => Object.values(view.calls).some((row) => row.state !== "ended"));
  return isOn && (phase === "running" || phase === "paused") ? <CallBar /> : null;
}

/** The calls about an inject that are over; null: those about none. Nothing where there are none. */
export function CallsOf({ inject }: { inject: string | null }) {
  const any = useView((view) =>
    Object.values(view.calls).some((row) => row.inject === inject && row.state === "ended"),
  );
  return any ? <PastCalls inject={inject} /> : null;
}
