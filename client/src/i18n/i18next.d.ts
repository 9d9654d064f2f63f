import "i18next";
import type { acts } from "./texts/acts.ts";
import type { calls } from "./texts/calls.ts";
import type { clearances } from "./texts/clearances.ts";
import type { codes } from "./texts/codes.ts";
import type { common } from "./texts/common.ts";
import type { control } from "./texts/control.ts";
import type { controlBoard } from "./texts/controlBoard.ts";
import type { controlPlan } from "./texts/controlPlan.ts";
import type { controlPlanBoard } from "./texts/controlPlanBoard.ts";
import type { controlParts } from "./texts/controlParts.ts";
import type { drafting } from "./texts/drafting.ts";
import type { evaluator } from "./texts/evaluator.ts";
import type { feed } from "./texts/feed.ts";
import type { grounds } from "./texts/grounds.ts";
import type { join } from "./texts/join.ts";
import type { notice } from "./texts/notice.ts";
import type { observer } from "./texts/observer.ts";
import type { palette } from "./texts/palette.ts";
import type { paletteControl } from "./texts/paletteControl.ts";
import type { paletteUnit } from "./texts/paletteUnit.ts";
import type { paletteViews } from "./texts/paletteViews.ts";
import type { restricting } from "./texts/restricting.ts";
import type { situation } from "./texts/situation.ts";
import type { telling } from "./texts/telling.ts";
import type { unit } from "./texts/unit.ts";
import type { unitParts } from "./texts/unitParts.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      common: typeof common.vi;
      join: typeof join.vi;
      calls: typeof calls.vi;
      clearances: typeof clearances.vi;
      codes: typeof codes.vi;
      acts: typeof acts.vi;
      control: typeof control.vi & typeof controlParts.vi;
      controlBoard: typeof controlBoard.vi;
      controlPlan: typeof controlPlanBoard.vi & typeof controlPlan.vi;
      unit: typeof unit.vi & typeof unitParts.vi;
      notice: typeof notice.vi;
      observer: typeof observer.vi & typeof telling.vi;
      evaluator: typeof evaluator.vi;
      drafting: typeof drafting.vi;
      feed: typeof feed.vi;
      grounds: typeof grounds.vi;
      situation: typeof situation.vi;
      palette: typeof palette.vi & typeof paletteControl.vi & typeof paletteUnit.vi & typeof paletteViews.vi;
      restricting: typeof restricting.vi;
    };
  }
}
