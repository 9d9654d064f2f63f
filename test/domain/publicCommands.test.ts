import { describe, expect, it } from "vitest";
import { accountOf } from "../../server/src/domain/accounts.ts";
import type { Step } from "../support/simulatedDrill.ts";
import { act, drillAfter, row, specify, startex, release } from "../support/simulatedDrill.ts";
import { minutesOf, publicScenario, reactionsOf, say, START, until } from "./publicDrill.ts";

const SCENARIO = publicScenario();
const post = (who: string, data: object): Step =>
  act(who, "persona.post", { persona: "troll", text: "Look!", ...data });

describe("control speaks as a persona", () => {
  it("PUB-36 in the feed, on the first microblog unless it names another public channel", () => {
    const drill = drillAfter(
      SCENARIO,
      startex,
      until("0:30"),
      post("controller", {}),
      post("director", { persona: "someone", channel: "tv" }),
    );
    const [first, second] = [...drill.state.tables.posts.values()];
    expect(first).toStrictEqual({
      id: first?.id,
      channel: "microblog",
      channelName: "Feed",
      author: { name: "Loud", handle: "@loud", kind: "troll", followers: 9 },
      unit: null,
      kind: null,
      title: null,
      text: "Look!",
      headline: null,
      media: false,
      alt: null,
      claim: null,
      inject: null,
      re: null,
      with: [],
      voice: false,
      playMs: 30_000,
      scenarioMs: START + 30_000,
      seq: drill.log.length - 1,
    });
    expect(second).toMatchObject({ channel: "tv", channelName: "Television", author: { name: "Someone" } });
    expect(first?.id).not.toBe(second?.id);
    // Small talk wakes nobody.
    until("5:00")(drill);
    expect(minutesOf(drill)).toEqual([]);
  });

  it("PUB-36 in reply to, quoting or repeating an earlier post", () => {
    const given = [startex, release("on-dam")];
    const [first] = drillAfter(SCENARIO, ...given).state.tables.posts.keys();
    for (const how of ["reply", "quote", "repost"] as const) {
      const re = { post: first ?? "", how };
      const drill = drillAfter(SCENARIO, ...given, post("controller", { re }));
      expect([...drill.state.tables.posts.values()].at(-1)?.re).toEqual(re);
    }
  });

  it("PUB-36 a claim that it names reaches everybody, and comes up among the public", () => {
    const drill = drillAfter(
      SCENARIO,
      startex,
      release("memo"),
      until("3:00"),
      post("controller", { claim: "late-pay" }),
      until("4:00"),
    );
    expect([...(drill.state.claimReach.get("late-pay") ?? [])]).toEqual(["hydro", "*"]);
    expect(reactionsOf(drill)).toMatchObject([
      { minute: 4, cause: "claim-appeared", claim: "late-pay", shares: 200 },
    ]);
    expect(act("press", "claim.assess", { claim: "late-pay", verdict: "true" })(drill)).toMatchObject({
      ok: true,
    });
    post("controller", { claim: "late-pay", channel: "tv" })(drill);
    until("5:00")(drill);
    expect(reactionsOf(drill).at(-1)).toMatchObject({ shares: 21 });
  });

  it("PUB-37 refuses a persona, channel, claim or post that there is not, and who may not", () => {
    const given = specify(SCENARIO).given(startex, release("on-dam"));
    given.when(post("controller", { persona: "nobody" })).thenRefused("persona/unknown", "/data/persona");
    given.when(post("controller", { channel: "nowhere" })).thenRefused("channel/unknown", "/data/channel");
    for (const channel of ["mail", "desk", "group"]) {
      given.when(post("controller", { channel })).thenRefused("channel/unknown", "/data/channel");
    }
    given.when(post("controller", { claim: "nothing" })).thenRefused("claim/unknown", "/data/claim");
    given
      .when(post("controller", { re: { post: "post-0", how: "reply" } }))
      .thenRefused("post/unknown", "/data/re/post");
    given.when(post("controller", { text: "  " })).thenRefused("command/invalid", "/data/text");
    for (const who of ["comms", "evaluator", "observer"]) {
      given.when(post(who, {})).thenRefused("command/not-permitted", "/type");
    }
    specify(SCENARIO).given().when(post("controller", {})).thenRefused("exercise/not-running");
    const mute = publicScenario({ channels: [] });
    mute.channels = mute.channels.filter(({ kind }) => kind === "email");
    specify(mute).given(startex).when(post("controller", {})).thenRefused("channel/unknown", "/data/channel");
  });
});

