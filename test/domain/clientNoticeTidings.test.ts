import { emptyView, type ExerciseRow, type PersonRow, type View } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { CALLER_SILENT_MS, type ControlEars } from "../../client/src/notice/model/controlTidings.ts";
import { type Deadline, deadlineTidings, SOON_MS } from "../../client/src/notice/model/deadlines.ts";
import { countKinds, inOrder, type Tiding } from "../../client/src/notice/model/tiding.ts";
import { isRinging, tidingsOf } from "../../client/src/notice/model/tidings.ts";
import type { UnitEars } from "../../client/src/notice/model/unitTidings.ts";
import { injectRow as planned } from "../support/injectRow.ts";
import { callRow, clearanceRow } from "./clientCallRows.ts";
import {
  escalationRow,
  injectRow,
  messageRow,
  requestRow,
  responseRow,
  table,
  taskRow,
} from "./clientUnitRows.ts";

const exercise: ExerciseRow = {
  id: "x",
  title: "Storm",
  summary: "",
  languages: ["vi", "en"],
  phase: "running",
  reason: null,
  clock: { at: 0, playMs: 0, scenarioMs: 0, rate: 1, running: true },
  startMs: 0,
  offsetMinutes: 420,
  durationMs: 3_600_000,
};
const ears: UnitEars = {
  for: "unit",
  unit: "health",
  name: "Lan",
  level: "member",
  leads: false,
  read: new Set(),
  deadlines: [],
};
const control: ControlEars = { for: "control", name: "Minh", overdue: [], inHand: new Map() };

const viewOf = (tables: Partial<View>): View => ({ ...emptyView("control"), exercise, ...tables });
const heard = (view: Partial<View>, whose: Partial<UnitEars> = {}, playMs = 0): Tiding[] =>
  tidingsOf(viewOf(view), { ...ears, ...whose }, playMs, () => true);
const heardByControl = (
  view: Partial<View>,
  whose: Partial<ControlEars> = {},
  playMs = 0,
  wasHere = (_person: string) => true,
): Tiding[] => tidingsOf(viewOf(view), { ...control, ...whose }, playMs, wasHere);
const keys = (tidings: readonly Tiding[]) => tidings.map(({ key }) => key);
const openOf = (tidings: readonly Tiding[]) => tidings.filter(({ open }) => open).map(({ key }) => key);
const placesOf = (tidings: readonly Tiding[]) =>
  tidings.map(({ place }) => (place.at === "item" ? place.key : place.at));

