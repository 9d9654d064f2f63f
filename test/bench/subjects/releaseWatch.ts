import type { LiveExercise } from "../../../server/src/application/liveExercise.ts";
import { releaseLateness } from "../../../server/src/application/releaseLateness.ts";
import { systemTime } from "../../../server/src/application/time.ts";
import { recallRecord } from "../../../server/src/domain/readLog.ts";
import type { AppendBatch, AppendResult, EventStore } from "../../../server/src/eventStore/eventStore.ts";

/**
 * Notes how late each scheduled release became durable, exactly (the server's own histogram has buckets):
 * looks at the clock the moment the store says that a batch is on the disk.
 */
export function watchReleases(
  store: EventStore,
  live: (exercise: string) => LiveExercise | undefined,
  onRelease: (latenessMs: number) => void,
): EventStore {
  const append = async (exercise: string, batch: AppendBatch): Promise<AppendResult> => {
    const result = await store.append(exercise, batch);
    const durable = systemTime.now();
    const own = live(exercise);
    for (const { line } of batch.records) {
      if (own === undefined || !line.endsWith('"type":"inject.released"}')) continue;
      const lateness = releaseLateness(own, recallRecord(line), durable);
      if (lateness !== null) onRelease(lateness);
    }
    return result;
  };
  return {
    append,
    read: (exercise, from, to) => store.read(exercise, from, to),
    head: (exercise) => store.head(exercise),
    exercises: () => store.exercises(),
    answers: (exercise) => store.answers(exercise),
    putAccess: (rows) => store.putAccess(rows),
    accessRows: () => store.accessRows(),
    close: () => store.close(),
  };
}
