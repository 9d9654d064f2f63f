import type { Role } from "@firebreak/shared/roles";
import type { ActRow, InjectRow, MessageRow, PersonRow, Phase, UnitRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { deferredTo, isDeferrable } from "../../client/src/features/control/model/deferral.ts";
import { CLEAR_DESK, type Desk, deskAfter } from "../../client/src/features/control/model/desk.ts";
import { AT_REST, paceAfter, RUN_MS } from "../../client/src/features/control/model/pace.ts";
import { hotkeyOf, type KeyPress } from "../../client/src/features/control/model/hotkey.ts";
import { CONTROL_COMMANDS, fits, mayEver } from "../../client/src/features/control/model/powers.ts";
import { presenceGroups } from "../../client/src/features/control/model/presence.ts";
import { qrPath } from "../../client/src/features/control/model/qrPath.ts";
import { parseStoryTime } from "../../client/src/features/control/model/storyTime.ts";
import { concerns, streamWindow } from "../../client/src/features/control/model/streamWindow.ts";
import { threads } from "../../client/src/features/control/model/threads.ts";
import { byUrgency, isOverdue, openWaits } from "../../client/src/features/control/model/waits.ts";
import { joinUrl } from "../../client/src/features/control/people/codesApi.ts";
import { PERMISSIONS, PHASES } from "../../server/src/domain/permissions.ts";

const MINUTE = 60_000;
const START = Date.parse("2027-09-16T15:00:00+07:00");
const ZONE = { startMs: START, offsetMinutes: 420 };
const at = (text: string) => Date.parse(`2027-09-${text}:00+07:00`);

describe("what the person may do", () => {
  const roles: Role[] = ["director", "controller"];
  const phases: Phase[] = ["planned", "running", "paused", "stopped", "ended"];

  it("CTL-15 the screen offers each role what the server lets it do, and nothing else", () => {
    for (const role of roles) {
      for (const command of CONTROL_COMMANDS) {
        const granted = role === "director" ? PERMISSIONS[command].director : PERMISSIONS[command].controller;
        expect(mayEver(role, command), `${role} ${command}`).toBe(granted);
      }
    }
    for (const command of CONTROL_COMMANDS) {
      expect(mayEver("evaluator", command), command).toBe(PERMISSIONS[command].evaluator);
    }
    expect(mayEver("observer", "inject.release")).toBe(false);
    expect(mayEver(undefined, "message.send")).toBe(false);
  });

  it("CTL-15 each command can be pressed in the phases in which the server takes it", () => {
    for (const command of CONTROL_COMMANDS) {
      expect(
        phases.filter((phase) => fits(phase, command)),
        command,
      ).toEqual(phases.filter((phase) => PHASES[command].includes(phase)));
    }
  });
});

describe("the desk", () => {
  const reading: Desk = { cursor: "a", open: true, intent: "skip", tray: "jump" };

  it("CTL-16 Escape takes back one layer at a time: tray, form, detail", () => {
    const one = deskAfter(reading, { do: "escape" });
    expect(one).toEqual({ ...reading, tray: null });
    const two = deskAfter(one, { do: "escape" });
    expect(two).toEqual({ ...reading, tray: null, intent: null });
    expect(deskAfter(two, { do: "escape" })).toEqual({ cursor: "a", open: false, intent: null, tray: null });
  });

  it("CTL-95 the cursor runs while its steps come as from a key held down, and no longer", () => {
    const first = paceAfter(AT_REST, 1_000);
    expect(first.runs).toBe(false);
    const second = paceAfter(first, 1_000 + RUN_MS - 1);
    expect(second.runs).toBe(true);
    expect(paceAfter(second, second.steppedMs + RUN_MS).runs).toBe(false);
  });

  it("CTL-16 a form belongs to its inject: moving on closes it, the detail follows", () => {
    expect(deskAfter(reading, { do: "move", to: "b" })).toEqual({ ...reading, cursor: "b", intent: null });
    expect(deskAfter(reading, { do: "move", to: "a" })).toBe(reading);
  });

  it("CTL-16 a shortcut on an inject opens its detail with the form; without an inject it does nothing", () => {
    const there: Desk = { ...CLEAR_DESK, cursor: "a" };
    expect(deskAfter(there, { do: "intend", intent: "defer" })).toEqual({
      ...there,
      open: true,
      intent: "defer",
    });
    expect(deskAfter(CLEAR_DESK, { do: "intend", intent: "release" })).toBe(CLEAR_DESK);
  });

  it("CTL-16 whoever asks to speak opens the composer, and it stays open while it is asked for again", () => {
    const once = deskAfter(reading, { do: "speak" });
    expect(once).toEqual({ ...reading, tray: "speak" });
    expect(deskAfter(once, { do: "speak" })).toEqual(once);
    expect(deskAfter(once, { do: "escape" }).tray).toBeNull();
  });

  it("CTL-16 the same press opens a tray and closes it", () => {
    const open = deskAfter(CLEAR_DESK, { do: "tray", tray: "end" });
    expect(open.tray).toBe("end");
    expect(deskAfter(open, { do: "tray", tray: "end" }).tray).toBeNull();
    expect(deskAfter(open, { do: "tray", tray: "stop" }).tray).toBe("stop");
  });
});

describe("shortcuts", () => {
  const press = (key: string, on: Partial<KeyPress> = {}): string | null =>
    hotkeyOf({
      key,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      defaultPrevented: false,
      tag: "BODY",
      role: null,
      editable: false,
      inDialog: false,
      ...on,
    });

  it("CTL-17 letters belong to whoever writes, and combinations to the browser", () => {
    expect(press("r")).toBe("r");
    expect(press("R")).toBe("r");
    expect(press("r", { tag: "INPUT" })).toBeNull();
    expect(press("r", { tag: "TEXTAREA" })).toBeNull();
    expect(press("r", { tag: "SELECT" })).toBeNull();
    expect(press("r", { editable: true })).toBeNull();
    expect(press("r", { ctrlKey: true })).toBeNull();
    expect(press("r", { metaKey: true })).toBeNull();
    expect(press("r", { defaultPrevented: true })).toBeNull();
  });

  it("CTL-17 Space pauses from anywhere but a field or a button that has the focus", () => {
    expect(press(" ")).toBe(" ");
    expect(press(" ", { tag: "DIV", role: "listbox" })).toBe(" ");
    expect(press(" ", { tag: "BUTTON" })).toBeNull();
    expect(press(" ", { tag: "DIV", role: "tab" })).toBeNull();
    expect(press(" ", { tag: "INPUT" })).toBeNull();
  });

  it("CTL-17 while a dialog is open, every key is its own", () => {
    expect(press("r", { inDialog: true })).toBeNull();
    expect(press("Escape", { inDialog: true })).toBeNull();
  });

  it("CTL-17 Escape reaches everywhere else", () => {
    expect(press("Escape", { tag: "INPUT" })).toBe("Escape");
    expect(press("Escape", { tag: "BUTTON" })).toBe("Escape");
  });
});

describe("times that planners type", () => {
  const parse = (text: string, after = at("16T16:00")) => parseStoryTime(text, after, ZONE);

  it("CTL-18 an hour is the next such hour of the story, in any of the usual forms", () => {
    for (const typed of ["18:40", "1840", "18h40", " 18.40 "]) expect(parse(typed)).toBe(at("16T18:40"));
    expect(parse("15:30")).toBe(at("17T15:30"));
    expect(parse("16:00")).toBe(at("17T16:00"));
    expect(parse("01:10", at("16T23:50"))).toBe(at("17T01:10"));
  });

  it("CTL-18 a day in front counts from the day of STARTEX, in both languages' letters", () => {
    expect(parse("D+1 02:10")).toBe(at("17T02:10"));
    expect(parse("N+1 02:10")).toBe(at("17T02:10"));
    expect(parse("d+0 15:30")).toBe(at("16T15:30"));
  });

  it("CTL-18 what is no time is refused", () => {
    for (const typed of ["", "24:00", "18:60", "18", "soon", "1:2"]) expect(parse(typed)).toBeNull();
  });
});

describe("deferring", () => {
  const now = { playMs: 10 * MINUTE, scenarioMs: at("16T16:00"), rate: 6 };

  it("CTL-19 minutes of play are counted from when it was due, or from now where that has passed", () => {
    expect(deferredTo(at("16T16:30"), 5, now)).toBe(at("16T17:00"));
    expect(deferredTo(at("16T15:50"), 2, now)).toBe(at("16T16:12"));
  });

  it("CTL-19 only a waiting inject that has a time is deferred", () => {
    const row = (state: InjectRow["state"], dueMs: number | null) =>
      ({ state, plan: { dueMs } }) as unknown as InjectRow;
    expect(isDeferrable(row("planned", START))).toBe(true);
    expect(isDeferrable(row("deferred", START))).toBe(true);
    expect(isDeferrable(row("planned", null))).toBe(false);
    expect(isDeferrable(row("released", START))).toBe(false);
  });
});

describe("who waits for whom", () => {
  const unit = (id: string, kind: UnitRow["kind"]): UnitRow => ({
    id,
    name: id,
    kind,
    site: "here",
    approver: false,
    task: null,
    online: true,
  });
  const request = (
    id: string,
    status: "sent" | "acknowledged" | "answered",
    sentMs: number,
    dueMs: number | null,
  ) => ({
    id,
    from: "press",
    to: "health",
    kind: "information" as const,
    text: id,
    inject: null,
    dueMs,
    status,
    sentBy: "x",
    sentMs,
    acknowledgedMs: null,
    remindedMs: [],
    answer: null,
    answeredBy: null,
    answeredMs: null,
    completedMs: null,
  });
  const tables = {
    units: { leadership: unit("leadership", "leadership"), press: unit("press", "press") },
    requests: {
      answered: request("answered", "answered", 0, 1),
      late: request("late", "sent", 2 * MINUTE, 5 * MINUTE),
      later: request("later", "acknowledged", MINUTE, 6 * MINUTE),
      open: request("open", "sent", 8 * MINUTE, 20 * MINUTE),
    },
    escalations: {
      asked: {
        id: "asked",
        unit: "press",
        inject: "a",
        question: "?",
        options: [],
        raisedBy: "x",
        raisedMs: 3 * MINUTE,
        decision: null,
        decidedBy: null,
        decidedMs: null,
        binds: [],
      },
    },
    responses: {
      text: {
        id: "text",
        unit: "press",
        inject: null,
        claim: null,
        kind: "statement" as const,
        stance: null,
        text: "draft",
        status: "submitted" as const,
        version: 1,
        draftedBy: "x",
        draftedMs: MINUTE,
        submittedMs: 4 * MINUTE,
        approvedMs: null,
        approvedBy: null,
        returnedReason: null,
        returnedMs: null,
        returnedBy: null,
        publishedMs: null,
        nextUpdate: null,
        nextUpdateDueMs: null,
        doc: null,
        editors: [],
        joint: false,
      },
    },
  };

  it("CTL-20 open requests, undecided escalations and unapproved texts wait; what is settled does not", () => {
    const waits = openWaits(tables);
    expect(waits.map((wait) => [wait.kind, wait.id, wait.from, wait.on])).toEqual([
      ["request", "late", "press", ["health"]],
      ["request", "later", "press", ["health"]],
      ["request", "open", "press", ["health"]],
      ["escalation", "asked", "press", ["leadership"]],
      ["approval", "text", "press", ["press"]],
    ]);
  });

  it("CTL-20 the longest overdue stand on top, then whoever has waited longest", () => {
    const order = byUrgency(openWaits(tables), 10 * MINUTE).map((wait) => wait.id);
    expect(order).toEqual(["late", "later", "asked", "text", "open"]);
    expect(
      openWaits(tables)
        .filter((wait) => isOverdue(wait, 10 * MINUTE))
        .map((wait) => wait.id),
    ).toEqual(["late", "later"]);
    expect(openWaits(tables).some((wait) => isOverdue(wait, null))).toBe(false);
  });
});

describe("messages", () => {
  const message = (id: string, from: string, to: string, when: number): MessageRow => ({
    id,
    from,
    fromName: "x",
    to,
    text: id,
    at: when,
    playMs: null,
  });

  it("CTL-21 each unit has a thread with what was said to all in its place; a unit's last word waits", () => {
    const rows = [
      message("c", "control", "all", 3),
      message("a", "press", "control", 1),
      message("b", "control", "press", 2),
      message("d", "health", "control", 2),
    ];
    const all = threads(Object.fromEntries(rows.map((row) => [row.id, row])), ["press", "health"]);
    expect(
      all.map((thread) => [thread.with, thread.messages.map(({ id }) => id), thread.unanswered]),
    ).toEqual([
      ["all", ["c"], false],
      ["control", [], false],
      ["press", ["a", "b", "c"], false],
      ["health", ["d", "c"], true],
    ]);
  });
});

describe("people", () => {
  const person = (id: string, row: Partial<PersonRow>): PersonRow => ({
    id,
    name: id,
    role: "unit",
    unit: null,
    site: null,
    level: null,
    online: false,
    removed: false,
    ...row,
  });

  it("CTL-22 units keep the scenario's order, empty ones too; those present come first; the removed are gone", () => {
    const unit = (id: string): UnitRow => ({
      id,
      name: id,
      kind: "other",
      site: "here",
      approver: false,
      task: null,
      online: id === "press",
    });
    const units = { press: unit("press"), health: unit("health") };
    const people = Object.fromEntries(
      [
        person("An", { unit: "press" }),
        person("Bình", { unit: "press", online: true }),
        person("Chi", { unit: "press", removed: true, online: true }),
        person("Dũng", { role: "controller" }),
        person("Em", { role: "director", online: true }),
      ].map((row) => [row.id, row]),
    );
    const groups = presenceGroups(units, people);
    expect(groups.map((group) => [group.id, group.people.map(({ name }) => name), group.online])).toEqual([
      ["press", ["Bình", "An"], true],
      ["health", [], false],
      ["control", ["Em", "Dũng"], true],
    ]);
  });
});

describe("the stream", () => {
  const act = (seq: number, row: Partial<ActRow> = {}): ActRow => ({
    seq,
    type: "inject.acknowledged",
    at: 0,
    playMs: 0,
    scenarioMs: 0,
    role: "unit",
    ...row,
  });

  it("CTL-23 it shows the newest first, and holds still for a reader while it counts what is new", () => {
    const acts = [act(1), act(2), act(5), act(9)];
    expect(streamWindow(acts, null).acts.map(({ seq }) => seq)).toEqual([9, 5, 2, 1]);
    const held = streamWindow(acts, 3);
    expect(held.acts.map(({ seq }) => seq)).toEqual([2, 1]);
    expect(held.held).toBe(2);
  });

  it("CTL-23 a unit's acts are its own, those aimed at it, and the injects it was given", () => {
    const to = (inject: string) => (inject === "a" ? ["press"] : ["health"]);
    expect(concerns(act(1, { unit: "press" }), "press", to)).toBe(true);
    expect(concerns(act(1, { unit: "health", to: "press" }), "press", to)).toBe(true);
    expect(concerns(act(1, { to: "all", type: "message.sent" }), "press", to)).toBe(true);
    expect(concerns(act(1, { type: "inject.released", inject: "a" }), "press", to)).toBe(true);
    expect(concerns(act(1, { type: "inject.released", inject: "b" }), "press", to)).toBe(false);
    expect(concerns(act(1, { unit: "health", inject: "a" }), "press", to)).toBe(false);
    expect(concerns(act(1), null, to)).toBe(true);
  });
});

describe("join codes", () => {
  it("CTL-24 the link of a code is what the join page reads", () => {
    expect(joinUrl("https://drill.example", "ABCD-EFGH")).toBe("https://drill.example/?code=ABCD-EFGH");
  });

  it("CTL-24 the drawn QR code covers exactly the dark modules", () => {
    const modules = [
      [true, true, false],
      [false, false, true],
      [true, false, true],
    ];
    expect(qrPath(modules)).toBe("M0 0h2v1h-2zM2 1h1v1h-1zM0 2h1v1h-1zM2 2h1v1h-1z");
  });
});
