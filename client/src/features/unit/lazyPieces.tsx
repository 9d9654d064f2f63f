import { registerTexts } from "../../i18n/i18n.ts";
import { lazyPart } from "../../ui/parts/lazyPart.tsx";
import { PartWaiting } from "../../ui/parts/PartWaiting.tsx";

/** A part's script together with the words that only such parts use. */
export async function worded<Module>(script: Promise<Module>): Promise<Module> {
  const [module, { unitParts }] = await Promise.all([script, import("../../i18n/texts/unitParts.ts")]);
  registerTexts("unit", unitParts);
  return module;
}

/** Pieces of the parts in `lazyParts.tsx`, each in a script of its own too. */

/** What the public made of a publication, with its curve where that is open. */
export const Echo = lazyPart(
  async () => (await worded(import("./thread/reaction/Echo.tsx"))).Echo,
  ({ latest }) => <PartWaiting lines={latest ? 7 : 1} />,
);

export const AskUnit = lazyPart(
  async () => (await worded(import("./thread/AskUnit.tsx"))).AskUnit,
  () => <PartWaiting lines={6} />,
);

export const Escalate = lazyPart(
  async () => (await worded(import("./thread/Escalate.tsx"))).Escalate,
  () => <PartWaiting lines={6} />,
);

export const OwnRestrictions = lazyPart(
  async () => (await worded(import("./side/OwnRestrictions.tsx"))).OwnRestrictions,
  () => <PartWaiting lines={2} />,
);
