import type { View } from "@firebreak/shared/views";
import { familyOf } from "./channelFamily.ts";
import { type Handoff, readHandoffs } from "./handoff.ts";
import { type Mark, PUBLIC_LANE, SIGN_OF } from "./mark.ts";
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
      laneOf(unit).arrivals.push({
        type: "inject",
        key: `${inject.id}/${unit}`,
        unit,
        playMs: inject.releasedPlayMs,
        seq: inject.releasedSeq ?? 0,
        inject: inject.id,
        family: familyOf(inject.channel),
        taken: taken.has(`${inject.id}/${unit}`),
      });
    }
  }
  for (const post of Object.values(view.posts)) {
    // The voices of the many are the curve below the lanes; one by one they would cover what set them off.
    if (post.unit !== null || post.voice) continue;
    laneOf(PUBLIC_LANE).arrivals.push({
      type: "post",
      key: `post/${post.id}`,
      unit: PUBLIC_LANE,
      playMs: post.playMs,
      seq: post.seq,
      post: post.id,
      family: familyOf(post.channel),
    });
  }
  for (const act of view.acts) {
    const sign = SIGN_OF[act.type];
    if (sign === null || act.playMs === null || act.unit === undefined) continue;
    const key = `${act.seq}/${act.unit}`;
    laneOf(act.unit).acts.push({
      type: "act",
      key,
      unit: act.unit,
      playMs: act.playMs,
      seq: act.seq,
      sign,
      act,
    });
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

/** `<inject>/<unit>` of all that a unit has acknowledged or acted on. */
function readTaken(view: ChronicleSource): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const act of view.acts) {
    if (act.unit === undefined || act.inject === undefined || act.type === "expectation.missed") continue;
    taken.add(`${act.inject}/${act.unit}`);
  }
  return taken;
}
