import { REJECTION_CODES } from "@firebreak/shared/rejections";
import { ACT_TYPES } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { formatPlay, readScenarioTime } from "../../client/src/i18n/format.ts";
import type { TextTree } from "../../client/src/i18n/texts.ts";
import { acts } from "../../client/src/i18n/texts/acts.ts";
import { calls } from "../../client/src/i18n/texts/calls.ts";
import { clearances } from "../../client/src/i18n/texts/clearances.ts";
import { codes } from "../../client/src/i18n/texts/codes.ts";
import { common } from "../../client/src/i18n/texts/common.ts";
import { control } from "../../client/src/i18n/texts/control.ts";
import { controlBoard } from "../../client/src/i18n/texts/controlBoard.ts";
import { controlParts } from "../../client/src/i18n/texts/controlParts.ts";
import { controlPlan } from "../../client/src/i18n/texts/controlPlan.ts";
import { controlPlanBoard } from "../../client/src/i18n/texts/controlPlanBoard.ts";
import { drafting } from "../../client/src/i18n/texts/drafting.ts";
import { evaluator } from "../../client/src/i18n/texts/evaluator.ts";
import { grounds } from "../../client/src/i18n/texts/grounds.ts";
import { feed } from "../../client/src/i18n/texts/feed.ts";
import { join } from "../../client/src/i18n/texts/join.ts";
import { notice } from "../../client/src/i18n/texts/notice.ts";
import { observer } from "../../client/src/i18n/texts/observer.ts";
import { palette } from "../../client/src/i18n/texts/palette.ts";
import { paletteControl } from "../../client/src/i18n/texts/paletteControl.ts";
import { paletteUnit } from "../../client/src/i18n/texts/paletteUnit.ts";
import { paletteViews } from "../../client/src/i18n/texts/paletteViews.ts";
import { restricting } from "../../client/src/i18n/texts/restricting.ts";
import { telling } from "../../client/src/i18n/texts/telling.ts";
import { situation } from "../../client/src/i18n/texts/situation.ts";
import { unit } from "../../client/src/i18n/texts/unit.ts";
import { unitParts } from "../../client/src/i18n/texts/unitParts.ts";

const ALL: Record<string, { vi: TextTree; en: TextTree }> = {
  acts,
  calls,
  clearances,
  codes,
  common,
  control,
  drafting,
  controlBoard,
  controlParts,
  controlPlan,
  controlPlanBoard,
  evaluator,
  feed,
  grounds,
  join,
  notice,
  observer,
  palette,
  paletteControl,
  paletteUnit,
  paletteViews,
  restricting,
  situation,
  telling,
  unit,
  unitParts,
};

function leaves(tree: TextTree, at = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[at + key, value]] : leaves(value, `${at}${key}.`),
  );
}

/** What a text leaves open, as `name` in `{{name}}`. */
function openPlaces(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? "").sort();
}

/** English tells one from many where Vietnamese does not. */
const isSingular = (key: string) => key.endsWith("_one");

describe.each(Object.entries(ALL))("the texts of %s", (_name, { vi, en }) => {
  const vietnamese = new Map(leaves(vi));
  const english = new Map(leaves(en));

  it("CLI-25 have the same keys in both languages", () => {
    const keys = [...english.keys()].filter((key) => !isSingular(key));
    expect(keys.sort()).toEqual([...vietnamese.keys()].sort());
  });

  it("CLI-25 leave the same places open in both languages", () => {
    for (const [key, text] of english) {
      const counterpart = vietnamese.get(key.replace(/_one$/, "_other")) ?? "";
      expect([key, openPlaces(text)]).toEqual([key, openPlaces(counterpart)]);
    }
  });

  it("CLI-25 have no empty text", () => {
    for (const [key, text] of [...vietnamese, ...english]) expect([key, text.trim()]).not.toEqual([key, ""]);
  });
});

describe("the words for the wire's codes", () => {
  it("CLI-26 every rejection code and every act has words in both languages, and no other has", () => {
    for (const language of ["vi", "en"] as const) {
      expect(Object.keys(codes[language]).sort()).toEqual([...REJECTION_CODES].sort());
      const names = leaves(acts[language]).map(([key]) => key);
      expect(names.sort()).toEqual([...ACT_TYPES].sort());
    }
  });
});

describe("the clocks in words", () => {
  // 16 October 2025, 23:30 in Hà Nội.
  const start = Date.UTC(2025, 9, 16, 16, 30);
  const zone = { startMs: start, offsetMinutes: 420 };

  it("CLI-27 scenario time is read on the scenario's own clock, wherever the screen stands", () => {
    expect(readScenarioTime(start, zone)).toEqual({ time: "23:30", timeWithSeconds: "23:30:00", day: 0 });
  });

  it("CLI-27 the day counts from the scenario's midnight", () => {
    expect(readScenarioTime(start + 30 * 60_000, zone)).toMatchObject({ time: "00:00", day: 1 });
    expect(readScenarioTime(start - 24 * 3_600_000, zone)).toMatchObject({ time: "23:30", day: -1 });
  });

  it("CLI-27 a western offset works as well", () => {
    expect(readScenarioTime(start, { startMs: start, offsetMinutes: -150 })).toMatchObject({
      time: "14:00",
      day: 0,
    });
  });

  it("CLI-28 play time has hours, minutes and seconds, cut, never rounded up", () => {
    expect(formatPlay(0)).toBe("00:00:00");
    expect(formatPlay(761_999)).toBe("00:12:41");
    expect(formatPlay(36_000_000)).toBe("10:00:00");
  });
});
