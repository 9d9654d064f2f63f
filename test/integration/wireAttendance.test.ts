import { afterEach, describe, expect, it } from "vitest";
import { startDrill, type Drill } from "../support/drill.ts";
import { until } from "../support/until.ts";
import type { WireClient } from "../support/wireClient.ts";

let drill: Drill;
afterEach(() => drill.close());

const latest = (client: WireClient) => client.pulses.at(-1)?.drafts;

/** Two people of communications, one of hydrology, and a draft of each unit. */
async function begin() {
  drill = await startDrill();
  const director = await drill.join({ person: "chi-huy" });
  await director.act("exercise.start");
  const [lan, son] = await Promise.all(
    ["lan", "son"].map((person) => drill.join({ role: "unit", unit: "comms", person })),
  );
  const hydro = await drill.join({ role: "unit", unit: "hydro", person: "tu" });
  const draftOf = async (client: WireClient) =>
    `response-${await client.act("response.draft", { text: "Nháp", kind: "statement" })}`;
  return { director, lan: lan!, son: son!, hydro, draft: await draftOf(lan!), theirs: await draftOf(hydro) };
}

describe("who has a draft open", () => {
  it("SYNC-15: is told to that unit alone with the pulse, and leaves nothing in the log", async () => {
    const { director, lan, son, hydro, draft, theirs } = await begin();
    const before = (await drill.log()).length;
    await until("a pulse", () => lan.pulses.length > 0);
    expect(lan.pulses.every((pulse) => !("drafts" in pulse))).toBe(true);
    lan.emit("attend", { drafts: [draft] });
    son.emit("attend", { drafts: [draft] });
    hydro.emit("attend", { drafts: [theirs] });
    await until("both to be seen", () => latest(lan)?.[draft]?.length === 2);
    expect([...(latest(lan)?.[draft] ?? [])].sort()).toEqual(["lan", "son"]);
    await until("hydrology's own", () => latest(hydro) !== undefined);
    expect(latest(hydro)).toEqual({ [theirs]: ["tu"] });
    expect(director.pulses.every((pulse) => !("drafts" in pulse))).toBe(true);
    lan.emit("attend", { drafts: [] });
    await until("her to be gone", () => latest(son)?.[draft]?.length === 1);
    expect(latest(son)).toEqual({ [draft]: ["son"] });
    expect(await drill.log()).toHaveLength(before);
  });

  it("SYNC-15: ends with the line, a person on two lines staying until the last is gone", async () => {
    const { lan, son, draft } = await begin();
    const phone = await drill.enter(son.token);
    for (const line of [son, phone]) line.emit("attend", { drafts: [draft] });
    await until("him to be seen, once", () => latest(lan)?.[draft]?.join() === "son");
    son.close();
    const seen = lan.pulses.length;
    await until("more pulses", () => lan.pulses.length > seen + 1);
    expect(latest(lan)).toEqual({ [draft]: ["son"] });
    phone.close();
    await until("him to be gone", () => latest(lan) === undefined);
  });

  it("SYNC-15: refuses other units' texts, what is no draft, junk, and whoever is of no unit", async () => {
    const { director, lan, draft, theirs } = await begin();
    lan.emit("attend", { drafts: [draft] });
    for (const wrong of [
      { drafts: [draft, theirs] },
      { drafts: ["nothing"] },
      { drafts: "x" },
      { drafts: Array.from({ length: 21 }, () => draft) },
      {},
      null,
      [],
    ]) {
      lan.refusals = [];
      lan.emit("attend", wrong);
      expect(await lan.isRefused("wire/invalid")).toMatchObject({ path: "/drafts" });
    }
    director.emit("attend", { drafts: [draft] });
    await director.isRefused("wire/invalid");
    await until("what was said first to stand", () => latest(lan)?.[draft]?.join() === "lan");
  });
});
