import { describe, expect, it } from "vitest";
import { dueItems, isDue } from "../../server/src/domain/due.ts";
import { isAsleep } from "../../server/src/simulation/publicState.ts";
import {
  act,
  Drill,
  drillAfter,
  idle,
  MINUTE,
  pass,
  release,
  row,
  startex,
  system,
} from "../support/simulatedDrill.ts";
import { minutesOf, publicScenario, reactionsOf, say, START, until } from "./publicDrill.ts";

const SCENARIO = publicScenario();
const lived = (drill: Drill): number[] => minutesOf(drill).map(({ data }) => data.minute);
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe("the public's minutes", () => {
  it("PUB-1 it sleeps until something concerns it, and wakes at the next whole minute of the story", () => {
    const drill = drillAfter(SCENARIO, startex, until("40:30"));
    expect(dueItems(drill.state)).toEqual([]);
    expect(lived(drillAfter(SCENARIO, startex, release("memo"), pass("30m")))).toEqual([]);
    release("on-dam")(drill);
    expect(dueItems(drill.state)[0]).toMatchObject({ atPlayMs: 41 * MINUTE, command: { id: "public 41" } });
    until("43:00")(drill);
    expect(lived(drill)).toEqual([41, 42, 43]);
  });

  it("PUB-1 what happens at the full minute belongs to the next; after a word on no claim it sleeps again", () => {
    const drill = drillAfter(SCENARIO, startex, until("2:00"), say("comms", {}), until("70:00"));
    expect(lived(drill)).toEqual([3]);
    expect(isAsleep(drill.state.public)).toBe(true);
    say("comms", {})(drill);
    until("90:00")(drill);
    expect(lived(drill)).toEqual([3, 71]);
  });

  it.each([0.1, 0.7, 1, 3.3, 6, 60, 120])(
    "PUB-2 each minute comes once and at its moment, the story running at %d",
    (rate) => {
      const scenario = publicScenario({ clock: { start: "2031-09-14T17:00:00+07:00", rate } });
      const drill = drillAfter(scenario, startex, release("on-dam"), pass(Math.ceil((7 * MINUTE) / rate)));
      expect(lived(drill)).toEqual(range(1, 7));
      for (const { data, playMs, scenarioMs } of minutesOf(drill)) {
        expect(playMs).toBe(Math.ceil(Number(((data.minute * MINUTE) / rate).toFixed(6))));
        expect(scenarioMs).toBeGreaterThanOrEqual(START + data.minute * MINUTE);
        // A millisecond of play is as much of the story as its rate, and clocks are whole milliseconds.
        expect(scenarioMs).toBeLessThanOrEqual(START + data.minute * MINUTE + Math.ceil(rate));
      }
    },
  );

  it("PUB-2 a changed rate moves the minutes to come", () => {
    const drill = drillAfter(SCENARIO, startex, release("on-dam"), until("1:30"));
    act("director", "exercise.changeRate", { rate: 120 })(drill);
    pass(1_000)(drill);
    expect(minutesOf(drill).map(({ data, playMs }) => [data.minute, playMs])).toEqual([
      [1, 60_000],
      [2, 90_250],
      [3, 90_750],
    ]);
  });

  it("PUB-3 no minute comes before STARTEX, in a pause, in a safety stop or after ENDEX", () => {
    expect(dueItems(new Drill(SCENARIO).state)).toEqual([]);
    for (const still of ["exercise.pause", "exercise.stop", "exercise.end"] as const) {
      const drill = drillAfter(
        SCENARIO,
        startex,
        release("on-dam"),
        until("1:40"),
        act("director", still, {}),
      );
      expect(dueItems(drill.state)).toEqual([]);
      drill.pass("1h");
      expect(lived(drill)).toEqual([1]);
      expect(drill.system("public.react", { minute: 2 })).toMatchObject({
        error: { code: "public/not-due" },
      });
      if (still === "exercise.end") continue;
      act("director", "exercise.resume", {})(drill);
      // Twenty seconds of the minute were left.
      pass(19_999)(drill);
      expect(lived(drill)).toEqual([1]);
      pass(1)(drill);
      expect(lived(drill)).toEqual([1, 2]);
      expect(minutesOf(drill).at(-1)?.playMs).toBe(2 * MINUTE);
    }
  });

  it("PUB-4 a jump is lived through minute by minute, what comes due in between in its place", () => {
    const scenario = publicScenario({
      injects: [
        row("late", { at: "100m", channel: "feed", from: "troll", to: ["comms"], claim: "taste" }),
        row("later", { at: "130m", channel: "feed", from: "troll", to: ["comms"], claim: "ford" }),
      ],
    });
    for (const drill of [
      drillAfter(scenario, startex, release("on-dam"), until("10:00")),
      drillAfter(scenario, startex, release("on-dam"), until("10:00"), act("director", "exercise.pause", {})),
    ]) {
      act("director", "exercise.jump", { to: START + 150 * MINUTE })(drill);
      if (drill.state.exercise.phase === "paused") act("director", "exercise.resume", {})(drill);
      // As the scheduler does: all that is due at once, until nothing is.
      for (;;) {
        const due = dueItems(drill.state).filter((item) => isDue(drill.state, item, drill.now));
        if (due.length === 0) break;
        for (const { command } of due) expect(drill.execute(command)).toMatchObject({ ok: true });
      }
      expect(lived(drill)).toEqual(range(1, 150));
      expect(reactionsOf(drill, "claim-appeared").map(({ minute, claim }) => [claim, minute])).toEqual([
        ["dam", 1],
        ["taste", 101],
        ["ford", 131],
      ]);
      expect(minutesOf(drill).at(-1)?.playMs).toBe(10 * MINUTE);
    }
  });

  it("PUB-4 of a jump of more than a day it lives through the last 1,440 minutes", () => {
    const drill = drillAfter(
      SCENARIO,
      startex,
      release("on-dam"),
      until("10:00"),
      act("director", "exercise.jump", { to: START + 4_000 * MINUTE }),
      pass(0),
    );
    expect(lived(drill)).toEqual([...range(1, 10), ...range(2_561, 4_000)]);
    // Asleep it has nothing to live through.
    const asleep = drillAfter(
      SCENARIO,
      startex,
      act("director", "exercise.jump", { to: START + 90 * MINUTE }),
    );
    expect(dueItems(asleep.state)).toEqual([]);
    release("on-dam")(asleep);
    pass("1m")(asleep);
    expect(lived(asleep)).toEqual([91]);
  });

  it("PUB-5 a frozen span holds no minute, and the next comes after as much play as was left", () => {
    const drill = drillAfter(SCENARIO, startex, release("on-dam"), until("3:20"));
    const from = drill.now;
    idle("10m")(drill);
    system("exercise.freeze", { from, reason: "disk" })(drill);
    pass("2m")(drill);
    expect(minutesOf(drill).map(({ data, playMs }) => [data.minute, (playMs ?? 0) / MINUTE])).toEqual(
      range(1, 5).map((minute) => [minute, minute]),
    );
  });

  it("PUB-6 a minute that has been lived through is accepted again without an event, by an id that lasts", () => {
    const drill = drillAfter(SCENARIO, startex, release("on-dam"), until("3:00"));
    for (const minute of [1, 2, 3]) {
      expect(drill.system("public.react", { minute })).toEqual({ ok: true, events: [] });
    }
    expect(
      dueItems(drill.state)
        .slice(0, 3)
        .map(({ command }) => command.id),
    ).toEqual(["public 4", "public 5", "public 6"]);
  });

  it("PUB-6 a minute that has not come, or is not the next, is refused", () => {
    const drill = drillAfter(SCENARIO, startex, release("on-dam"), until("3:59"), idle(999));
    expect(drill.system("public.react", { minute: 4 })).toMatchObject({ error: { code: "public/not-due" } });
    idle(1)(drill);
    expect(drill.system("public.react", { minute: 5 })).toMatchObject({ error: { code: "public/not-due" } });
    expect(drill.system("public.react", { minute: 4 })).toMatchObject({ ok: true });
    idle("5m")(drill);
    expect(drill.system("public.react", { minute: 6 })).toMatchObject({ error: { code: "public/not-due" } });
  });
});
