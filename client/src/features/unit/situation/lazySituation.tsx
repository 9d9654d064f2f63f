import { registerTexts } from "../../../i18n/i18n.ts";
import { lazyPart } from "../../../ui/parts/lazyPart.tsx";
import { PartWaiting } from "../../../ui/parts/PartWaiting.tsx";

/** A part together with the words that only the situation's parts use. */
async function worded<Module>(script: Promise<Module>): Promise<Module> {
  const [module, { situation }] = await Promise.all([script, import("../../../i18n/texts/situation.ts")]);
  registerTexts("situation", situation);
  return module;
}

/** The unit's situation board and decision log, in a script of their own. */
export const Situation = lazyPart(
  async () => (await worded(import("./Situation.tsx"))).Situation,
  () => <PartWaiting lines={8} />,
);
export const SituationPage = lazyPart(
  async () => (await worded(import("./SituationPage.tsx"))).SituationPage,
  () => <PartWaiting lines={8} />,
);
