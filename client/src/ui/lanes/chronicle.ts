import type { ActRow, InjectRow, PostRow, View } from "@firebreak/shared/views";
import { familyOf } from "./channelFamily.ts";
import { type Handoff, readHandoffs } from "./handoff.ts";
import { type ActMark, type InjectMark, type Mark, type PostMark, PUBLIC_LANE, SIGN_OF } from "./mark.ts";
import { type Pause, readPauses } from "./pauses.ts";
import { type ClockSample, readSamples } from "./storyClock.ts";

/** What stands on one unit's lane, oldest first. */
export interface LaneMarks {
  /** Injects that reached the unit; on the public lane, posts. */
  arrivals: Mark[];
  acts: Mark[];
}

/** A view as lanes read it, free of any window and any width. */
export interface Chronicle {
  /** By unit, and {@link PUBLIC_LANE}. */
  marks: ReadonlyMap<string, LaneMarks>;
  handoffs: Handoff[];
  pauses: Pause[];
  samples: ClockSample[];
}

export type ChronicleSource = Pick<View, "acts" | "injects" | "posts" | "units">;

/** Reads a view's timeline into marks. Everything in it has happened: a view holds nothing else of a lane's. */
export function readChronicle(view: ChronicleSource): Chronicle {
  const marks = new Map<string, LaneMarks>();
  const laneOf = (unit: string): LaneMarks => {
    const known = marks.get(unit) ?? { arrivals: [], acts: [] };
    marks.set(unit, known);
    return known;
  };
  const taken = readTaken(view);
  for (const inject of Object.values(view.injects)) {
    if (inject.releasedPlayMs === null) continue;
    for (const unit of inject.to) {
      const isTaken = taken.get(inject.id)?.has(unit) === true;
      laneOf(unit).arrivals.push(injectMark(inject, unit, isTaken));
    }
  }
  for (const post of Object.values(view.posts)) {
    // The voices of the many are the curve below the lanes; one by one they would cover what set them off.
    if (post.unit !== null || post.voice) continue;
    laneOf(PUBLIC_LANE).arrivals.push(postMark(post));
  }
  for (const act of view.acts) {
    const mark = actMark(act);
    if (mark !== null) laneOf(mark.unit).acts.push(mark);
  }
  // Acts come in their order; rows come in that of their table.
  for (const { arrivals } of marks.values()) arrivals.sort((a, b) => a.playMs - b.playMs || a.seq - b.seq);
  const leadership = Object.values(view.units).find((unit) => unit.kind === "leadership")?.id ?? null;
  return {
    marks,
    handoffs: readHandoffs(view.acts, leadership),
    pauses: readPauses(view.acts),
    samples: readSamples(view.acts),
  };
}

/** By inject, the units that have acknowledged it or acted on it. */
function readTaken(view: ChronicleSource): ReadonlyMap<string, ReadonlySet<string>> {
  const taken = new Map<string, Set<string>>();
  for (const { type, unit, inject } of view.acts) {
    if (unit === undefined || inject === undefined || type === "expectation.missed") continue;
    const units = taken.get(inject);
    if (units === undefined) taken.set(inject, new Set([unit]));
    else units.add(unit);
  }
  return taken;
}

// A row is never written to, so its mark is made once and stays the same object from one reading to the
// next: what hangs on it (its sentence, its drawing) is not made anew with every act of the drill.
const actMarks = new WeakMap<ActRow, ActMark | null>();
const postMarks = new WeakMap<PostRow, PostMark>();
const injectMarks = new WeakMap<InjectRow, Map<string, InjectMark>>();

/** Null where a lane has no sign for the act. */
function actMark(act: ActRow): ActMark | null {
  const known = actMarks.get(act);
  if (known !== undefined) return known;
  const { seq, unit, playMs } = act;
  const sign = SIGN_OF[act.type];
  const mark: ActMark | null =
    sign === null || playMs === null || unit === undefined
      ? null
      : { type: "act", key: `${seq}/${unit}`, unit, playMs, seq, sign, act };
  actMarks.set(act, mark);
  return mark;
}

function postMark(post: PostRow): PostMark {
  const known = postMarks.get(post);
  if (known !== undefined) return known;
  const { id, playMs, seq } = post;
  const family = familyOf(post.channel);
  const mark: PostMark = {
    type: "post",
    key: `post/${id}`,
    unit: PUBLIC_LANE,
    playMs,
    seq,
    post: id,
    family,
  };
  postMarks.set(post, mark);
  return mark;
}

function injectMark(inject: InjectRow, unit: string, taken: boolean): InjectMark {
  const known = injectMarks.get(inject) ?? new Map<string, InjectMark>();
  injectMarks.set(inject, known);
  const last = known.get(unit);
  if (last?.taken === taken) return last;
  const mark: InjectMark = {
    type: "inject",
    key: `${inject.id}/${unit}`,
    unit,
    playMs: inject.releasedPlayMs ?? 0,
    seq: inject.releasedSeq ?? 0,
    inject: inject.id,
    family: familyOf(inject.channel),
    taken,
  };
  known.set(unit, mark);
  return mark;
}
