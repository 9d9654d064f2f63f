import type { Desktop } from "./desktop.ts";
import { placeKey, type Tiding } from "./model/tiding.ts";
import type { Desk, Surroundings } from "./surroundings.ts";
import type { Nearness } from "./tabs/claims.ts";

/** More news at once than this are shown as one notification. */
const APIECE = 2;

export interface AttentionOptions {
  /** Names exercise and person. */
  owner: string;
  surroundings: Surroundings;
  desktop: Desktop;
  desk: () => Desk | null;
  /** All that there is to tell at this moment, by its key. */
  tidings: () => ReadonlyMap<string, Tiding>;
}

/** What calls a person back to a page that is not in front of them: its title, its icon, notifications. */
export interface Attention {
  nearness: () => Nearness;
  /** Title and icon as they have to be now; notifications that are of no more use go. */
  attend: (rings: boolean) => void;
  /** Shows what came since the page was last looked at as notifications. */
  notify: (news: readonly Tiding[]) => void;
}

export function createAttention(options: AttentionOptions): Attention {
  const { owner, surroundings, desktop, desk, tidings } = options;
  /** What was there when the page was last looked at; null while it is. */
  let looked: ReadonlySet<string> | null = null;
  const notified = new Map<string, readonly string[]>();

  function nearness(): Nearness {
    if (!surroundings.visible()) return "hidden";
    return surroundings.focused() ? "attentive" : "visible";
  }

  function show(news: readonly Tiding[], tag: string): void {
    const behind = desk();
    const first = news[0];
    if (behind === null || first === undefined || nearness() === "attentive") return;
    const full = `${owner} ${tag}`;
    notified.set(full, [...(notified.get(full) ?? []), ...news.map(({ key }) => key)]);
    desktop.show({
      ...behind.phrase(news),
      tag: full,
      onPress: () => {
        surroundings.focus();
        desk()?.open(first.place);
      },
    });
  }

  return {
    nearness,
    attend(rings) {
      const last = tidings();
      const attentive = nearness() === "attentive";
      if (attentive) looked = null;
      else looked ??= new Set(last.keys());
      const base = looked;
      const count =
        base === null ? 0 : [...last.values()].filter(({ key, open }) => open && !base.has(key)).length;
      surroundings.mark(`${rings ? "☎ " : ""}${count === 0 ? "" : `(${count}) `}`, count > 0);
      for (const [tag, keys] of notified) {
        if (!attentive && keys.some((key) => last.get(key)?.open === true)) continue;
        desktop.close(tag);
        notified.delete(tag);
      }
    },
    notify(news) {
      // What came while the page was in front was in sight, though its turn to be told came later.
      const seen = looked;
      const shown = news.filter(({ key }) => seen !== null && !seen.has(key));
      if (shown.length > APIECE) show(shown, "news");
      else for (const tiding of shown) show([tiding], placeKey(tiding.place));
    },
  };
}
