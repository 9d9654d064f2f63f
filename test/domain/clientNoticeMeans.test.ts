import { describe, expect, it } from "vitest";
import {
  createDesktop,
  type DesktopApi,
  type DesktopNotice,
  type Shown,
} from "../../client/src/notice/desktop.ts";
import { createPermission } from "../../client/src/notice/permission.ts";
import { createSounds } from "../../client/src/notice/sound/sounds.ts";
import { LOUDNESS, MELODIES, render } from "../../client/src/notice/sound/tones.ts";
import { createWish } from "../../client/src/notice/wish.ts";
import { settled } from "../support/clientEnvironment.ts";

function storage(kept = new Map<string, string>()) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** A sound device that writes down what it is told. */
function device(state: "running" | "suspended" = "suspended") {
  const heard: { loop: boolean; stopped: number }[] = [];
  let opened = 0;
  let wake: () => void = () => undefined;
  const audio = {
    state,
    sampleRate: 8_000,
    destination: {},
    resume: () =>
      new Promise<void>((resolve) => {
        wake = () => {
          audio.state = "running";
          resolve();
        };
      }),
    suspend: () => Promise.resolve(),
    createBuffer: () => ({ copyToChannel: () => undefined }),
    createBufferSource() {
      const entry = { loop: false, stopped: 0 };
      const node = {
        buffer: null,
        loop: false,
        onended: null as (() => void) | null,
        connect: () => undefined,
        start() {
          entry.loop = node.loop;
          heard.push(entry);
        },
        stop() {
          entry.stopped += 1;
          node.onended?.();
        },
      };
      return node;
    },
  };
  return {
    heard,
    opened: () => opened,
    wake: () => wake(),
    open: () => {
      opened += 1;
      return audio as unknown as AudioContext;
    },
  };
}

describe("the sounds", () => {
  const rate = 8_000;
  const peak = (samples: Float32Array) => samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0);

  it("NTC-16 are told apart, quiet, and begin and end in silence", () => {
    const rendered = Object.values(MELODIES).map((melody) => render(melody, rate));
    for (const samples of rendered) {
      expect(peak(samples)).toBeGreaterThan(LOUDNESS / 2);
      // Two notes meet for a hundredth of a second.
      expect(peak(samples)).toBeLessThanOrEqual(LOUDNESS * 1.2);
      expect(Math.abs(samples[0] ?? 1)).toBe(0);
      expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(LOUDNESS / 20);
    }
    const written = rendered.map((samples) => samples.slice(0, rate / 3).join());
    expect(new Set(written).size).toBe(rendered.length);
  });

  it("NTC-18 wait for the person's first press, and nothing of what came before sounds after it", async () => {
    const { open, heard, opened } = device("running");
    const sounds = createSounds(open, false);
    const told: string[] = [];
    sounds.subscribe(() => told.push(sounds.state()));
    sounds.play("new");
    await settled();
    expect([sounds.state(), heard.length, opened()]).toEqual(["waiting", 0, 0]);
    sounds.unlock();
    await settled();
    expect([told, heard.length]).toEqual([["ready"], 0]);
    sounds.play("urgent");
    await settled();
    expect(heard).toEqual([{ loop: false, stopped: 0 }]);
  });

  it("NTC-17 a ring that was given up while the device woke never begins, and one that goes on is cut off", async () => {
    const { open, heard, wake } = device("suspended");
    const sounds = createSounds(open, true);
    sounds.ring(true);
    sounds.ring(false);
    wake();
    await settled();
    expect(heard).toEqual([]);
    sounds.ring(true);
    await settled();
    sounds.ring(true);
    await settled();
    expect(heard).toEqual([{ loop: true, stopped: 0 }]);
    sounds.hush();
    expect(heard).toEqual([{ loop: true, stopped: 1 }]);
  });

  it("NTC-18 says so where a device makes no sound", async () => {
    const sounds = createSounds(() => {
      throw new Error("no device");
    }, true);
    sounds.play("new");
    await settled();
    expect(sounds.state()).toBe("missing");
  });
});

describe("a person's wish", () => {
  it("NTC-17 is remembered, is theirs alone, and is known to their other tabs", () => {
    const kept = new Map<string, string>();
    const [first, other] = [createWish(storage(kept), "mute.lan"), createWish(storage(kept), "mute.lan")];
    const heard: boolean[] = [];
    other.subscribe(() => heard.push(other.get()));
    first.set(true);
    other.reread();
    expect([heard, createWish(storage(kept), "mute.lan").get()]).toEqual([[true], true]);
    expect(createWish(storage(kept), "mute.minh").get()).toBe(false);
    first.set(false);
    other.reread();
    expect([heard, createWish(storage(kept), "mute.lan").get()]).toEqual([[true, false], false]);
  });

  it("NTC-14 lasts as long as the page where storage is forbidden", () => {
    const forbidden = (): never => {
      throw new Error("forbidden");
    };
    for (const place of [null, { getItem: forbidden, setItem: forbidden, removeItem: forbidden }]) {
      const wish = createWish(place, "mute");
      expect(wish.get()).toBe(false);
      wish.set(true);
      expect(wish.get()).toBe(true);
    }
  });
});

