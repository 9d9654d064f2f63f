import { registerTexts } from "../../../i18n/i18n.ts";
import { lazyPart } from "../../../ui/parts/lazyPart.tsx";

/** An observer's actions for the palette, in a script of their own. */
export const ObserverActions = lazyPart(
  async () => {
    const [{ ObserverActions: Actions }, { paletteViews }] = await Promise.all([
      import("./ObserverActions.tsx"),
      import("../../../i18n/texts/paletteViews.ts"),
    ]);
    registerTexts("palette", paletteViews);
    return Actions;
  },
  () => null,
);
