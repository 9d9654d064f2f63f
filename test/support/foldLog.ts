import { applyChange } from "@firebreak/shared/changes";
import type { Audience } from "@firebreak/shared/roles";
import { emptyView, type View } from "@firebreak/shared/views";
import type { LogRecord } from "../../server/src/domain/events.ts";
import { evolve } from "../../server/src/domain/evolve/evolve.ts";
import type { ExerciseState } from "../../server/src/domain/exercise.ts";
import { project } from "../../server/src/domain/project.ts";

export interface Standpoint {
  audience: Audience;
  position: number;
}

/**
 * What audiences must see at their positions, as JSON: the fold of their changes over the exported log, one
 * event at a time, with nothing of the server's own feeds in between.
 */
export function foldLog(
  records: readonly LogRecord[],
  wanted: readonly Standpoint[],
): (at: Standpoint) => string {
  const key = ({ audience, position }: Standpoint): string => `${audience} ${position}`;
  const keys = new Set(wanted.map(key));
  const folded = new Map<string, string>();
  const views = new Map<Audience, View>(wanted.map(({ audience }) => [audience, emptyView(audience)]));
  let state: ExerciseState | null = null;
  for (const record of records) {
    state = evolve(state, record);
    for (const [audience, view] of views) {
      for (const change of project(record, state, audience)) applyChange(view, change);
      const at = key({ audience, position: record.seq });
      if (keys.has(at)) folded.set(at, JSON.stringify(view));
    }
  }
  return (at) => {
    const view = folded.get(key(at));
    if (view === undefined) throw new Error(`nothing was folded for ${key(at)}`);
    return view;
  };
}
