import { COMMANDS } from "@firebreak/shared/commands";
import { injectEditSchema, newInjectSchema } from "@firebreak/shared/injectFields";
import { reject } from "@firebreak/shared/rejections";
import type { InjectPlan, InjectRow, PersonRow, PlanChange } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { boardEntries } from "../../client/src/features/control/model/boardEntry.ts";
import { matches, NO_FILTER, NOBODY } from "../../client/src/features/control/model/boardFilter.ts";
import { type BulkDeed, commandOf, doForAll } from "../../client/src/features/control/plan/model/bulk.ts";
import { changesSince, undoNext } from "../../client/src/features/control/plan/model/changes.ts";
import { controllersOf } from "../../client/src/features/control/plan/model/controllers.ts";
import { parseDue, writeDue } from "../../client/src/features/control/plan/model/dueTime.ts";
import { initials } from "../../client/src/features/control/plan/model/initials.ts";
import { type DraftStorage, keptDrafts } from "../../client/src/features/control/plan/model/keptDrafts.ts";
import { extend, NONE_MARKED, toggle } from "../../client/src/features/control/plan/model/marked.ts";
import { editOf, faultsOf, newInjectOf } from "../../client/src/features/control/plan/model/planCommands.ts";
import {
  beginDraft,
  changesOf,
  clashWith,
  keepMine,
  takeTheirs,
} from "../../client/src/features/control/plan/model/planDraft.ts";
import {
  fieldsOf,
  NO_FIELDS,
  PLAN_FIELDS,
  type PlanFields,
  type PlanSources,
} from "../../client/src/features/control/plan/model/planFields.ts";
import { planKeyOf } from "../../client/src/features/control/plan/model/planKey.ts";
import type { Writing } from "../../client/src/features/control/plan/model/writing.ts";
import { injectRow } from "../support/injectRow.ts";

const MINUTE = 60_000;
const START = Date.parse("2027-09-16T15:00:00+07:00");
const ZONE = { startMs: START, offsetMinutes: 420 };
const at = (text: string) => Date.parse(`2027-09-${text}:00+07:00`);
const NOW = at("16T16:00");
const MOMENT = { nowMs: NOW, zone: ZONE };
const SOURCES: PlanSources = {
  channels: {
    radio: { id: "radio", kind: "radio", name: { vi: "Đài", en: "Radio" } },
    radio2: { id: "radio2", kind: "radio", name: "Radio 2" },
  },
  personas: {
    ben: { id: "ben", name: "Bến", handle: "@ben", kind: "citizen", followers: 3, disposition: "neutral" },
  },
  zone: ZONE,
  language: "en",
};

const change = (what: PlanChange["what"], by = "Minh"): PlanChange => ({ what, by, at: 1, playMs: null });

/** A radio piece that is kept at hand, in its fourth version. */
function inject(row: Partial<InjectRow> = {}, plan: Partial<InjectPlan> = {}): InjectRow {
  const due = at("16T18:40");
  return injectRow(
    "flood",
    {
      title: { vi: "Ngập", en: "Flood" },
      category: "contingency",
      channel: "radio",
      channelName: { vi: "Đài", en: "Radio" },
      from: { name: "Bến", handle: "@ben", kind: "citizen", followers: 3 },
      to: ["press", "health"],
      body: "Water on the bridge",
      headline: { vi: "Cầu ngập", en: "Bridge under water" },
      replyByMs: 15 * MINUTE,
      ...row,
    },
    { dueMs: due, plannedMs: due, version: 4, ...plan },
  );
}

const BASE = fieldsOf(inject(), SOURCES);

