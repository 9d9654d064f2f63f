import { emptyView } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { countersFor } from "../../server/src/application/audienceCounters.ts";
import { countersAt } from "../../server/src/domain/counters.ts";
import { viewOf } from "../../server/src/domain/project.ts";
import { act, Drill, drillAfter, MINUTE, release, startex, type Step } from "../support/simulatedDrill.ts";
import { publicScenario, say, sharesOf, until } from "./publicDrill.ts";

const SCENARIO = publicScenario();
const counted = (drill: Drill, limit = 200, isLiveOnly = true) =>
  countersAt(drill.state, drill.now, limit, isLiveOnly);

describe("the counters of a feed", () => {
  it("PUB-44 go, between two minutes, from the last but one to the last: whole numbers, a minute behind", () => {
    const drill = drillAfter(SCENARIO, startex, release("on-dam"), until("0:59"));
    const [post = ""] = drill.state.tables.posts.keys();
    expect(counted(drill)?.posts[post]).toEqual([0, 0, 0, 0]);
    // The 200 shares of minute 1 pass by between 1:00 and 2:00.
    for (const [play, shares] of [
      ["1:00", 0],
      ["1:15", 50],
      ["1:30", 100],
      ["1:59.7", 199],
      ["2:00", 200],
      ["9:00", 200],
    ] as const) {
      until(play)(drill);
      const counters = counted(drill);
      expect(counters?.claims["dam"]?.[0], play).toBe(shares);
      expect(counters?.posts[post]?.[0], play).toBe(shares);
      // A hundred people come across each share.
      expect(counters?.posts[post]?.[3], play).toBe(shares * 100);
    }
    expect(counted(drill)?.claims["dam"]?.[1]).toBe(Math.round((1 - Math.exp(-0.02)) * 10_000) / 10_000);
    expect(counted(drill)?.trust).toBe(0.6);
  });

  it("PUB-44 stand still with the clock, and never run ahead of the last minute", () => {
    const drill = drillAfter(
      SCENARIO,
      startex,
      release("on-dam"),
      until("1:30"),
      act("director", "exercise.pause", {}),
    );
    const still = counted(drill);
    drill.pass("10m");
    expect(counted(drill)).toEqual(still);
    const late = drillAfter(SCENARIO, startex, release("on-dam"), until("1:30"));
    late.idle("10m");
    expect(counted(late)?.claims["dam"]?.[0]).toBe(200);
  });

  it("PUB-44 never fall, whatever the units do", () => {
    const scenario = publicScenario();
    scenario.claims.forEach((claim) => (claim.spread = { n0: 2.8, seeds: 50 }));
    const drill = drillAfter(scenario, startex, release("on-dam"), release("on-ford"));
    let last = new Map<string, number[]>();
    for (let second = 0; second < 1_200; second += 7) {
      drill.pass(7_000);
      if (second === 301) say("comms", { claim: "dam", stance: "false" })(drill);
      const counters = counted(drill);
      const now = new Map<string, number[]>([
        ...Object.entries(counters?.posts ?? {}),
        ...Object.entries(counters?.claims ?? {}),
      ]);
      for (const [id, numbers] of last) {
        numbers.forEach((each, index) =>
          expect(now.get(id)?.[index], `${id} at ${second}`).toBeGreaterThanOrEqual(each),
        );
      }
      last = now;
    }
  });

  it("PUB-45 a claim's new shares are shared out among its posts, by following and by age", () => {
    const scenario = publicScenario({
      personas: [
        { id: "someone", name: "Someone", kind: "citizen", followers: 99 },
        { id: "troll", name: "Loud", kind: "troll", followers: 399 },
      ],
    });
    scenario.claims.forEach((claim) => (claim.spread = { n0: 0, seeds: 300 }));
    const posts = (persona: string): Step =>
      act("controller", "persona.post", { persona, text: "t", claim: "dam" });
    const drill = drillAfter(scenario, startex, posts("troll"), posts("someone"), until("2:00"));
    const [loud = "", small = ""] = drill.state.tables.posts.keys();
    const reposts = (id: string) => counted(drill)?.posts[id]?.[0];
    // 300 shares set it off, one more comes of the second post: √400 to √100.
    expect(sharesOf(drill, "dam").get(1)).toBe(301);
    expect([reposts(loud), reposts(small)]).toEqual([Math.floor((301 * 2) / 3), Math.floor(301 / 3)]);
    // Half an hour later the first have lost half of their draw: 10 : 5 : 10 of a post as small as the second.
    until("30:00")(drill);
    posts("someone")(drill);
    until("32:00")(drill);
    // One share in minute 31, at an age of 31 for the old and of 1 for the new.
    const draws = [20 / (1 + 31 / 30), 10 / (1 + 31 / 30), 10 / (1 + 1 / 30)];
    const all = draws.reduce((sum, each) => sum + each, 0);
    const exact = [...drill.state.public.posts.values()].map((post) => post.reposts);
    expect(exact[0]).toBeCloseTo((301 * 2) / 3 + (draws[0] ?? 0) / all, 9);
    expect(exact[2]).toBeCloseTo((draws[2] ?? 0) / all, 9);
  });

  it("PUB-45 other posts gather what their following and, for an authority, trust are good for", () => {
    const drill = drillAfter(
      SCENARIO,
      startex,
      release("on-dam"),
      act("controller", "persona.post", { persona: "troll", text: "t" }),
      say("comms", { claim: "dam", stance: "unresolved" }),
      until("45:00"),
    );
    const [, chatter, official] = [...drill.state.public.posts.values()];
    const gathered = 1 - Math.exp(-1);
    expect(chatter?.reposts).toBeCloseTo((chatter?.pull ?? NaN) * (2 + 9 * 0.002) * gathered, 9);
    // 0.06 % of a million at a trust of 0.6: 0.0006 × 0.9 × 1,000,000. An authority's post carries no rumour.
    expect(official?.reposts).toBeCloseTo((official?.pull ?? NaN) * (2 + 540) * gathered, 9);
    const [reposts = 0, likes = 0, replies = 0, views] = counted(drill)?.posts[official?.id ?? ""] ?? [];
    expect(reposts).toBe(Math.floor(official?.before ?? NaN));
    expect(likes / reposts).toBeGreaterThanOrEqual(1.8 - 0.01);
    expect(likes / reposts).toBeLessThanOrEqual(4.2);
    expect(replies / reposts).toBeLessThanOrEqual(0.5);
    expect(views).toBe(Math.floor((official?.before ?? NaN) * 100));
  });

  it("PUB-46 a pulse tells of the newest posts that still move, a sync of those that don't as well", () => {
    const scenario = publicScenario();
    const drill = drillAfter(scenario, startex, release("on-dam"), until("1:00"));
    const posted = (count: number) => {
      for (let each = 0; each < count; each++)
        act("controller", "persona.post", { persona: "troll", text: "t" })(drill);
    };
    posted(5);
    until("240:00")(drill);
    posted(5);
    const ids = [...drill.state.tables.posts.keys()];
    expect(Object.keys(counted(drill, 8)?.posts ?? {}).sort()).toEqual(ids.slice(-8).sort());
    // Minute 0 and 1 lie more than 240 minutes back at minute 242.
    until("242:00")(drill);
    expect(Object.keys(counted(drill, 200)?.posts ?? {}).sort()).toEqual(ids.slice(-5).sort());
    expect(Object.keys(counted(drill, 1_000, false)?.posts ?? {}).sort()).toEqual([...ids].sort());
    expect(Object.keys(counted(drill, 7, false)?.posts ?? {}).sort()).toEqual(ids.slice(-7).sort());
  });

  it("PUB-47 each audience is told of the posts and claims in its view, and units not of trust", () => {
    const drill = drillAfter(
      SCENARIO,
      startex,
      release("on-dam"),
      release("memo"),
      say("hydro", { claim: "late-pay" }),
      until("2:00"),
    );
    const all = counted(drill);
    if (all === undefined) throw new Error("nothing is counted");
    expect(Object.keys(all.claims)).toEqual(["dam", "late-pay"]);
    const of = (audience: "control" | "evaluator" | "observer" | "unit:hydro" | "unit:press") =>
      countersFor(audience, viewOf(drill.state, audience), all);
    for (const audience of ["control", "evaluator", "observer"] as const) expect(of(audience)).toEqual(all);
    expect(of("unit:hydro")).toEqual({ posts: all.posts, claims: all.claims });
    expect(of("unit:press")).toEqual({ posts: all.posts, claims: { dam: all.claims["dam"] } });
    expect(countersFor("observer", emptyView("observer"), all)).toEqual({
      posts: {},
      claims: {},
      trust: 0.6,
    });
  });

  it("PUB-44 there are none where nothing has been posted, or nobody has been awake", () => {
    expect(counted(new Drill(SCENARIO))).toBeUndefined();
    expect(counted(drillAfter(SCENARIO, startex, until("5:00")))).toBeUndefined();
    const drill = drillAfter(SCENARIO, startex, release("on-dam"));
    drill.now += MINUTE - 1;
    expect(counted(drill)).toMatchObject({ claims: {} });
  });
});