describe("what a unit's person is told", () => {
  it("NTC-1 tells of an inject until somebody of the unit has seen it, and of no other unit's", () => {
    const view = {
      injects: table(injectRow({ id: "a" }), injectRow({ id: "b" }), injectRow({ id: "c" })),
      tasks: table(
        taskRow({ inject: "a" }),
        taskRow({ inject: "b", state: "seen" }),
        taskRow({ inject: "c", unit: "press" }),
      ),
    };
    expect(keys(heard(view))).toEqual(["inject:a", "inject:b"]);
    expect(openOf(heard(view))).toEqual(["inject:a"]);
    expect(placesOf(heard(view))).toEqual(["inject:a", "inject:b"]);
  });

  it("NTC-1 tells of requests to the unit and their reminders, and of answers to its own", () => {
    const view = {
      requests: table(
        requestRow({ id: "in", remindedMs: [60, 120] }),
        requestRow({ id: "done", status: "answered" }),
        requestRow({
          id: "out",
          from: "health",
          to: "press",
          status: "answered",
          answer: "80",
          answeredMs: 9,
        }),
        requestRow({ id: "waits", from: "health", to: "press" }),
        requestRow({ id: "other", from: "press", to: "dams" }),
      ),
    };
    expect(keys(heard(view))).toEqual([
      "request:in",
      "reminder:in:60",
      "reminder:in:120",
      "request:done",
      "reply:out",
    ]);
    expect(openOf(heard(view))).toEqual(["request:in", "reminder:in:60", "reminder:in:120", "reply:out"]);
    expect(openOf(heard(view, { read: new Set(["reply:out"]) }))).not.toContain("reply:out");
  });

  it("NTC-1 tells of a clearance asked, anew for a changed text, and of the answers to the unit's own", () => {
    const asked = clearanceRow({ unit: "health", owner: "press", soughtMs: 5 });
    const given = clearanceRow({ unit: "dams", status: "objected", reason: "Not so", answeredMs: 7 });
    const cleared = clearanceRow({ unit: "press", status: "cleared", answeredMs: 8 });
    const view = {
      clearances: table(asked, given, cleared, clearanceRow({ unit: "fire", status: "void" })),
      responses: table(responseRow({ id: "draft", inject: "a" })),
    };
    expect(keys(heard(view))).toEqual([
      "clearance:draft/health:5",
      "objected:draft/dams:7",
      "cleared:draft/press:8",
    ]);
    expect(placesOf(heard(view))).toEqual(["clearance:draft/health", "statements", "statements"]);
    const again = heard({ clearances: table({ ...asked, soughtMs: 50 }) });
    expect(keys(again)).toEqual(["clearance:draft/health:50"]);
  });

  it("NTC-1 tells of decisions that bind the unit or answer it, and a leadership of its questions", () => {
    const decided = { decision: "Yes", decidedMs: 4 };
    const view = {
      escalations: table(
        escalationRow({ id: "open" }),
        escalationRow({ id: "own", ...decided }),
        escalationRow({ id: "binds", unit: "press", binds: ["health"], ...decided }),
        escalationRow({ id: "foreign", unit: "press", binds: ["dams"], ...decided }),
      ),
    };
    expect(keys(heard(view))).toEqual(["decision:own", "decision:binds"]);
    expect(openOf(heard(view, { read: new Set(["decision:own"]) }))).toEqual(["decision:binds"]);
    const asked = heard(view, { unit: "lead", leads: true });
    expect(keys(asked)).toEqual(["question:open", "question:own", "question:binds", "question:foreign"]);
    expect(openOf(asked)).toEqual(["question:open"]);
  });

  it("NTC-1 tells of messages until they are read, and of a call while it rings", () => {
    const view = {
      messages: table(messageRow({ id: "m" }), messageRow({ id: "own", from: "health", to: "control" })),
      calls: table(
        callRow({ id: "rings", inject: "a" }),
        callRow({ id: "talks", state: "talking", pickedUpMs: 3 }),
        callRow({ id: "theirs", unit: "press" }),
      ),
    };
    expect(keys(heard(view))).toEqual(["message:m", "call:rings", "call:talks"]);
    expect(openOf(heard(view, { read: new Set(["message:m"]) }))).toEqual(["call:rings"]);
    expect(placesOf(heard(view))).toEqual(["message:m", "inject:a", "page"]);
  });

  it("NTC-2 tells an approver what waits for them but their own text, a lead what may go out, and the others what came back", () => {
    const view = {
      responses: table(
        responseRow({ id: "theirs", status: "submitted", submittedMs: 10, draftedBy: "Vy", inject: "a" }),
        responseRow({ id: "own", status: "submitted", submittedMs: 11, draftedBy: "Lan" }),
        responseRow({
          id: "back",
          status: "returned",
          submittedMs: 12,
          draftedBy: "Vy",
          returnedReason: "No",
          returnedMs: 14,
          returnedBy: "An",
        }),
        responseRow({ id: "draft" }),
      ),
    };
    expect(keys(heard(view, { level: "approver" }))).toEqual(["approval:theirs:10"]);
    expect(keys(heard(view, { level: "lead" }))).toEqual(["returned:back:14"]);
    expect(keys(heard(view, { level: "approver", name: "Vy" }))).toEqual([
      "approval:own:11",
      "returned:back:14",
    ]);
    expect(placesOf(heard(view, { level: "approver" }))).toEqual(["text:theirs"]);
    const approved = {
      responses: table(responseRow({ id: "ok", status: "approved", approvedMs: 20, approvedBy: "Vy" })),
    };
    expect(keys(heard(approved, { level: "lead" }))).toEqual(["approved:ok:20"]);
    expect(keys(heard(approved, { level: "approver", name: "Vy" }))).toEqual([]);
    expect(keys(heard(approved, { level: "member" }))).toEqual([]);
  });

  it("NTC-7 lets a call speak for the inject that rings, and not for one that came long before", () => {
    const view = {
      injects: table(injectRow({ id: "phone", releasedPlayMs: 1_000 }), injectRow({ id: "old" })),
      tasks: table(taskRow({ inject: "phone" }), taskRow({ inject: "old" })),
      calls: table(
        callRow({ id: "1", inject: "phone", rangMs: 1_200 }),
        callRow({ id: "2", inject: "old", rangMs: 90_000 }),
      ),
    };
    expect(keys(heard(view))).toEqual(["inject:old", "call:1", "call:2"]);
  });
});