describe("desktop notifications", () => {
  function browser(permission: NotificationPermission, answer: NotificationPermission = "granted") {
    const shown: { title: string; tag: string | undefined; closed: boolean; notice: DesktopNotice }[] = [];
    let asked = 0;
    let read = 0;
    let changed: () => void = () => undefined;
    const api: DesktopApi = {
      permission: createPermission(
        () => {
          read += 1;
          return permission;
        },
        (tell) => (changed = tell),
      ),
      request() {
        asked += 1;
        permission = answer;
        return Promise.resolve(answer);
      },
      show(title, { tag }) {
        const notice: DesktopNotice = { onclick: null, onclose: null, close: () => (entry.closed = true) };
        const entry = { title, tag, closed: false, notice };
        shown.push(entry);
        return notice;
      },
    };
    /** Somebody sets it in the browser's own settings. */
    function set(next: NotificationPermission): void {
      permission = next;
      changed();
    }
    return { api, shown, asked: () => asked, read: () => read, set };
  }
  const wish = () => createWish(storage(), "desktop");
  const news = (tag: string, onPress = () => undefined): Shown => ({ tag, title: tag, body: "", onPress });

  it("NTC-19 are asked for by a press alone, and only once", async () => {
    const { api, shown, asked } = browser("default");
    const desktop = createDesktop(api, true, wish());
    desktop.show(news("a"));
    expect([desktop.state(), asked(), shown.length]).toEqual(["off", 0, 0]);
    expect(await desktop.turnOn()).toBe(true);
    desktop.show(news("a"));
    expect([desktop.state(), asked(), shown.length]).toEqual(["on", 1, 1]);
    desktop.turnOff();
    expect([desktop.state(), shown[0]?.closed]).toEqual(["off", true]);
    expect([await desktop.turnOn(), asked()]).toEqual([true, 1]);
  });

  it("NTC-19 need the person's wish in this browser beside its permission", () => {
    const { api } = browser("granted");
    expect(createDesktop(api, true, wish()).state()).toBe("off");
  });

  it("NTC-25 read the browser's permission once, and again when it changes, which is told", async () => {
    const { api, read, set } = browser("granted");
    const desktop = createDesktop(api, true, wish());
    await desktop.turnOn();
    const before = read();
    let told = 0;
    const stop = desktop.subscribe(() => (told += 1));
    for (let times = 0; times < 5; times += 1) expect(desktop.state()).toBe("on");
    expect([read(), told]).toEqual([before, 0]);
    set("denied");
    expect([desktop.state(), told, read()]).toEqual(["denied", 1, before + 1]);
    set("denied");
    expect(told).toBe(1);
    stop();
    set("granted");
    expect([desktop.state(), told]).toEqual(["on", 1]);
  });

  it("NTC-19 say why there can be none", async () => {
    const denied = createDesktop(browser("default", "denied").api, true, wish());
    expect([await denied.turnOn(), denied.state()]).toEqual([false, "denied"]);
    expect(createDesktop(browser("granted").api, false, wish()).state()).toBe("insecure");
    expect(createDesktop(null, true, wish()).state()).toBe("missing");
    const phone: DesktopApi = {
      ...browser("granted").api,
      show() {
        throw new TypeError("Illegal constructor");
      },
    };
    const broken = createDesktop(phone, true, wish());
    await broken.turnOn();
    broken.show(news("a"));
    expect(broken.state()).toBe("missing");
  });

  it("NTC-19 close when their matter is read, and lead to it when pressed", async () => {
    const { api, shown } = browser("granted");
    const desktop = createDesktop(api, true, wish());
    await desktop.turnOn();
    const pressed: string[] = [];
    for (const tag of ["a", "b", "c"]) desktop.show({ ...news(tag), onPress: () => void pressed.push(tag) });
    desktop.close("a");
    shown[1]?.notice.onclick?.call({} as Notification, {} as Event);
    expect([shown.map(({ closed }) => closed), pressed]).toEqual([[true, true, false], ["b"]]);
    desktop.closeAll();
    expect(shown.every(({ closed }) => closed)).toBe(true);
  });
});
