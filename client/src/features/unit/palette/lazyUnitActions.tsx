import { registerTexts } from "../../../i18n/i18n.ts";
import { lazyPart } from "../../../ui/parts/lazyPart.tsx";

/** A unit's actions for the palette, in a script of their own. */
export const UnitActions = lazyPart(
  async () => {
    const [{ UnitActions: Actions }, { paletteUnit }] = await Promise.all([
      import("./UnitActions.tsx"),
      import("../../../i18n/texts/paletteUnit.ts"),
    ]);
    registerTexts("palette", paletteUnit);
    return Actions;
  },
  () => null,
);
