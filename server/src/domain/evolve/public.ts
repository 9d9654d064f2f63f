import { isReport, spreadsClaims, type ChannelKind } from "@firebreak/shared/channels";
import type { CurveRow, MoodRow } from "@firebreak/shared/views";
import { evolvePublic } from "../../simulation/advance.ts";
import { isAsleep, type Conduct } from "../../simulation/publicState.ts";
import { accountOf } from "../accounts.ts";
import type { DrillEvent, EventOf } from "../events.ts";
import { put, type ExerciseState } from "../exercise.ts";
import { fact } from "../facts.ts";
import { minuteOf, minutePlayMs, minuteStartMs } from "../publicClock.ts";
import { claimReached } from "./claimReach.ts";
import { addPost } from "./posts.ts";

/** Minutes that one row of a curve holds. */
const STRETCH = 30;

/** Something happened that the public will react to in its next minute. It wakes up where it was asleep. */
export function tellPublic(state: ExerciseState, event: DrillEvent, conduct: Conduct): void {
  if (isAsleep(state.public) && event.scenarioMs !== null) {
    state.public.minute = Math.max(state.public.minute, minuteOf(state, event.scenarioMs));
  }
  state.public.pending.push(conduct);
}

/** A claim comes up where people talk: on a public channel, or in a messaging group. */
export function claimAppears(
  state: ExerciseState,
  event: DrillEvent,
  claim: string,
  channel: ChannelKind,
  followers: number,
  inject?: string,
): void {
  if (!spreadsClaims(channel)) return;
  tellPublic(state, event, {
    kind: "appeared",
    claim,
    followers,
    isReport: isReport(channel),
    ...(inject !== undefined && { inject }),
  });
}

/** A minute of the public: its curves grow, its reasons and comments appear. */
export function publicReacted(state: ExerciseState, event: EventOf<"public.reacted">): void {
  const { data } = event;
  const playMs = event.playMs ?? 0;
  const scenarioMs = minuteStartMs(state, data.minute);
  evolvePublic(state.public, data, minutePlayMs(state, data.minute, playMs));
  // In the public's own order: a record that was written and read again has its members sorted.
  for (const claim of state.public.claims.keys()) {
    const numbers = data.claims[claim];
    if (numbers !== undefined) extendCurve(state, claim, data.minute, numbers);
  }
  extendMood(state, data.minute, data.trust);
  data.reactions.forEach((reaction, index) => {
    put(state, "reactions", { id: `reaction-${event.seq}-${index}`, ...reaction, playMs, scenarioMs });
    const { cause, claim, unit } = reaction;
    if (cause === "shown-wrong" && claim !== undefined && unit !== undefined) isWrong(state, claim, unit);
  });
  data.voices.forEach(({ voice, account }, index) => {
    const said = state.scenario.voices[voice];
    if (said === undefined) return;
    const channel = state.scenario.channels.find(({ kind }) => kind === "microblog");
    addPost(state, event, {
      id: `post-${event.seq}-${index}`,
      channel: "microblog",
      channelName: channel?.name ?? "",
      author: accountOf(account),
      text: said.text,
      claim: said.claim,
      voice: true,
    });
    // It stands in everybody's feed: from now on it is no secret of a messaging group.
    claimReached(state, said.claim, ["*"]);
  });
}

/** What is not so about the claim has been published by the unit: conditions may ask for it. */
export function isWrong(state: ExerciseState, claim: string, unit: string): void {
  state.facts.add(fact.wrong(claim));
  state.facts.add(fact.wrong(claim, unit));
}

function extendCurve(
  state: ExerciseState,
  claim: string,
  minute: number,
  [shares, reach, belief]: readonly [number, number, number],
): void {
  const last = state.stretches.get(claim);
  const row =
    last === undefined ? undefined : (state.tables.curves.get(last) as Required<CurveRow> | undefined);
  if (row !== undefined && row.shares.length < STRETCH && row.from + row.shares.length === minute) {
    put(state, "curves", {
      ...row,
      shares: [...row.shares, shares],
      reach: [...row.reach, reach],
      belief: [...row.belief, belief],
    });
    return;
  }
  const id = `${claim}/${minute}`;
  state.stretches.set(claim, id);
  put(state, "curves", { id, claim, from: minute, shares: [shares], reach: [reach], belief: [belief] });
}

function extendMood(state: ExerciseState, minute: number, trust: number): void {
  const row: MoodRow | undefined = state.tables.moods.get(state.stretches.get("*") ?? "");
  if (row !== undefined && row.trust.length < STRETCH && row.from + row.trust.length === minute) {
    put(state, "moods", { ...row, trust: [...row.trust, trust] });
    return;
  }
  state.stretches.set("*", String(minute));
  put(state, "moods", { id: String(minute), from: minute, trust: [trust] });
}

/** At ENDEX observers learn what people believed, and why the public moved: the rows go out once more. */
export function revealPublic(state: ExerciseState): void {
  for (const table of ["curves", "reactions", "restrictions"] as const) {
    for (const id of state.tables[table].keys()) state.touched.push({ table, id });
  }
}

/** Of a longer jump the public lives through the last day alone. */
const LONGEST_CATCH_UP = 1_440;

export function sleepThroughJump(state: ExerciseState, to: number): void {
  if (isAsleep(state.public)) return;
  state.public.minute = Math.max(state.public.minute, minuteOf(state, to) - LONGEST_CATCH_UP);
}
