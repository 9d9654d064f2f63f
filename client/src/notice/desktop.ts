import type { Permission } from "./permission.ts";
import type { Wish } from "./wish.ts";

/** As much of the browser's own notifications as is used here. */
export interface DesktopApi {
  permission: Permission;
  request: () => Promise<NotificationPermission>;
  /** Throws where a page may not show one itself, as on Android. */
  show: (title: string, options: NotificationOptions) => DesktopNotice;
}
export type DesktopNotice = Pick<Notification, "close"> & {
  onclick: ((this: Notification, event: Event) => unknown) | null;
  onclose: ((this: Notification, event: Event) => unknown) | null;
};

/**
 * - `insecure`: browsers give notifications to `https` addresses only, and to the machine itself.
 * - `missing`: this browser has none for pages.
 * - `denied`: the person, or whoever runs the machine, has forbidden them.
 * - `off`: they can be had; asked for they are by a press only.
 */
export type DesktopState = "insecure" | "missing" | "denied" | "off" | "on";

export interface Shown {
  readonly tag: string;
  readonly title: string;
  readonly body: string;
  readonly onPress: () => void;
}

export interface Desktop {
  state: () => DesktopState;
  subscribe: (listener: () => void) => () => void;
  /** Turns them on, asking the browser where it has not been asked. True once they are. */
  turnOn(): Promise<boolean>;
  turnOff(): void;
  /** Takes the place of the one with the same tag. */
  show(shown: Shown): void;
  close(tag: string): void;
  closeAll(): void;
}

export function createDesktop(api: DesktopApi | null, secure: boolean, wish: Wish): Desktop {
  const open = new Map<string, DesktopNotice>();
  const listeners = new Set<() => void>();
  let broken = false;

  function tell(): void {
    for (const listener of listeners) listener();
  }
  function state(): DesktopState {
    if (!secure) return "insecure";
    if (api === null || broken) return "missing";
    const permission = api.permission.get();
    if (permission === "denied") return "denied";
    return permission === "granted" && wish.get() ? "on" : "off";
  }
  function close(tag: string): void {
    open.get(tag)?.close();
    open.delete(tag);
  }
  function closeAll(): void {
    for (const tag of [...open.keys()]) close(tag);
  }

  return {
    state,
    subscribe(listener) {
      listeners.add(listener);
      const stops = [wish.subscribe(listener), api?.permission.subscribe(listener)];
      return () => {
        listeners.delete(listener);
        for (const stop of stops) stop?.();
      };
    },
    async turnOn() {
      if (!secure || api === null) return false;
      const permission = api.permission.get() === "granted" ? "granted" : await api.request();
      api.permission.reread();
      if (permission === "granted") wish.set(true);
      tell();
      return state() === "on";
    },
    turnOff() {
      wish.set(false);
      closeAll();
    },
    show({ tag, title, body, onPress }) {
      if (state() !== "on" || api === null) return;
      try {
        const notice = api.show(title, { tag, body, icon: "/favicon.svg" });
        open.set(tag, notice);
        notice.onclick = () => {
          close(tag);
          onPress();
        };
        notice.onclose = () => {
          if (open.get(tag) === notice) open.delete(tag);
        };
      } catch {
        broken = true;
        tell();
      }
    },
    close,
    closeAll,
  };
}