describe("the form of an inject", () => {
  it("CTL-51 begins with the inject as the page tells it", () => {
    expect(BASE).toEqual({
      title: "Flood",
      body: "Water on the bridge",
      to: ["press", "health"],
      channel: "radio",
      from: "ben",
      storyline: "dam",
      claim: "",
      due: "18:40",
      replyBy: "15",
      notes: "",
    });
    expect(fieldsOf(inject(), { ...SOURCES, language: "vi" }).title).toBe("Ngập");
  });

  it("CTL-51 leaves open what the scenario does not list", () => {
    const strange = inject({
      channelName: "Radio 9",
      from: { name: "Bến", handle: null, kind: "citizen", followers: 3 },
    });
    expect(fieldsOf(strange, SOURCES)).toMatchObject({ channel: "", from: "" });
  });

  it("CTL-52 takes a moment of the story, or so long from now", () => {
    expect(parseDue("18:40", NOW, ZONE)).toBe(at("16T18:40"));
    expect(parseDue("N+1 02:10", NOW, ZONE)).toBe(at("17T02:10"));
    for (const [typed, minutes] of [
      ["+10m", 10],
      ["+45", 45],
      ["+ 5 phút", 5],
      ["+1h", 60],
      ["+1h30", 90],
      ["+1h 5m", 65],
    ] as const) {
      expect([typed, parseDue(typed, NOW, ZONE)]).toEqual([typed, NOW + minutes * MINUTE]);
    }
    for (const typed of ["+", "+0", "+m", "+-3", "soon", "25:00"]) {
      expect([typed, parseDue(typed, NOW, ZONE)]).toEqual([typed, null]);
    }
  });

  it("CTL-52 writes a moment as it can be read again, on any day", () => {
    for (const moment of [at("16T18:40"), at("17T02:10"), at("26T00:00")]) {
      for (const language of ["vi", "en"] as const) {
        expect(parseDue(writeDue(moment, ZONE, language), NOW, ZONE)).toBe(moment);
      }
    }
  });

  it("CTL-52 says of what is typed why it can't be sent", () => {
    const typed: PlanFields = { ...BASE, due: "soon", replyBy: "0" };
    expect(faultsOf(typed, PLAN_FIELDS, MOMENT)).toEqual({ due: "notTime", replyBy: "notMinutes" });
    expect(faultsOf({ ...BASE, due: "D+0 15:30" }, ["due"], MOMENT)).toEqual({ due: "past" });
    expect(faultsOf({ ...BASE, due: "", replyBy: "" }, PLAN_FIELDS, MOMENT)).toEqual({});
    expect(faultsOf({ ...BASE, replyBy: "1,5" }, ["replyBy"], MOMENT)).toEqual({ replyBy: "notMinutes" });
    // What was left as it was is not sent, and needs no answer.
    expect(faultsOf({ ...BASE, due: "soon" }, ["title"], MOMENT)).toEqual({});
  });

  it("CTL-53 sends the fields that were changed and no other", () => {
    const draft = beginDraft(BASE, 4, "en");
    expect(changesOf(draft)).toEqual([]);
    const mine = { ...BASE, title: " Flood again ", to: ["health", "press"], due: "+10m", replyBy: "" };
    const changed = changesOf({ ...draft, mine });
    expect(changed).toEqual(["title", "due", "replyBy"]);
    const edit = editOf(mine, changed, MOMENT);
    expect(edit).toEqual({ title: "Flood again", due: NOW + 10 * MINUTE, replyBy: null });
    expect(injectEditSchema.parse(edit)).toEqual(edit);
  });

  it("CTL-53 a new inject needs what the server needs of it", () => {
    expect(Object.keys(faultsOf(NO_FIELDS, PLAN_FIELDS, MOMENT)).sort()).toEqual(
      ["title", "body", "from", "channel", "storyline"].sort(),
    );
    const { fields } = newInjectOf({ ...BASE, due: "" }, MOMENT, undefined, "en");
    expect(newInjectSchema.parse(fields)).toMatchObject({ title: "Flood", due: null, category: "inject" });
  });

  it("CTL-53 a copy names its original and keeps its kind and headline", () => {
    const command = newInjectOf({ ...BASE, due: "" }, MOMENT, inject(), "en");
    expect(COMMANDS["inject.add"].parse(command)).toMatchObject({
      copyOf: "flood",
      fields: { category: "contingency", headline: "Bridge under water", replyBy: 15 },
    });
  });
});

describe("two controllers at one inject", () => {
  const draft = {
    ...beginDraft(BASE, 4, "en"),
    mine: { ...BASE, title: "Mine", notes: "My note", replyBy: "20" },
  };
  const theirs = { ...BASE, title: "Theirs", body: "Their text", replyBy: "20" };

  it("CTL-54 what both have changed clashes; what only they have changed, or alike, does not", () => {
    expect(clashWith(draft, theirs)).toEqual({ both: ["title"], theirs: ["body"] });
    expect(clashWith(draft, BASE)).toEqual({ both: [], theirs: [] });
  });

  it("CTL-54 writing over it sends the writer's words on the new version, and touches nothing else", () => {
    const over = keepMine(draft, theirs, 5);
    expect(over.version).toBe(5);
    expect(over.mine).toEqual({ ...theirs, title: "Mine", notes: "My note" });
    expect(editOf(over.mine, changesOf(over), MOMENT)).toEqual({ title: "Mine", notes: "My note" });
  });

  it("CTL-54 taking theirs gives up only what both have written", () => {
    const taken = takeTheirs(draft, theirs, 5);
    expect(taken.mine).toEqual({ ...theirs, notes: "My note" });
    expect(changesOf(taken)).toEqual(["notes"]);
    expect(clashWith(taken, theirs)).toEqual({ both: [], theirs: [] });
  });
});

