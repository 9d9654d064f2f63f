import { describe, expect, it } from "vitest";
import type { PaletteAction } from "../../client/src/palette/model/action.ts";
import { createGrasp } from "../../client/src/palette/model/grasp.ts";
import { fieldKeyOf } from "../../client/src/palette/model/fieldKey.ts";
import { opensPalette, type Press } from "../../client/src/palette/model/openKey.ts";
import { lineAfter, type Move, standingAfter, START, stepsOn } from "../../client/src/palette/model/steps.ts";

const nothing = () => undefined;
const defer = (until: number): PaletteAction => ({
  id: "defer",
  group: "here",
  title: "Defer…",
  step: {
    ask: "By how much?",
    lines: (typed) =>
      [5, 10, Number(typed)]
        .filter((minutes) => minutes > 0 && minutes <= until)
        .map((minutes) => ({
          id: `by.${minutes}`,
          title: `${minutes}`,
          step: { ask: "Why?", lines: () => [{ id: "busy", title: "Busy", run: nothing }] },
        })),
  },
});
const after = (moves: Move[]) => moves.reduce(standingAfter, START);
const names = (actions: PaletteAction[], moves: Move[]) =>
  stepsOn(actions, after(moves).path).map(({ line }) => line.id);

describe("steps in the palette", () => {
  const into: Move[] = [
    { do: "type", typed: "def" },
    { do: "enter", id: "defer", depth: 0 },
    { do: "type", typed: "7" },
    { do: "enter", id: "by.7", depth: 1 },
  ];

  it("PAL-8: a way leads on through lines that were made of what was typed", () => {
    expect(names([defer(60)], into)).toEqual(["defer", "by.7"]);
    expect(after(into)).toMatchObject({ typed: "", at: null });
  });

  it("PAL-8: a step back stands on where one came from, and on the first list nothing happens", () => {
    const back = after([...into, { do: "back", depth: 2 }]);
    expect(back).toMatchObject({ typed: "", at: "by.7" });
    expect(back.path.map(({ id }) => id)).toEqual(["defer"]);
    expect(after([{ do: "back", depth: 0 }])).toEqual(START);
  });

  it("PAL-8: what is gone, or can't be done any longer, ends the way there", () => {
    expect(names([defer(6)], into)).toEqual(["defer"]);
    expect(names([], into)).toEqual([]);
    expect(names([{ ...defer(60), because: "released" }], into)).toEqual([]);
    // From there one goes on, not from where one had been.
    const on = after([...into, { do: "enter", id: "by.5", depth: 1 }]);
    expect(on.path.map(({ id }) => id)).toEqual(["defer", "by.5"]);
  });

  it("PAL-13: the cursor goes around both ends; pages stop at them", () => {
    const ids = ["a", "b", "c"];
    expect(lineAfter(ids, "c", 1)).toBe("a");
    expect(lineAfter(ids, "a", -1)).toBe("c");
    expect(lineAfter(ids, "a", 8)).toBe("c");
    expect(lineAfter(ids, "c", -8)).toBe("a");
    expect(lineAfter(ids, null, 1)).toBe("a");
    expect(lineAfter([], null, 1)).toBeNull();
  });
});

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

describe("keys in the palette's field", () => {
  const nested = { typed: "", nested: true, letters: false };

  it("PAL-11: Backspace in the empty field of a step goes up, never from the first list, with letters, or held", () => {
    expect(fieldKeyOf(press("Backspace"), nested)).toBe("back");
    expect(fieldKeyOf(press("Backspace"), { ...nested, nested: false })).toBeNull();
    expect(fieldKeyOf(press("Backspace"), { ...nested, typed: "a" })).toBeNull();
    expect(fieldKeyOf(press("Backspace", { repeat: true }), nested)).toBeNull();
  });

  it("PAL-11: a letter does it where the step takes letters and the field is empty", () => {
    expect(fieldKeyOf(press("p"), { ...nested, letters: true })).toEqual({ letter: "P" });
    expect(fieldKeyOf(press("p"), { ...nested, letters: true, typed: "x" })).toBeNull();
    expect(fieldKeyOf(press("p"), nested)).toBeNull();
    expect(fieldKeyOf(press("v", { ctrlKey: true }), { ...nested, letters: true })).toBeNull();
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])("PAL-12: %o belongs to the input method", (composed) => {
    for (const key of ["Enter", "Backspace", "ArrowDown", "p"]) {
      expect(fieldKeyOf(press(key, composed), { ...nested, letters: true })).toBeNull();
    }
    expect(opensPalette(press("k", { ctrlKey: true, ...composed }), { mac: false, writing: true })).toBe(
      false,
    );
  });

  it("PAL-12: Ctrl+K and Cmd+K open it everywhere but that Ctrl+K in a Mac's field cuts the line", () => {
    for (const mac of [true, false]) {
      for (const writing of [true, false]) {
        expect(opensPalette(press("k", { metaKey: true }), { mac, writing })).toBe(true);
        expect(opensPalette(press("K", { ctrlKey: true }), { mac, writing })).toBe(!(mac && writing));
        expect(opensPalette(press("k"), { mac, writing })).toBe(false);
        expect(opensPalette(press("k", { ctrlKey: true, shiftKey: true }), { mac, writing })).toBe(false);
      }
    }
  });
});

describe("parts that hold out a hand", () => {
  interface Hands {
    room: (name: string) => void;
    ring: (unit: string) => void;
  }

  it("PAL-17: a wish is done at once where the part is there, else once, as soon as it comes", () => {
    const { hold, hand, reach } = createGrasp<Hands>();
    const done: string[] = [];
    const letGo = hold("room", (name) => done.push(name));
    reach("room", (open) => open("now"));
    letGo();
    expect(hand("room")).toBeUndefined();
    reach("room", (open) => open("later"));
    expect(done).toEqual(["now"]);
    hold("room", (name) => done.push(`new ${name}`));
    hold("room", (name) => done.push(`newer ${name}`));
    expect(done).toEqual(["now", "new later"]);
  });

  it("PAL-17: a later wish replaces the one that waits", () => {
    const { hold, reach } = createGrasp<Hands>();
    const done: string[] = [];
    reach("ring", (ring) => ring("hydro"));
    reach("room", (open) => open("feed"));
    hold("ring", (unit) => done.push(unit));
    hold("room", (name) => done.push(name));
    expect(done).toEqual(["feed"]);
  });
});
