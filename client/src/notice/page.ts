import { createStore } from "zustand/vanilla";
import { browserEnvironment } from "../connection/environment.ts";
import { drill, serverNow } from "../store/drill.ts";
import { quietly } from "../store/quietly.ts";
import { markPageTitle } from "../ui/pageTitle.ts";
import { createDesktop, type Desktop, type DesktopApi } from "./desktop.ts";
import { createPermission } from "./permission.ts";
import { createSounds } from "./sound/sounds.ts";
import { openChannel } from "./tabs/channel.ts";
import type { Surroundings } from "./surroundings.ts";
import { createWatch, NOBODY, type Watch, type WatchState } from "./watch.ts";
import { createWish, type Wish } from "./wish.ts";

const storage = quietly(() => localStorage);

const desktopApi: DesktopApi | null =
  "Notification" in window
    ? {
        permission: createPermission(() => Notification.permission, watchPermission),
        request: () => Notification.requestPermission(),
        show: (title, options) => new Notification(title, options),
      }
    : null;

/** The browser tells of a change; one that doesn't is asked again when its person comes back from wherever it was made. */
function watchPermission(changed: () => void): void {
  const asked = quietly(() => navigator.permissions.query({ name: "notifications" }));
  const onReturn = (): void => addEventListener("focus", changed);
  if (asked === null) return onReturn();
  asked.then((status) => status.addEventListener("change", changed), onReturn);
}

/** The page's one sound device, whoever sits at it. */
export const sounds = createSounds(
  () => new AudioContext(),
  navigator.userActivation?.hasBeenActive === true,
);

// Any press wakes it: a key, a finger, a mouse.
const GESTURES = ["pointerup", "keydown", "touchend"] as const;
function wake(): void {
  // Escape and the like do not count with browsers.
  if (navigator.userActivation?.hasBeenActive === false) return;
  for (const gesture of GESTURES) removeEventListener(gesture, wake, true);
  sounds.unlock();
}
for (const gesture of GESTURES) addEventListener(gesture, wake, true);

/** How one person wants to be told, in this browser. */
export interface Means {
  readonly owner: string;
  /** No sound, not even of a call. */
  readonly mute: Wish;
  readonly desktop: Desktop;
}

let means: (Means & { readonly wishes: readonly Wish[] }) | null = null;
let watch: Watch | null = null;

/** What the page draws of the watch over its person. */
export const watchStore = createStore<WatchState>(() => NOBODY);

/** The person's means: the same object as long as the same person sits there. */
export function meansOf(exercise: string, person: string): Means {
  const owner = `${exercise}/${person}`;
  if (means?.owner === owner) return means;
  const mute = createWish(storage, `firebreak.notice.mute.${owner}`);
  const wanted = createWish(storage, `firebreak.notice.desktop.${owner}`);
  const desktop = createDesktop(desktopApi, isSecureContext, wanted);
  mute.subscribe(() => {
    if (mute.get()) sounds.hush();
  });
  means = { owner, mute, desktop, wishes: [mute, wanted] };
  return means;
}

/** Begins to watch over what comes for the person; ends with {@link Watch.close}. */
export function watchFor({ owner, mute, desktop }: Means): Watch {
  const own = createWatch({
    drill,
    owner,
    tab: browserEnvironment.newId(),
    storage,
    surroundings,
    sounds,
    mute,
    desktop,
    channel: openChannel,
    store: watchStore,
  });
  watch = own;
  return {
    ...own,
    close() {
      own.close();
      if (watch === own) watch = null;
    },
  };
}

export function dismissMeanwhile(): void {
  watch?.dismiss();
}

const surroundings: Surroundings = {
  wall: () => Date.now(),
  now: browserEnvironment.now,
  serverNow,
  after: browserEnvironment.after,
  visible: () => document.visibilityState === "visible",
  focused: () => document.hasFocus(),
  focus: () => window.focus(),
  mark(words, news) {
    markPageTitle(words);
    const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
    const href = news ? "/favicon-news.svg" : "/favicon.svg";
    if (icon !== null && icon.getAttribute("href") !== href) icon.href = href;
  },
};

addEventListener("storage", ({ key }) => {
  if (key === null || !key.startsWith("firebreak.notice")) return;
  for (const wish of means?.wishes ?? []) wish.reread();
  watch?.reread();
});
for (const change of ["focus", "blur", "pageshow"]) addEventListener(change, () => watch?.look());
document.addEventListener("visibilitychange", () => {
  watch?.look();
  // A phone may end a page in the background without another word.
  if (document.visibilityState === "hidden") watch?.save();
});
// A page that is frozen learns of it here, and of its waking.
document.addEventListener("freeze", () => watch?.save());
document.addEventListener("resume", () => watch?.look());
addEventListener("pagehide", () => watch?.save());
