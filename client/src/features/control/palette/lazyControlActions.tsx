import { registerTexts } from "../../../i18n/i18n.ts";
import { lazyPart } from "../../../ui/parts/lazyPart.tsx";

/** Control's actions for the palette, in a script of their own, with all the words that they say. */
export const ControlActions = lazyPart(
  async () => {
    const [{ ControlActions: Actions }, { paletteControl }, { controlParts }, { controlPlan }] =
      await Promise.all([
        import("./ControlActions.tsx"),
        import("../../../i18n/texts/paletteControl.ts"),
        import("../../../i18n/texts/controlParts.ts"),
        import("../../../i18n/texts/controlPlan.ts"),
      ]);
    registerTexts("palette", paletteControl);
    registerTexts("control", controlParts);
    registerTexts("controlPlan", controlPlan);
    return Actions;
  },
  () => null,
);
