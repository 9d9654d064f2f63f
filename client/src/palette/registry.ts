import { useEffect, useRef, useSyncExternalStore } from "react";
import { createStore } from "zustand/vanilla";
import type { PaletteAction } from "./model/action.ts";

type Build = () => readonly PaletteAction[];
type Latest = { readonly current: Build };

interface PaletteState {
  readonly opened: boolean;
  /** What had the focus when it was opened. */
  readonly before: Element | null;
  /** Grows whenever what is registered may have changed. */
  readonly version: number;
}

const store = createStore<PaletteState>(() => ({ opened: false, before: null, version: 0 }));
const builds = new Set<Latest>();

function changed(): void {
  store.setState(({ version }) => ({ version: version + 1 }));
}

/**
 * Offers actions in the palette while the component is there: `usePaletteActions(() => [{ id: "sound.off", … }])`.
 * They are asked for while the palette is open, as often as it is drawn; ids are the part's own, and stay.
 * What builds many belongs into a script of its own, shown within {@link WhilePalette}.
 */
export function usePaletteActions(build: Build): void {
  const latest = useRef(build);
  useEffect(() => {
    latest.current = build;
    changed();
  });
  useEffect(() => {
    builds.add(latest);
    return () => {
      builds.delete(latest);
      changed();
    };
  }, []);
}

/** Everything that is offered now. For the palette itself. */
export function useOffered(): PaletteAction[] {
  useSyncExternalStore(store.subscribe, () => store.getState().version);
  return [...builds].flatMap(({ current }) => current());
}

export function usePaletteOpened(): boolean {
  return useSyncExternalStore(store.subscribe, () => store.getState().opened);
}

/** What had the focus before the palette: it has it again when an action runs. */
export function focusedBefore(): Element | null {
  return store.getState().before;
}

/** Opens it, and keeps where the focus was. A dialog that is open gives way, unless it may be written in or has to be read. */
export function openPalette(): void {
  if (store.getState().opened || !dialogsGiveWay()) return;
  store.setState({ opened: true, before: document.activeElement });
}

function dialogsGiveWay(): boolean {
  if (document.querySelector("dialog[open] :is(input, textarea, select)") !== null) return false;
  const open = [...document.querySelectorAll<HTMLDialogElement>("dialog[open]")];
  // Asked as Escape asks: what must not be closed so says no.
  if (!open.every((dialog) => dialog.dispatchEvent(new Event("cancel", { cancelable: true })))) return false;
  for (const dialog of open) dialog.close();
  return true;
}

/** Closes it and gives the focus back. */
export function closePalette(): void {
  const { opened, before } = store.getState();
  if (!opened) return;
  store.setState({ opened: false });
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
}
