import { registerTexts } from "../../../i18n/i18n.ts";
import { lazyPart } from "../../../ui/parts/lazyPart.tsx";

/** An evaluator's actions for the palette, in a script of their own. */
export const EvaluatorActions = lazyPart(
  async () => {
    const [{ EvaluatorActions: Actions }, { paletteViews }] = await Promise.all([
      import("./EvaluatorActions.tsx"),
      import("../../../i18n/texts/paletteViews.ts"),
    ]);
    registerTexts("palette", paletteViews);
    return Actions;
  },
  () => null,
);
