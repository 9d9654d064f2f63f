import { describe, expect, it } from "vitest";
import { type Invitation, readCode, ticketIn } from "../../client/src/features/join/invitation.ts";
import { firstStep, joinStep } from "../../client/src/features/join/joinState.ts";
import { createSessions, type Session, type SessionStorageLike } from "../../client/src/store/session.ts";

function box(): SessionStorageLike {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const lan: Session = {
  token: "t1",
  exercise: "x",
  title: "Drill",
  role: "unit",
  unit: "dams",
  unitName: "Dams",
  name: "Lan",
};
const minh: Session = { ...lan, token: "t2", role: "director", unit: null, unitName: null, name: "Minh" };

describe("tickets", () => {
  it("CLI-29 a code is read however it was typed", () => {
    for (const typed of ["ABCD-EFGH", "abcd efgh", " abcdefgh ", "ab-cd-ef-gh"])
      expect(readCode(typed)).toBe("ABCD-EFGH");
    for (const typed of ["", "ABCD-EFG", "ABCD-EFGH-I"]) expect(readCode(typed)).toBeNull();
  });

  it("CLI-29 a page's address brings a token or a code, and the token goes first", () => {
    expect(ticketIn({ hash: "#token=abc", search: "" })).toEqual({ token: "abc" });
    expect(ticketIn({ hash: "", search: "?code=abcd-efgh" })).toEqual({ code: "ABCD-EFGH" });
    expect(ticketIn({ hash: "#token=abc", search: "?code=abcd-efgh" })).toEqual({ token: "abc" });
    expect(ticketIn({ hash: "#main", search: "" })).toBeNull();
  });
});

describe("the way in", () => {
  const invitation: Invitation = {
    exercise: { id: "x", title: "Drill" },
    role: "unit",
    sites: [],
    kind: "code",
  };

  it("CLI-30 a code that fails goes back into its field; a link that fails is said", () => {
    const failure = "auth/invalid" as const;
    const code = joinStep(firstStep({ code: "ABCD-EFGH" }), { type: "failed", failure });
    expect(code).toEqual({ step: "code", failure, typed: "ABCD-EFGH" });
    const link = joinStep(firstStep({ token: "t" }), { type: "failed", failure });
    expect(link).toEqual({ step: "lost", ticket: { token: "t" }, failure });
  });

  it("CLI-30 a failure while joining keeps what was filled in", () => {
    const person = joinStep(firstStep({ code: "ABCD-EFGH" }), { type: "found", invitation });
    const failed = joinStep(joinStep(person, { type: "send" }), { type: "failed", failure: "network" });
    expect(failed).toEqual({ ...person, sending: false, failure: "network" });
  });

  it("CLI-30 an answer that comes too late changes nothing", () => {
    const code = firstStep(null);
    expect(joinStep(code, { type: "found", invitation })).toBe(code);
    expect(joinStep(code, { type: "failed", failure: "network" })).toBe(code);
  });
});

describe("sessions", () => {
  it("CLI-31 two tabs of one browser hold two roles", () => {
    const browser = box();
    const [first, second] = [box(), box()];
    createSessions(first, browser).enter(lan);
    createSessions(second, browser).enter(minh);
    expect(createSessions(first, browser).store.getState().current).toEqual(lan);
    expect(createSessions(second, browser).store.getState().current).toEqual(minh);
  });

  it("CLI-31 a new tab comes back as the only person the browser knows; of several, the person chooses", () => {
    const browser = box();
    createSessions(box(), browser).enter(lan);
    expect(createSessions(box(), browser).store.getState().current).toEqual(lan);
    createSessions(box(), browser).enter(minh);
    const { current, saved } = createSessions(box(), browser).store.getState();
    expect(current).toBeNull();
    expect(saved).toEqual([minh, lan]);
  });

  it("CLI-32 who has left stays out after a reload, and may come back", () => {
    const [tab, browser] = [box(), box()];
    const sessions = createSessions(tab, browser);
    sessions.enter(lan);
    sessions.leave();
    expect(createSessions(tab, browser).store.getState()).toMatchObject({ current: null, saved: [lan] });
  });

  it("CLI-32 a way back that no longer works is forgotten", () => {
    const sessions = createSessions(box(), box());
    sessions.enter(lan);
    sessions.forget(lan);
    expect(sessions.store.getState().saved).toEqual([]);
  });

  it("CLI-33 storage that is broken or forbidden does not keep anyone out", () => {
    const fail = () => {
      throw new Error("forbidden");
    };
    const forbidden = { getItem: fail, setItem: fail, removeItem: fail };
    const sessions = createSessions(forbidden, forbidden);
    sessions.enter(lan);
    expect(sessions.store.getState().current).toEqual(lan);

    const broken = box();
    broken.setItem("firebreak.sessions", '[{"token":1},null');
    broken.setItem("firebreak.session", '{"role":"king"}');
    expect(createSessions(broken, broken).store.getState()).toMatchObject({ current: null, saved: [] });
  });
});
