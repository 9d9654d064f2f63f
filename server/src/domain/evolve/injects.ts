import { isPublicChannel } from "@firebreak/shared/scenario";
import type { PostRow, TaskRow } from "@firebreak/shared/views";
import type { Actor, EventOf } from "../events.ts";
import { patch, put, taskId, type ExerciseState } from "../exercise.ts";
import { fact } from "../facts.ts";
import { injectRings } from "./calls.ts";
import { claimReached } from "./claimReach.ts";
import { openExpectations } from "./expectations.ts";
import { nameOf } from "./names.ts";
import { addPost } from "./posts.ts";
import { claimAppears } from "./public.ts";
import { receive } from "./receipts.ts";

/** The inject reaches its units and, over a public channel, the feed; its claim and expected actions appear. */
export function injectReleased(state: ExerciseState, event: EventOf<"inject.released">): void {
  const { inject: id } = event.data;
  const row = patch(state, "injects", id, {
    state: "released",
    releasedSeq: event.seq,
    releasedPlayMs: event.playMs,
    releasedScenarioMs: event.scenarioMs,
  });
  state.releasedAt.set(id, state.at);
  const by = nameOf(state, event.actor);
  if (by !== null) state.releasedBy.set(id, by);
  state.facts.add(fact.released(id));
  if (row.category === "expected-action") return;
  for (const unit of row.to) {
    put(state, "tasks", {
      id: taskId(id, unit),
      inject: id,
      unit,
      state: "new",
      seenMs: null,
      acknowledgedMs: null,
      acknowledgedBy: null,
      claimedMs: null,
      claimedBy: null,
      firstActionMs: null,
      answeredMs: null,
    });
  }
  const isPublic = isPublicChannel(row.channel) && row.category !== "administrative";
  if (isPublic) {
    const id = `post-${event.seq}`;
    addPost(state, event, {
      id,
      channel: row.channel,
      channelName: row.channelName,
      author: row.from,
      title: row.channel === "microblog" ? null : row.title,
      text: row.body,
      headline: row.headline,
      media: row.media,
      alt: row.alt,
      claim: row.claim,
      inject: row.id,
      re: linkOf(state, row.id),
    });
    state.postOf.set(row.id, id);
  }
  if (row.claim !== null) {
    claimReached(state, row.claim, isPublic ? ["*"] : row.to);
    if (row.category !== "administrative") {
      claimAppears(state, event, row.claim, row.channel, row.from.followers, row.id);
    }
  }
  injectRings(state, row, event.playMs ?? 0);
  openExpectations(state, id, event.playMs ?? 0);
}

/** The post that this inject's answers, quotes or repeats; null where that never came. */
function linkOf(state: ExerciseState, inject: string): PostRow["re"] {
  const re = state.plan.get(inject)?.re;
  const post = re === undefined ? undefined : state.postOf.get(re.inject);
  return re === undefined || post === undefined ? null : { post, how: re.how };
}

export function injectSeen(state: ExerciseState, event: EventOf<"inject.seen">): void {
  const task = taskAt(state, event.data.inject, event.actor);
  if (task === undefined) return;
  receive(state, event);
  if (task.seenMs !== null && task.state !== "new") return;
  patch(state, "tasks", task.id, {
    seenMs: task.seenMs ?? event.playMs,
    state: task.state === "new" ? "seen" : task.state,
  });
}

export function injectAcknowledged(state: ExerciseState, event: EventOf<"inject.acknowledged">): void {
  const task = taskAt(state, event.data.inject, event.actor);
  if (task === undefined) return;
  patch(state, "tasks", task.id, {
    seenMs: task.seenMs ?? event.playMs,
    acknowledgedMs: event.playMs,
    acknowledgedBy: nameOf(state, event.actor),
    state: task.state === "new" || task.state === "seen" ? "acknowledged" : task.state,
  });
  state.facts.add(fact.acknowledged(task.inject));
  state.facts.add(fact.acknowledged(task.inject, task.unit));
}

export function injectClaimed(state: ExerciseState, event: EventOf<"inject.claimed">): void {
  const task = taskAt(state, event.data.inject, event.actor);
  if (task === undefined) return;
  patch(state, "tasks", task.id, {
    seenMs: task.seenMs ?? event.playMs,
    claimedMs: event.playMs,
    claimedBy: nameOf(state, event.actor),
    firstActionMs: task.firstActionMs ?? event.playMs,
    state: task.state === "answered" ? "answered" : "working",
  });
  if (event.actor.role !== "system") state.holders.set(task.id, event.actor.person);
}

/**
 * A substantive act on an inject, or on the claim it carries: the unit is at work on every open task it
 * bears on, and has answered it where the act is an answer.
 */
export function actOnTasks(
  state: ExerciseState,
  unit: string | undefined,
  playMs: number | null,
  on: { inject?: string | undefined; claim?: string | undefined },
  answers: boolean,
): void {
  if (unit === undefined) return;
  for (const task of tasksOn(state, unit, on)) {
    patch(state, "tasks", task.id, {
      seenMs: task.seenMs ?? playMs,
      firstActionMs: task.firstActionMs ?? playMs,
      answeredMs: task.answeredMs ?? (answers ? playMs : null),
      state: answers || task.state === "answered" ? "answered" : "working",
    });
  }
}

/** The unit's tasks that an act on this inject or claim bears on. */
function tasksOn(
  state: ExerciseState,
  unit: string,
  on: { inject?: string | undefined; claim?: string | undefined },
): TaskRow[] {
  const found: TaskRow[] = [];
  if (on.inject !== undefined) {
    const task = state.tables.tasks.get(taskId(on.inject, unit));
    if (task !== undefined) found.push(task);
  }
  if (on.claim !== undefined) {
    for (const inject of state.tables.injects.values()) {
      if (inject.claim !== on.claim || inject.id === on.inject) continue;
      const task = state.tables.tasks.get(taskId(inject.id, unit));
      if (task !== undefined) found.push(task);
    }
  }
  return found;
}

export function injectCompleted(state: ExerciseState, event: EventOf<"inject.completed">): void {
  patch(state, "injects", event.data.inject, { state: "complete" });
}

function taskAt(state: ExerciseState, inject: string, actor: Actor): TaskRow | undefined {
  if (actor.role === "system" || actor.unit === undefined) return undefined;
  return state.tables.tasks.get(taskId(inject, actor.unit));
}
