import { CHANNEL_KINDS, isPublicChannel } from "@firebreak/shared/scenario";
import { COMMANDS } from "@firebreak/shared/commands";
import type { ChannelRow, PersonaRow, PostRow, RatingRow, ResponseRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import {
  readTicks,
  type TickStorage,
  writeTicks,
} from "../../client/src/features/control/model/callTicks.ts";
import {
  draftAbout,
  findPersonas,
  NO_SPEECH,
  openChannels,
  speechOf,
} from "../../client/src/features/control/model/personas.ts";
import {
  answersTo,
  ratingKey,
  ratingsByResponse,
  ratingsOf,
} from "../../client/src/features/control/model/ratings.ts";
import { type Room, roomKeys, ROOMS } from "../../client/src/features/control/model/rooms.ts";

const persona = (id: string, vi: string, en: string, handle: string | null = null): PersonaRow => ({
  id,
  name: { vi, en },
  handle,
  kind: "citizen",
  followers: 0,
  disposition: "neutral",
});
const PERSONAS = {
  loc: persona("loc", "Lộc Xe Ôm", "Loc the rider", "@locxeom"),
  thuong: persona("thuong", "Út Thương", "Thuong's mother"),
};

describe("speaking as a persona", () => {
  it("CTL-35 a persona is found by its name in either language or by its handle, with or without marks", () => {
    const found = (typed: string) => findPersonas(PERSONAS, typed).map(({ id }) => id);
    expect(found("")).toEqual(["loc", "thuong"]);
    for (const typed of ["xe om", "LỘC", "@locx", "rider"]) expect(found(typed)).toEqual(["loc"]);
    expect(found("mother ut")).toEqual(["thuong"]);
    expect(found("nobody")).toEqual([]);
    // Both have the letter; the one whose handle or name begins with what was typed comes first.
    expect(found("t")).toEqual(["thuong", "loc"]);
  });

  it("CTL-35 being asked about a post links to it and takes its claim; what was begun is kept", () => {
    const begun = { ...NO_SPEECH, persona: "loc", text: "Rời cầu ngay" };
    const post = { id: "p", claim: "dam" } as PostRow;
    const about = draftAbout(begun, { re: { post: "p", how: "quote" } }, post);
    expect(about).toEqual({ ...begun, claim: "dam", re: { post: "p", how: "quote" } });
    expect(draftAbout(about, {}, undefined)).toEqual({ ...about, re: null });
    expect(draftAbout(about, { persona: "thuong", claim: "well" }, undefined)).toMatchObject({
      persona: "thuong",
      claim: "well",
      text: "Rời cầu ngay",
    });
  });

  it("CTL-36 nothing is sent without a persona or without words, and what is sent is what the server takes", () => {
    expect(speechOf({ ...NO_SPEECH, text: "x" })).toBeNull();
    expect(speechOf({ ...NO_SPEECH, persona: "loc", text: "  " })).toBeNull();
    const least = speechOf({ ...NO_SPEECH, persona: "loc", text: " x " });
    expect(least).toEqual({ persona: "loc", text: "x" });
    const whole = speechOf({
      persona: "loc",
      channel: "news",
      text: "x",
      claim: "dam",
      re: { post: "p", how: "reply" },
    });
    for (const speech of [least, whole])
      expect(COMMANDS["persona.post"].safeParse(speech).success).toBe(true);
  });

  it("CTL-36 a persona posts in public channels only, microblogs first", () => {
    const channels = Object.fromEntries(
      CHANNEL_KINDS.toReversed().map((kind): [string, ChannelRow] => [kind, { id: kind, kind, name: kind }]),
    );
    const open = openChannels(channels);
    expect(open[0]?.kind).toBe("microblog");
    expect(open.map(({ kind }) => kind).toSorted()).toEqual(CHANNEL_KINDS.filter(isPublicChannel).toSorted());
  });
});

describe("rating what was published", () => {
  const rating = (response: string, by: string, playMs: number): RatingRow => ({
    id: `${response}/${by}`,
    response,
    unit: "press",
    rating: "S",
    note: null,
    by,
    playMs,
  });
  const response = (id: string, row: Partial<ResponseRow>) =>
    ({ id, inject: null, claim: null, publishedMs: null, ...row }) as ResponseRow;

  it("CTL-37 the letters P, S, M and U rate, in either case, and no other", () => {
    expect(["p", "S", "m", "U"].map(ratingKey)).toEqual(["P", "S", "M", "U"]);
    expect(["r", "Enter", "x", " "].map(ratingKey)).toEqual([null, null, null, null]);
  });

  it("CTL-37 a publication shows everybody's rating, the first first", () => {
    const rows = [rating("a", "late", 9), rating("b", "other", 1), rating("a", "early", 3)];
    const ratings = Object.fromEntries(rows.map((row) => [row.id, row]));
    expect(ratingsOf(ratings, "a").map(({ by }) => by)).toEqual(["early", "late"]);
    expect(
      ratingsByResponse(ratings)
        .get("a")
        ?.map(({ by }) => by),
    ).toEqual(["early", "late"]);
    expect(ratingsOf(ratings, "c")).toEqual([]);
  });

  it("CTL-37 an inject's answers are what names it, or names no inject but its claim, the latest first", () => {
    const rows = [
      response("old", { inject: "a", publishedMs: 1 }),
      response("new", { inject: "a", publishedMs: 5 }),
      response("claim", { claim: "dam", publishedMs: 3 }),
      response("elsewhere", { inject: "b", claim: "dam", publishedMs: 4 }),
      response("draft", { inject: "a" }),
    ];
    const responses = Object.fromEntries(rows.map((row) => [row.id, row]));
    const answers = answersTo({ responses }, "a", "dam");
    expect(answers.published.map(({ id }) => id)).toEqual(["new", "claim", "old"]);
    expect(answers.inTheMaking).toBe(1);
    expect(answersTo({ responses }, "a", null).published.map(({ id }) => id)).toEqual(["new", "old"]);
  });
});

describe("the ticks of a call", () => {
  function storage(): TickStorage & { kept: Map<string, string> } {
    const kept = new Map<string, string>();
    return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
  }

  it("CTL-38 they are kept for their exercise and inject alone", () => {
    const kept = storage();
    writeTicks(kept, "x", "call", new Set([2, 0]));
    expect([...readTicks(kept, "x", "call")]).toEqual([0, 2]);
    expect(readTicks(kept, "x", "other").size).toBe(0);
    expect(readTicks(kept, "y", "call").size).toBe(0);
  });

  it("CTL-38 a storage that is forbidden or spoilt costs nothing but the ticks", () => {
    const spoilt = storage();
    writeTicks(spoilt, "x", "call", new Set([1]));
    for (const key of spoilt.kept.keys()) spoilt.kept.set(key, "{");
    expect(readTicks(spoilt, "x", "call").size).toBe(0);
    for (const key of spoilt.kept.keys()) spoilt.kept.set(key, '["a", 1, null]');
    expect([...readTicks(spoilt, "x", "call")]).toEqual([1]);
    const forbidden: TickStorage = {
      getItem: () => {
        throw new Error("forbidden");
      },
      setItem: () => {
        throw new Error("forbidden");
      },
    };
    expect(readTicks(forbidden, "x", "call").size).toBe(0);
    expect(() => writeTicks(forbidden, "x", "call", new Set([1]))).not.toThrow();
  });
});

describe("the rooms of the screen", () => {
  it("CTL-40 the digits open the rooms that are offered, in their order", () => {
    const opened: Room[] = [];
    const keys = roomKeys(ROOMS, (room) => opened.push(room));
    expect(Object.keys(keys)).toEqual(["1", "2", "3", "4", "5"]);
    for (const run of Object.values(keys)) run();
    expect(opened).toEqual(ROOMS);
    expect(Object.keys(roomKeys(["msel", "reserve"], () => undefined))).toEqual(["1", "2"]);
  });
});
