import { readClock } from "@firebreak/shared/clock";
import type { ExpectationRow, InjectRow } from "@firebreak/shared/views";
import { isAsleep } from "../simulation/publicState.ts";
import type { SystemCommand } from "./commands.ts";
import type { ExerciseState } from "./exercise.ts";
import { minuteStartMs } from "./publicClock.ts";

/** Something the clock will bring: `atPlayMs` is the play time from which the command fits. */
export interface DueItem {
  atPlayMs: number;
  command: SystemCommand;
}

interface Visitor {
  release: (row: InjectRow, atPlayMs: number, dueMs: number) => void;
  miss: (row: ExpectationRow, atPlayMs: number) => void;
  react: (minute: number, atPlayMs: number) => void;
}

/** Minutes of the public that are asked for at once when the clock has run ahead of it. */
const MINUTES_AHEAD = 60;

/** Goes through everything that the clock will bring at its present rate; nothing while it stands still. */
function visitDue(state: ExerciseState, visit: Visitor): void {
  const { clock, phase } = state.exercise;
  if (phase !== "running" || clock.playMs === null) return;
  const { playMs } = clock;
  const playMsOf = (scenarioMs: number): number =>
    playMs + Math.ceil((scenarioMs - clock.scenarioMs) / clock.rate);
  // What is due after the minutes that are asked for waits for them: the public has to come there first.
  const until = isAsleep(state.public)
    ? Infinity
    : playMsOf(minuteStartMs(state, state.public.minute + MINUTES_AHEAD));
  for (const row of state.tables.injects.values()) {
    const due = row.plan?.dueMs ?? null;
    if (due === null || row.plan?.held === true || (row.state !== "planned" && row.state !== "deferred"))
      continue;
    const at = playMsOf(due);
    if (at <= until) visit.release(row, at, due);
  }
  if (until !== Infinity) {
    for (let ahead = 1; ahead <= MINUTES_AHEAD; ahead++) {
      const minute = state.public.minute + ahead;
      visit.react(minute, playMsOf(minuteStartMs(state, minute)));
    }
  }
  for (const open of state.openExpectations.values()) {
    for (const id of open) {
      const row = state.tables.expectations.get(id);
      if (row !== undefined && row.status === "pending" && row.dueMs < until) visit.miss(row, row.dueMs + 1);
    }
  }
}

/** The play time of the next thing that the clock brings, or null. Asked after every change, so it builds nothing. */
export function nextDueAt(state: ExerciseState): number | null {
  let next: number | null = null;
  const keep = (at: number): void => {
    if (next === null || at < next) next = at;
  };
  visitDue(state, {
    release: (_row, at) => keep(at),
    miss: (_row, at) => keep(at),
    react: (_minute, at) => keep(at),
  });
  return next;
}

/**
 * What the clock brings next at the current rate: releases of injects and deadlines of expected actions,
 * soonest first. The command ids are made of what is due, so that the same moment is asked for once,
 * however often the scheduler restarts.
 */
export function dueItems(state: ExerciseState): DueItem[] {
  const items: DueItem[] = [];
  visitDue(state, {
    release: (row, atPlayMs, dueMs) =>
      items.push({
        atPlayMs,
        command: {
          id: `release ${row.id} ${dueMs}`,
          type: "inject.release",
          data: { inject: row.id },
          actor: { role: "system" },
        },
      }),
    miss: (row, atPlayMs) =>
      items.push({
        atPlayMs,
        command: {
          id: `miss ${row.id}`,
          type: "expectation.miss",
          data: { inject: row.inject, expect: row.id.slice(row.inject.length + 1) },
          actor: { role: "system" },
        },
      }),
    react: (minute, atPlayMs) =>
      items.push({
        atPlayMs,
        command: {
          id: `public ${minute}`,
          type: "public.react",
          data: { minute },
          actor: { role: "system" },
        },
      }),
  });
  return items.sort((a, b) => a.atPlayMs - b.atPlayMs || (a.command.id < b.command.id ? -1 : 1));
}

/** Server time (epoch ms) at which the running clock shows this play time. */
export function wallTimeOf(state: ExerciseState, playMs: number): number {
  const { clock } = state.exercise;
  return clock.at + (playMs - (clock.playMs ?? 0));
}

/** True where the item's moment has come. */
export function isDue(state: ExerciseState, item: DueItem, now: number): boolean {
  const play = readClock(state.exercise.clock, now).playMs;
  return play !== null && play >= item.atPlayMs;
}