describe("an inject in its channel", () => {
  it("PUB-36 refers to the post that an earlier inject made, and to none where that has not come", () => {
    const scenario = publicScenario({
      injects: [
        row("answer", {
          channel: "feed",
          re: { inject: "on-dam", how: "reply" },
          headline: "Heard?",
          media: "a.png",
          alt: "A dam",
        }),
        row("orphan", { channel: "feed", re: { inject: "memo", how: "quote" } }),
      ],
    });
    const drill = drillAfter(
      scenario,
      startex,
      release("on-dam"),
      release("memo"),
      release("answer"),
      release("orphan"),
    );
    const [first, answer, orphan] = [...drill.state.tables.posts.values()];
    expect(answer).toMatchObject({
      re: { post: first?.id, how: "reply" },
      headline: "Heard?",
      media: true,
      alt: "A dam",
    });
    expect(orphan?.re).toBeNull();
  });
});

describe("ratings", () => {
  const published = [startex, say("comms", { kind: "holding" })];
  const response = [...drillAfter(SCENARIO, ...published).state.tables.responses.keys()][0] ?? "";
  const rate = (who: string, rating: string, data: object = {}): Step =>
    act(who, "rating.give", { response, rating, ...data } as never);

  it("PUB-38 are given by control and evaluators to what is published; each may change their own", () => {
    const drill = drillAfter(
      SCENARIO,
      ...published,
      rate("evaluator", "S", { note: " late " }),
      rate("director", "P"),
      rate("evaluator", "M", { note: "" }),
    );
    expect([...drill.state.tables.ratings.values()]).toEqual([
      {
        id: `${response}/evaluator`,
        response,
        unit: "comms",
        rating: "M",
        note: null,
        by: "Name of evaluator",
        playMs: 0,
      },
      {
        id: `${response}/director`,
        response,
        unit: "comms",
        rating: "P",
        note: null,
        by: "Name of director",
        playMs: 0,
      },
    ]);
    act("director", "exercise.end", {})(drill);
    expect(rate("controller", "U")(drill)).toMatchObject({ ok: true });
  });

  it("PUB-38 refuse a draft, what there is not, and who is rated", () => {
    specify(SCENARIO)
      .given(startex, act("comms", "response.draft", { text: "t" }))
      .when(rate("evaluator", "P"))
      .thenRefused("response/wrong-state", "/data/response");
    const given = specify(SCENARIO).given(...published);
    given
      .when(act("evaluator", "rating.give", { response: "none", rating: "P" }))
      .thenRefused("response/unknown", "/data/response");
    given.when(rate("evaluator", "A")).thenRefused("command/invalid", "/data/rating");
    given.when(rate("comms", "P")).thenRefused("command/not-permitted", "/type");
    given.when(rate("observer", "P")).thenRefused("command/not-permitted", "/type");
  });

  it("PUB-38 wake nobody where no claim has reached the public", () => {
    const drill = drillAfter(SCENARIO, ...published, until("2:00"), rate("evaluator", "P"), until("60:00"));
    expect(minutesOf(drill).map(({ data }) => data.minute)).toEqual([1]);
  });
});

describe("comments of the public", () => {
  it("PUB-39 appear in the feed as small accounts' posts on their claim, each once", () => {
    const scenario = publicScenario({
      voices: [
        { claim: "dam", stance: "spread", text: "Run!" },
        { claim: "dam", stance: "worry", text: "Is it true?" },
        { claim: "late-pay", stance: "anger", text: "Pay them." },
      ],
      model: { voiceRate: 1 },
    });
    scenario.claims.forEach((claim) => (claim.spread = { n0: 2.8, seeds: 200 }));
    const drill = drillAfter(scenario, startex, release("on-dam"), until("30:00"));
    const spoken = minutesOf(drill).flatMap(({ data, seq }) =>
      data.voices.map((each, index) => ({ ...each, id: `post-${seq}-${index}` })),
    );
    expect(spoken.map(({ voice }) => voice).sort()).toEqual([0, 1]);
    for (const { voice, account, id } of spoken) {
      expect(drill.state.tables.posts.get(id)).toMatchObject({
        voice: true,
        channel: "microblog",
        channelName: "Feed",
        text: scenario.voices[voice]?.text,
        claim: "dam",
        author: accountOf(account),
        unit: null,
        inject: null,
      });
    }
  });
});