describe("what is typed and not sent", () => {
  function memory(): DraftStorage & { all: Map<string, string> } {
    const all = new Map<string, string>();
    return {
      all,
      getItem: (key) => all.get(key) ?? null,
      setItem: (key, value) => void all.set(key, value),
      removeItem: (key) => void all.delete(key),
    };
  }
  const edit: Writing = { kind: "edit", inject: "flood" };
  const copy: Writing = { kind: "copy", of: "flood" };
  const draft = { ...beginDraft(BASE, 4, "en"), mine: { ...BASE, title: "Mine" } };

  it("CTL-55 outlives a reload, each person's and each inject's own", () => {
    const storage = memory();
    const before = keptDrafts(() => storage, "ex.ha");
    before.keep(edit, draft);
    before.keepOpen(edit);
    const after = keptDrafts(() => storage, "ex.ha");
    expect(after.draft(edit)).toEqual(draft);
    expect(after.open()).toEqual(edit);
    expect(after.draft(copy)).toBeNull();
    expect(after.draft({ kind: "edit", inject: "fire" })).toBeNull();
    expect(keptDrafts(() => storage, "ex.minh").draft(edit)).toBeNull();
    after.keep(edit, null);
    after.keepOpen(null);
    expect(storage.all.size).toBe(0);
  });

  it("CTL-55 spoilt storage is taken for none", () => {
    const storage = memory();
    const drafts = keptDrafts(() => storage, "ex.ha");
    for (const spoilt of ["{", "[]", "null", JSON.stringify({ ...draft, mine: { title: 3 } })]) {
      storage.setItem("firebreak.plan.ex.ha.edit.flood", spoilt);
      storage.setItem("firebreak.plan.ex.ha.open", spoilt);
      expect([drafts.draft(edit), drafts.open()]).toEqual([null, null]);
    }
  });

  it("CTL-55 forbidden storage costs nothing but the keeping", () => {
    const drafts = keptDrafts(() => {
      throw new Error("forbidden");
    }, "ex.ha");
    expect(() => drafts.keep(edit, draft)).not.toThrow();
    expect([drafts.draft(edit), drafts.open()]).toEqual([null, null]);
  });
});

describe("the history of a plan", () => {
  it("CTL-56 tells what has come since a version, but not who has it in hand", () => {
    const changes = [change("edited", "Hà"), change("deferred"), change("assigned"), change("held")];
    const { plan } = inject({}, { version: 4, changes });
    if (plan === undefined) throw new Error("no plan");
    expect(changesSince(plan, 4)).toEqual([]);
    expect(changesSince(plan, 3)).toEqual([changes[3]]);
    expect(changesSince(plan, 2)).toEqual([changes[1], changes[3]]);
  });

  it("CTL-57 an undo takes back the last change that still stands", () => {
    const undoOf = (undoable: number, ...changes: PlanChange[]) =>
      undoNext(inject({}, { changes, undoable }));
    expect(undoOf(0, change("added"))).toBeNull();
    expect(undoOf(1, change("edited"), change("assigned"))).toEqual(change("edited"));
    expect(undoOf(1, change("edited"), change("held"), change("reverted"))).toEqual(change("edited"));
    expect(undoOf(2, change("reverted"), change("assigned"))).toBe("unknown");
  });

  it("CTL-57 a skip can be taken back, a release can't", () => {
    const plan = { changes: [change("skipped")], undoable: 1 };
    expect(undoNext(inject({ state: "skipped" }, plan))).toEqual(change("skipped"));
    expect(undoNext(inject({ state: "released" }, plan))).toBeNull();
    expect(undoNext(inject({ state: "complete" }, plan))).toBeNull();
  });
});

