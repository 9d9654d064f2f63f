import type { Scenario } from "@firebreak/shared/scenario";
import type { Finding, Path } from "../problem.ts";
import type { Story } from "./story.ts";

/** A family of rules over a scenario that the schema has accepted. Pure. */
export type Rule = (scenario: Scenario, story: Story) => Finding[];

/** A fault that would break play or what is measured of it. `code` without `scenario/`. */
export function error(code: string, path: Path, message: string, hint: string): Finding {
  return { severity: "error", code: `scenario/${code}`, path, message, hint };
}

/** Something that plays, but is hardly meant. `code` without `scenario/`. */
export function warning(code: string, path: Path, message: string, hint: string): Finding {
  return { severity: "warning", code: `scenario/${code}`, path, message, hint };
}
