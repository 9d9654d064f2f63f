import "i18next";
import type { acts } from "./texts/acts.ts";
import type { codes } from "./texts/codes.ts";
import type { common } from "./texts/common.ts";
import type { control } from "./texts/control.ts";
import type { evaluator } from "./texts/evaluator.ts";
import type { feed } from "./texts/feed.ts";
import type { grounds } from "./texts/grounds.ts";
import type { join } from "./texts/join.ts";
import type { observer } from "./texts/observer.ts";
import type { restricting } from "./texts/restricting.ts";
import type { unit } from "./texts/unit.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      common: typeof common.vi;
      join: typeof join.vi;
      codes: typeof codes.vi;
      acts: typeof acts.vi;
      control: typeof control.vi;
      unit: typeof unit.vi;
      observer: typeof observer.vi;
      evaluator: typeof evaluator.vi;
      feed: typeof feed.vi;
      grounds: typeof grounds.vi;
      restricting: typeof restricting.vi;
    };
  }
}
