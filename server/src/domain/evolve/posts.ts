import type { Author, PostRow } from "@firebreak/shared/views";
import { countPost } from "../../simulation/postCounts.ts";
import type { DrillEvent } from "../events.ts";
import { put, type ExerciseState } from "../exercise.ts";
import { minuteOf } from "../publicClock.ts";

type Written = Pick<PostRow, "id" | "channel" | "channelName" | "author" | "text"> & Partial<PostRow>;

/** Something new in the public feed, counted from now on. */
export function addPost(state: ExerciseState, event: DrillEvent, post: Written): void {
  const scenarioMs = event.scenarioMs ?? state.exercise.startMs;
  const row: PostRow = {
    unit: null,
    kind: null,
    title: null,
    headline: null,
    media: false,
    alt: null,
    claim: null,
    inject: null,
    re: null,
    with: [],
    voice: false,
    playMs: event.playMs ?? 0,
    scenarioMs,
    seq: event.seq,
    ...post,
  };
  put(state, "posts", row);
  countPost(
    state.public,
    {
      id: row.id,
      // A comment is no carrier of its own: it draws what a small account draws.
      claim: row.voice ? null : row.claim,
      followers: row.author.followers,
      isOfficial: row.unit !== null,
    },
    minuteOf(state, scenarioMs),
  );
}

/** A unit as the public sees it. */
export function unitAuthor(state: ExerciseState, unit: string): Author {
  return { name: state.tables.units.get(unit)?.name ?? unit, handle: null, kind: "unit", followers: 0 };
}