describe("deadlines", () => {
  const due = (dueMs: number, sinceMs = 0): Deadline => ({
    id: "request:r",
    dueMs,
    sinceMs,
    from: "Press",
    title: "Beds?",
    place: { at: "item", key: "request:r" },
  });

  it("NTC-5 tells a minute before, then that it was missed, and of a moved one anew", () => {
    const at = (playMs: number, dueMs = 100_000) => keys(deadlineTidings([due(dueMs)], playMs));
    expect(at(100_000 - SOON_MS - 1)).toEqual([]);
    expect(at(100_000 - SOON_MS)).toEqual(["soon:request:r:100000"]);
    expect(at(100_000)).toEqual(["soon:request:r:100000"]);
    expect(at(100_001)).toEqual(["missed:request:r:100000"]);
    expect(at(150_000, 200_000)).toEqual(["soon:request:r:200000"]);
    // Its coming has told of it.
    expect(keys(deadlineTidings([due(100_000, 100_000 - SOON_MS)], 90_000))).toEqual([]);
  });

  it("NTC-5 tells of none before STARTEX or after ENDEX", () => {
    const view = viewOf({});
    const listening = { ...ears, deadlines: [due(10)] };
    const told = (each: View, playMs: number | null) => keys(tidingsOf(each, listening, playMs, () => true));
    expect(told(view, 20)).toEqual(["missed:request:r:10"]);
    expect(told(view, null)).toEqual([]);
    expect(told({ ...view, exercise: { ...exercise, phase: "ended" } }, 20)).toEqual([]);
  });
});

