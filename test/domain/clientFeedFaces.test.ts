import { CHANNEL_KINDS, isPublicChannel } from "@firebreak/shared/scenario";
import { describe, expect, it } from "vitest";
import { initialsOf, shapeOf, sketchAvatar } from "../../client/src/feed/model/avatar.ts";
import { guessHeight } from "../../client/src/feed/model/guessHeight.ts";
import { lookOf } from "../../client/src/feed/model/look.ts";
import { waveform } from "../../client/src/feed/model/waveform.ts";
import { createPictures, type PictureState } from "../../client/src/feed/pictureStore.ts";
import { postRow } from "./clientFeedRows.ts";

describe("the face of an item", () => {
  it("FED-19 is its channel's; a unit's word is a statement and a comment small, whatever the channel", () => {
    const looks = CHANNEL_KINDS.filter(isPublicChannel).map((channel) => lookOf(postRow({ channel })));
    expect(looks).toEqual(["microblog", "video", "article", "television", "radio"]);
    expect(lookOf(postRow({ unit: "health", channel: "tv" }))).toBe("statement");
    expect(lookOf(postRow({ voice: true }))).toBe("voice");
  });

  it("FED-19 takes more room the more it holds, guessed alike for like widths", () => {
    const short = postRow({ text: "a" });
    expect(guessHeight(postRow({ text: "word ".repeat(200) }), 320)).toBeGreaterThan(guessHeight(short, 320));
    expect(guessHeight(postRow({ media: true }), 320)).toBeGreaterThan(guessHeight(short, 320));
    expect(guessHeight(postRow({ voice: true }), 320)).toBeLessThan(guessHeight(short, 320));
    expect(guessHeight(short, 321)).toBe(guessHeight(short, 319));
  });

  it("FED-11 has an avatar drawn from the account alone, in an outline that tells its kind", () => {
    expect(sketchAvatar("@khe.mun")).toEqual(sketchAvatar("@KHE.mun"));
    const sketches = ["@a", "@b", "@c", "@d", "@e", "@f"].map((seed) => JSON.stringify(sketchAvatar(seed)));
    expect(new Set(sketches).size).toBe(6);
    expect(["citizen", "media", "official", "unit"].map((kind) => shapeOf(kind as "citizen"))).toEqual([
      "round",
      "square",
      "hexagon",
      "shield",
    ]);
    // What somebody is up to is not for the screen to tell.
    expect([shapeOf("troll"), shapeOf("bot")]).toEqual([shapeOf("citizen"), shapeOf("citizen")]);
  });

  it("FED-11 and the letters of its name", () => {
    expect(["Nguyễn Thu Hà", "Sim Sim", "Đài", "@x", "", "ánh"].map(initialsOf)).toEqual([
      "NH",
      "SS",
      "ĐÀ",
      "X",
      "·",
      "ÁN",
    ]);
  });

  it("FED-19 draws the same wave for the same sound", () => {
    expect(waveform("a", 48)).toEqual(waveform("a", 48));
    expect(waveform("a", 48)).not.toEqual(waveform("b", 48));
    expect(waveform("a", 48).every((height) => height > 0 && height <= 1)).toBe(true);
  });
});

describe("pictures", () => {
  function setUp(spare: number) {
    const asked: string[] = [];
    const open: { path: string; answer: (ok: boolean) => void }[] = [];
    const revoked: string[] = [];
    let made = 0;
    const pictures = createPictures({
      load: (path) =>
        new Promise((resolve, reject) => {
          asked.push(path);
          open.push({ path, answer: (ok) => (ok ? resolve(new Blob()) : reject(new Error("404"))) });
        }),
      create: () => `blob:${(made += 1)}`,
      revoke: (url) => revoked.push(url),
      spare,
    });
    const answer = async (path: string, ok: boolean): Promise<void> => {
      const at = open.findIndex((each) => each.path === path);
      open.splice(at, 1)[0]?.answer(ok);
      // The store hears of it two turns later: once for the load, once for what it makes of it.
      for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    };
    return { pictures, asked, revoked, answer };
  }
  const none = () => undefined;

  it("FED-12 are loaded once for all who show them, and told of when they are there", async () => {
    const { pictures, asked, answer } = setUp(2);
    const states: PictureState["name"][] = [];
    pictures.use("/a", () => states.push(pictures.peek("/a").name));
    pictures.use("/a", none);
    expect([asked, pictures.peek("/a").name]).toEqual([["/a"], "loading"]);
    await answer("/a", true);
    expect(states).toEqual(["shown"]);
    expect(pictures.peek("/a")).toEqual({ name: "shown", url: "blob:1" });
  });

  it("FED-12 are kept for a while when nobody shows them, the longest unused let go of first", async () => {
    const { pictures, asked, revoked, answer } = setUp(1);
    const drop = ["/a", "/b", "/c"].map((path) => pictures.use(path, none));
    for (const path of ["/a", "/b", "/c"]) await answer(path, true);
    for (const each of drop) each();
    expect(revoked).toEqual(["blob:1", "blob:2"]);
    pictures.use("/c", none);
    expect(asked).toEqual(["/a", "/b", "/c"]);
    pictures.use("/a", none);
    expect(asked).toEqual(["/a", "/b", "/c", "/a"]);
  });

  it("FED-12 that failed can be tried again, and are when somebody comes back", async () => {
    const { pictures, asked, answer } = setUp(2);
    const drop = pictures.use("/a", none);
    await answer("/a", false);
    expect(pictures.peek("/a").name).toBe("failed");
    pictures.again("/a");
    expect([pictures.peek("/a").name, asked.length]).toEqual(["loading", 2]);
    await answer("/a", false);
    drop();
    pictures.use("/a", none);
    expect(asked).toHaveLength(3);
  });

  it("FED-12 are let go of when another person sits down, and what comes late is for nobody", async () => {
    const { pictures, revoked, answer } = setUp(2);
    pictures.use("/a", none);
    pictures.use("/b", none);
    await answer("/a", true);
    pictures.clear();
    expect(revoked).toEqual(["blob:1"]);
    await answer("/b", true);
    expect(pictures.peek("/b").name).toBe("loading");
  });
});
