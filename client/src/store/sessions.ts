import { useStore } from "zustand";
import { createSessions, type Session, type SessionStorageLike } from "./session.ts";

/** Reaching for storage may itself throw where it is forbidden. */
function storageOr(reach: () => SessionStorageLike): SessionStorageLike {
  try {
    return reach();
  } catch {
    return { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  }
}

/** The page's sessions. */
export const sessions = createSessions(
  storageOr(() => sessionStorage),
  storageOr(() => localStorage),
);

export function useSession(): Session | null {
  return useStore(sessions.store, (state) => state.current);
}

export function useSavedSessions(): readonly Session[] {
  return useStore(sessions.store, (state) => state.saved);
}

/** Whether someone has entered since the page was loaded, by whatever way. */
export function useEntered(): boolean {
  return useStore(sessions.store, (state) => state.entered);
}
