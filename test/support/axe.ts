import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** axe as one script, run over the debugger's line: no script tag, which the pages' content policy would refuse. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2, levels A and AA, and axe's best practices. Not one of their rules is switched off. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const ALL: RunOptions = {
  runOnly: { type: "tag", values: TAGS },
  resultTypes: ["violations"],
  // There are no frames, and every style sheet is the page's own.
  iframes: false,
  preload: false,
};
/** What can change with the colour scheme alone. */
const COLOURS: RunOptions = {
  ...ALL,
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

/** How many places of one finding are told; the rest is counted. */
const TOLD = 6;

/**
 * Throws, with a report to mend by, where axe finds anything on the page as it stands.
 * @param where the state that the page is in, for the report
 */
export async function clean(page: Page, where: string): Promise<void> {
  const report = await findings(page, where);
  if (report !== "") throw new Error(report);
}

/**
 * What axe finds on the page as it stands, as a report; empty where it is nothing.
 * @param within looks at this part alone, where the rest has been looked at
 */
export async function findings(page: Page, where: string, within?: string): Promise<string> {
  return headed(where, await found(page, ALL, within));
}

/** As {@link findings}, and the colours also in the other scheme; the page ends in the one it had. */
export async function findingsInBothSchemes(page: Page, where: string, within?: string): Promise<string> {
  const report = await findings(page, where, within);
  const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const [other, own] = dark ? (["light", "dark"] as const) : (["dark", "light"] as const);
  await wear(page, other);
  const more = headed(`${where}, ${other}`, await found(page, COLOURS, within));
  await wear(page, own);
  return [report, more].filter((each) => each !== "").join("\n");
}

function headed(where: string, report: string): string {
  return report === "" ? "" : `axe, ${where}:\n${report}`;
}

/** Puts the page into a colour scheme and waits until it is there. */
export async function wear(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(
    (scheme) => document.documentElement.dataset["mantineColorScheme"] === scheme,
    colorScheme,
    { polling: 50 },
  );
}

async function found(page: Page, options: RunOptions, within?: string): Promise<string> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(
    ([part, each]) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (of: unknown, by: object) => Promise<AxeResults> };
      };
      return axe.run(part === null ? document : { include: [part] }, each);
    },
    [within ?? null, options] as const,
  );
  return violations.map(told).join("\n");
}

/** A finding: the rule, what it wants, and each place with what is there and how to mend it. */
function told({ id, impact, help, helpUrl, nodes }: AxeResults["violations"][number]): string {
  const places = nodes.slice(0, TOLD).map(({ target, html, failureSummary = "" }) => {
    const mend = failureSummary.trim().replaceAll("\n", "\n      ");
    return `    ${target.join(" ")}\n      ${html.replaceAll(/\s+/g, " ").slice(0, 240)}\n      ${mend}`;
  });
  const rest = nodes.length > TOLD ? `\n    … and ${nodes.length - TOLD} more` : "";
  return `  ${id} (${impact ?? "unrated"}): ${help} <${helpUrl}>\n${places.join("\n")}${rest}`;
}
