/** How near a tab is to its person. */
export type Nearness = "attentive" | "visible" | "hidden";

/** What a tab could do about a piece of news, when it says that it has some. */
export interface Stance {
  readonly nearness: Nearness;
  /** It may sound: not silenced, and the browser lets it. */
  readonly sounds: boolean;
  /** It may show a desktop notification. */
  readonly notifies: boolean;
}

/** What the tabs of one person say to one another about news. */
export type ClaimMessage =
  | {
      readonly type: "claim";
      readonly tab: string;
      readonly keys: readonly string[];
      readonly stance: Stance;
    }
  /** One tab has taken it on itself: whoever comes later keeps quiet. */
  | { readonly type: "told"; readonly tab: string; readonly keys: readonly string[] };

/** What is left for this tab to do. */
export interface Share {
  readonly sound: readonly string[];
  readonly notify: readonly string[];
}

export interface ClaimsOptions {
  /** This tab's id. */
  tab: string;
  post: (message: ClaimMessage) => void;
  after: (ms: number, run: () => void) => () => void;
  stance: () => Stance;
  /** Another tab claims these: whoever has them too, and waits with them, must not wait any longer. */
  onRival?: (keys: readonly string[]) => void;
  /** Another tab has told these. */
  onTold?: (keys: readonly string[]) => void;
}

/**
 * How long a tab listens for the others before it acts, ms: above twice the time that a message takes between
 * tabs, below what anybody notices.
 */
export const LISTEN_MS = 150;
/** For how long a claim is remembered: tabs in the background run their timers a second late. */
const REMEMBERED_MS = 10_000;

const NEAR: Record<Nearness, number> = { attentive: 0, visible: 1, hidden: 2 };

/**
 * Which of a person's tabs makes a sound or shows a notification: of those that can, the one nearest to the
 * person. Every tab claims what it has heard of, listens for a moment, and reaches the same verdict as the
 * others by itself. Not a lock of the browser's: those want a secure address, and many drills run on plain
 * `http` in a room of their own; nor a leader, who might be asleep.
 */
export function createClaims({ tab, post, after, stance, onRival, onTold }: ClaimsOptions) {
  const rivals = new Map<string, Map<string, Stance>>();
  const told = new Set<string>();

  /** Decides about a key by what is known now: who sounds, who shows. */
  function verdict(key: string, own: Stance): { speaker: boolean; notifier: boolean } {
    const all = [...(rivals.get(key) ?? new Map<string, Stance>()), [tab, own] as const];
    all.sort(([a, x], [b, y]) => NEAR[x.nearness] - NEAR[y.nearness] || (a < b ? -1 : 1));
    const first = (fits: (each: Stance) => boolean) => all.find(([, each]) => fits(each))?.[0];
    const speaker = first((each) => each.sounds) ?? all[0]?.[0];
    const watched = all.some(([, each]) => each.nearness === "attentive");
    const notifier = watched ? undefined : first((each) => each.notifies);
    return { speaker: speaker === tab, notifier: notifier === tab };
  }

  return {
    /** @param then told once what is left for this tab, after the others were heard */
    claim(keys: readonly string[], then: (share: Share) => void): void {
      const mine = keys.filter((key) => !told.has(key));
      if (mine.length === 0) return;
      post({ type: "claim", tab, keys: mine, stance: stance() });
      after(LISTEN_MS, () => {
        const own = stance();
        const left = mine.filter((key) => !told.has(key));
        const verdicts = left.map((key) => ({ key, ...verdict(key, own) }));
        const spoken = verdicts.filter(({ speaker }) => speaker).map(({ key }) => key);
        const notify = verdicts.filter(({ notifier }) => notifier).map(({ key }) => key);
        if (spoken.length > 0) {
          for (const key of spoken) told.add(key);
          post({ type: "told", tab, keys: spoken });
        }
        then({ sound: own.sounds ? spoken : [], notify });
      });
    },
    hear(message: ClaimMessage): void {
      if (message.tab === tab) return;
      if (message.type === "told") {
        for (const key of message.keys) told.add(key);
        onTold?.(message.keys);
        return;
      }
      for (const key of message.keys) {
        const claims = rivals.get(key) ?? new Map<string, Stance>();
        claims.set(message.tab, message.stance);
        rivals.set(key, claims);
      }
      after(REMEMBERED_MS, () => {
        for (const key of message.keys) rivals.delete(key);
      });
      onRival?.(message.keys);
    },
    /** Something can be news once more. */
    forget(key: string): void {
      told.delete(key);
      rivals.delete(key);
    },
  };
}

export type Claims = ReturnType<typeof createClaims>;
