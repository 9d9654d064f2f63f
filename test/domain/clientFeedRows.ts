import { emptyView, type PostRow, type View } from "@firebreak/shared/views";

export const MINUTE = 60_000;
/** The story's clock at STARTEX: 08:00 UTC, 15:00 where it plays. */
export const START = Date.UTC(2031, 8, 14, 8);

let seq = 0;

/** A post of the feed, plausible but for what a test sets; each newer than the one before. */
export function postRow(row: Partial<PostRow> & { author?: PostRow["author"] } = {}): PostRow {
  seq += 1;
  return {
    id: `p${seq}`,
    channel: "microblog",
    channelName: "Rì Rào",
    author: { name: "Người lạ", handle: "@nguoi.la", kind: "citizen", followers: 10 },
    unit: null,
    kind: null,
    title: null,
    text: "…",
    headline: null,
    media: false,
    alt: null,
    claim: null,
    inject: null,
    re: null,
    with: [],
    voice: false,
    playMs: 0,
    scenarioMs: START,
    seq,
    ...row,
  };
}

export function postTable(...posts: PostRow[]): Record<string, PostRow> {
  return Object.fromEntries(posts.map((post) => [post.id, post]));
}

/** A view with an exercise that started at {@link START}. */
export function feedView(audience: View["audience"] = "observer"): View {
  return {
    ...emptyView(audience),
    exercise: {
      id: "x",
      title: "A drill",
      summary: "For tests.",
      languages: ["vi", "en"],
      phase: "running",
      reason: null,
      clock: { at: 0, playMs: 0, scenarioMs: START, rate: 1, running: true },
      startMs: START,
      offsetMinutes: 420,
      durationMs: 60 * MINUTE,
    },
  };
}