describe("what a controller is told", () => {
  const { plan } = planned(
    "planned",
    {},
    {
      version: 3,
      assignedTo: "minh",
      changes: [
        { what: "edited", by: "An", at: 90, playMs: 1 },
        { what: "edited", by: "An", at: 110, playMs: 2 },
        { what: "held", by: "Minh", at: 120, playMs: 3 },
        { what: "assigned", by: "An", at: 130, playMs: 4 },
      ],
    },
  );
  const person = (id: string, row: Partial<PersonRow> = {}): PersonRow => ({
    id,
    name: `Name of ${id}`,
    role: "unit",
    unit: "health",
    site: "hn",
    level: "member",
    online: false,
    removed: false,
    ...row,
  });

  it("NTC-3 tells that a unit has picked up until the caller speaks, and that it waits after fifteen seconds", () => {
    const says = (who: "caller" | "unit", playMs: number) => ({ who, name: "", text: "…", playMs });
    const talking = callRow({ id: "c", state: "talking", pickedUpMs: 5 });
    expect(openOf(heardByControl({ calls: table(talking) }))).toEqual(["pickedUp:c"]);
    const spoken = { ...talking, lines: [says("caller", 6)] };
    expect(openOf(heardByControl({ calls: table(spoken) }, {}, 99_000))).toEqual([]);
    const waits = { ...talking, lines: [says("caller", 6), says("unit", 1_000)] };
    expect(openOf(heardByControl({ calls: table(waits) }, {}, 1_000 + CALLER_SILENT_MS - 1))).toEqual([]);
    expect(openOf(heardByControl({ calls: table(waits) }, {}, 1_000 + CALLER_SILENT_MS))).toEqual([
      "callWaits:c:2",
    ]);
    expect(keys(heardByControl({ calls: table(callRow({ id: "rings" })) }))).toEqual([]);
  });

  it("NTC-3 tells of units' messages until control has answered, and of escalations until they are decided", () => {
    const view = {
      messages: table(
        messageRow({ id: "a", from: "health", to: "control", at: 10 }),
        messageRow({ id: "b", from: "press", to: "control", at: 20 }),
        messageRow({ id: "c", from: "control", to: "health", at: 30 }),
        messageRow({ id: "d", from: "control", to: "all", at: 40 }),
      ),
      escalations: table(
        escalationRow({ id: "e", inject: "a" }),
        escalationRow({ id: "f", decision: "Yes", decidedMs: 4 }),
      ),
    };
    const told = heardByControl(view);
    expect(keys(told)).toEqual(["message:a", "message:b", "escalation:e", "escalation:f"]);
    expect(openOf(told)).toEqual(["message:b", "escalation:e"]);
    expect(placesOf(told)).toEqual(["messages", "messages", "inject", "waits"]);
  });

  it("NTC-3 tells of what is overdue, and of changes by others to an inject since it was taken in hand", () => {
    const view = { injects: table(injectRow({ id: "a", plan }), injectRow({ id: "b" })) };
    const told = heardByControl(view, { overdue: ["b"], inHand: new Map([["a", 100]]) });
    expect(keys(told)).toEqual(["overdue:b", "conflict:a:110"]);
    expect(keys(heardByControl(view))).toEqual([]);
  });

  it("NTC-4 tells of people of units who were there and are gone, and of nobody else", () => {
    const people = table(
      person("gone"),
      person("here", { online: true }),
      person("never"),
      person("removed", { removed: true }),
      person("observer", { role: "observer", unit: null }),
    );
    const told = heardByControl({ people }, {}, 0, (id) => id !== "never");
    expect(keys(told)).toEqual(["lost:gone"]);
  });
});

describe("telling", () => {
  const rings = { calls: table(callRow({ id: "rings" })), messages: table(messageRow({ id: "m" })) };

  it("NTC-6 tells of a safety stop, and then of nothing else", () => {
    const stopped = viewOf({ ...rings, exercise: { ...exercise, phase: "stopped", reason: "Real flood" } });
    for (const whose of [ears, control]) {
      expect(tidingsOf(stopped, whose, 5, () => true)).toMatchObject([
        { kind: "stopped", title: "Real flood" },
      ]);
    }
    expect(isRinging(stopped, ears)).toBe(false);
  });

  it("NTC-1 rings while a call of the unit rings and the exercise runs", () => {
    expect(isRinging(viewOf(rings), ears)).toBe(true);
    expect(isRinging(viewOf(rings), { ...ears, unit: "press" })).toBe(false);
    expect(isRinging(viewOf({ ...rings, exercise: { ...exercise, phase: "paused" } }), ears)).toBe(false);
    expect(isRinging(viewOf(rings), control)).toBe(false);
  });

  it("NTC-20 names what is most pressing first, and counts each kind", () => {
    const told = inOrder(
      heard({
        messages: table(messageRow({ id: "m", playMs: 5 }), messageRow({ id: "n", playMs: 9 })),
        requests: table(requestRow({ id: "r" })),
        calls: table(callRow({ id: "c" })),
      }),
    );
    expect(keys(told)).toEqual(["call:c", "request:r", "message:n", "message:m"]);
    expect(countKinds(told)).toEqual([
      { kind: "call", count: 1 },
      { kind: "request", count: 1 },
      { kind: "message", count: 2 },
    ]);
  });
});
