import { type Role, ROLES } from "@firebreak/shared/roles";
import type { LocalText } from "@firebreak/shared/text";
import { createStore } from "zustand/vanilla";
import { quietly } from "./quietly.ts";

/** A person's way back into an exercise: the token, and enough to say whose it is. */
export interface Session {
  readonly token: string;
  readonly exercise: string;
  readonly title: LocalText;
  readonly role: Role;
  readonly unit: string | null;
  readonly unitName: LocalText | null;
  readonly name: string;
}

export interface SessionStorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface SessionsState {
  readonly current: Session | null;
  /** Latest first. */
  readonly saved: readonly Session[];
  /** Someone has entered since the page was loaded. */
  readonly entered: boolean;
}

const TAB = "firebreak.session";
const LEFT = "firebreak.left";
const SAVED = "firebreak.sessions";

/** Names a person's part in an exercise: what one browser keeps at most one token for. */
export function sessionKey(session: Omit<Session, "token" | "title" | "unitName">): string {
  return [session.exercise, session.role, session.unit ?? "", session.name].join("/");
}

/**
 * Who this tab is, and who this browser has been. The tab's own comes first, so that two tabs can
 * hold two roles; what the browser keeps brings a person back after the tab was closed.
 */
export function createSessions(tab: SessionStorageLike, browser: SessionStorageLike) {
  const store = createStore<SessionsState>(() => {
    const saved = readSaved();
    const own = parse(quietly(() => tab.getItem(TAB)));
    const left = quietly(() => tab.getItem(LEFT)) !== null;
    // A single known person is meant; among several, and after leaving, the person chooses.
    const only = !left && saved.length === 1 ? (saved[0] ?? null) : null;
    return { current: isSession(own) ? own : only, saved, entered: false };
  });

  function readSaved(): Session[] {
    const kept = parse(quietly(() => browser.getItem(SAVED)));
    return Array.isArray(kept) ? kept.filter(isSession) : [];
  }

  function save(saved: readonly Session[]): void {
    quietly(() => browser.setItem(SAVED, JSON.stringify(saved)));
    store.setState({ saved });
  }

  return {
    store,
    /** Becomes `session` in this tab, and is remembered by the browser. */
    enter(session: Session): void {
      quietly(() => tab.setItem(TAB, JSON.stringify(session)));
      quietly(() => tab.removeItem(LEFT));
      const others = readSaved().filter((each) => sessionKey(each) !== sessionKey(session));
      save([session, ...others]);
      store.setState({ current: session, entered: true });
    },
    /** Nobody in this tab any more; the browser still knows the way back. */
    leave(): void {
      quietly(() => tab.removeItem(TAB));
      quietly(() => tab.setItem(LEFT, "1"));
      store.setState({ current: null, saved: readSaved() });
    },
    /** Removes a way back that no longer works, or that a person does not want kept. */
    forget(session: Session): void {
      save(readSaved().filter((each) => sessionKey(each) !== sessionKey(session)));
    },
  };
}

function parse(text: string | null): unknown {
  if (text === null) return null;
  return quietly((): unknown => JSON.parse(text));
}

function isSession(value: unknown): value is Session {
  if (typeof value !== "object" || value === null) return false;
  const { token, exercise, role, name } = value as Partial<Record<keyof Session, unknown>>;
  const isRole = ROLES.some((each) => each === role);
  return typeof token === "string" && typeof exercise === "string" && typeof name === "string" && isRole;
}