describe("several injects at once", () => {
  const now = { playMs: 0, scenarioMs: NOW, rate: 6 };
  const untimed = inject({ id: "untimed" }, { dueMs: null });

  it("CTL-58 each goes on the version that is shown, as the server's schemas take it", () => {
    const on = { inject: "flood", version: 4 };
    expect(commandOf({ do: "hold", reason: "" }, inject(), now)).toEqual({ type: "inject.hold", data: on });
    const deeds: BulkDeed[] = [
      { do: "release" },
      { do: "hold", reason: "pace" },
      { do: "unhold" },
      { do: "skip", reason: "met" },
      { do: "defer", minutes: 5, reason: "busy" },
    ];
    for (const deed of deeds) {
      const command = commandOf(deed, inject(), now);
      if (command === null) throw new Error(deed.do);
      expect(COMMANDS[command.type].parse(command.data)).toMatchObject(on);
    }
    expect(commandOf({ do: "assign", person: null }, inject({}, { assignedVersion: 3 }), now)?.data).toEqual({
      inject: "flood",
      person: null,
      version: 3,
    });
    expect(commandOf({ do: "defer", minutes: 5, reason: "busy" }, inject(), now)?.data).toMatchObject({
      to: at("16T19:10"),
    });
  });

  it("CTL-58 what was refused is counted apart, and keeps no other back", async () => {
    const held = inject({ id: "held" });
    const sent: string[] = [];
    const outcome = await doForAll(
      { do: "defer", minutes: 5, reason: "busy" },
      [untimed, held, inject()],
      now,
      ({ data }) => {
        sent.push(data.inject);
        return Promise.resolve(data.inject === "held" ? reject("inject/changed", "Minh has held it") : null);
      },
    );
    expect(sent).toEqual(["held", "flood"]);
    expect(outcome.done).toBe(1);
    expect(outcome.refused.map(({ inject: id, code }) => [id, code])).toEqual([
      ["untimed", "inject/not-scheduled"],
      ["held", "inject/changed"],
    ]);
  });

  it("CTL-59 injects are marked one by one, or drawn along", () => {
    const one = toggle(NONE_MARKED, "a");
    expect([...one]).toEqual(["a"]);
    expect([...toggle(one, "a")]).toEqual([]);
    expect([...extend(one, "b", "c")]).toEqual(["a", "b", "c"]);
    expect([...extend(NONE_MARKED, null, "a")]).toEqual(["a"]);
    expect([...NONE_MARKED]).toEqual([]);
  });

  it("CTL-59 keys with Ctrl, Cmd and Shift, and none while someone writes", () => {
    const press = {
      key: "z",
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      defaultPrevented: false,
      tag: "DIV",
      role: null,
      editable: false,
      inDialog: false,
      onBoard: true,
    };
    expect(planKeyOf({ ...press, ctrlKey: true })).toBe("undo");
    expect(planKeyOf({ ...press, key: "a", ctrlKey: true })).toBe("all");
    expect(planKeyOf({ ...press, key: "a", ctrlKey: true, onBoard: false })).toBeNull();
    expect(planKeyOf({ ...press, key: "a", ctrlKey: true, tag: "INPUT" })).toBeNull();
    expect(planKeyOf({ ...press, key: "r" })).toBe("release");
    expect(planKeyOf({ ...press, metaKey: true })).toBe("undo");
    expect(planKeyOf({ ...press, ctrlKey: true, shiftKey: true })).toBeNull();
    expect(planKeyOf({ ...press, ctrlKey: true, tag: "TEXTAREA" })).toBeNull();
    expect(planKeyOf({ ...press, key: "D", shiftKey: true })).toBe("copy");
    expect(planKeyOf({ ...press, key: "d" })).toBe("defer");
    expect(planKeyOf({ ...press, key: "d", ctrlKey: true })).toBeNull();
    expect(planKeyOf({ ...press, key: "Escape" })).toBe("unmark");
    expect(planKeyOf({ ...press, key: "Escape", tag: "INPUT" })).toBeNull();
    expect(planKeyOf({ ...press, key: "h", inDialog: true })).toBeNull();
  });
});

describe("who has an inject in hand", () => {
  it("CTL-60 the board leaves the others out", () => {
    const rows = { a: inject({ id: "a" }, { assignedTo: "ha" }), b: inject({ id: "b" }) };
    const entries = boardEntries({ injects: rows, tasks: {}, expectations: {} });
    const found = (...controllers: string[]) =>
      entries.filter((entry) => matches(entry, { ...NO_FILTER, controllers })).map(({ row }) => row.id);
    expect(found()).toEqual(["a", "b"]);
    expect(found("ha")).toEqual(["a"]);
    expect(found(NOBODY)).toEqual(["b"]);
    expect(found("minh")).toEqual([]);
    expect(found("ha", NOBODY)).toEqual(["a", "b"]);
  });

  it("CTL-60 it can be given to whoever is of the control cell and still there", () => {
    const person = (id: string, rest: Partial<PersonRow>): PersonRow => ({
      id,
      name: id,
      role: "controller",
      unit: null,
      site: null,
      level: null,
      online: true,
      removed: false,
      ...rest,
    });
    const people = [
      person("minh", {}),
      person("ha", { role: "director" }),
      person("gone", { removed: true }),
      person("eva", { role: "evaluator" }),
      person("unit", { role: "unit", unit: "press" }),
    ];
    const found = controllersOf(Object.fromEntries(people.map((each) => [each.id, each])));
    expect(found.map(({ id }) => id)).toEqual(["ha", "minh"]);
  });

  it("CTL-60 a name is told by its first and last letters", () => {
    expect(initials("Nguyễn Thu Hà")).toBe("NH");
    expect(initials(" đào ")).toBe("Đ");
    expect(initials("")).toBe("?");
  });
});
