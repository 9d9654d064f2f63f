import { expect } from "vitest";
import type {
  AppendBatch,
  AppendResult,
  AppliedCommand,
  EventStore,
} from "../../server/src/eventStore/eventStore.ts";

const EXERCISES = ["một", "hai", "ba"];
const ROUNDS = 60;

interface Attempt {
  batch: AppendBatch;
  result: AppendResult;
}

/**
 * Writers and readers that know each other's positions roughly at best, all at once. Afterwards the
 * appends that were acknowledged, laid end to end, must be the log, and every other answer must fit it.
 */
export async function randomised(store: EventStore, seed: number): Promise<void> {
  const random = mulberry32(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const attempts = new Map(EXERCISES.map((id) => [id, [] as Attempt[]]));
  const readings: { exercise: string; from: number; lines: string[] }[] = [];
  const known = new Map(EXERCISES.map((id) => [id, 0]));
  let writes = 0;

  const append = async (exercise: string): Promise<void> => {
    const expectedSeq = Math.max(0, (known.get(exercise) ?? 0) + (below(4) === 0 ? below(5) - 2 : 0));
    const write = ++writes;
    const count = 1 + below(4);
    const records = Array.from({ length: count }, (_, at) => {
      const seq = expectedSeq + 1 + at;
      return {
        seq,
        line: JSON.stringify({ hash: `${write}`.padStart(64, "0"), seq, text: "ă".repeat(below(300)) }),
      };
    });
    // Few persons and ids, so that repeats happen.
    const command = { person: `p${below(3)}`, command: `c${below(150)}`, seq: expectedSeq + count };
    const batch = { expectedSeq, records, commands: [command] };
    const result = await store.append(exercise, batch);
    attempts.get(exercise)?.push({ batch, result });
    if (result.status === "appended")
      known.set(exercise, Math.max(known.get(exercise) ?? 0, expectedSeq + count));
    if (result.status === "conflict") known.set(exercise, result.seq);
  };
  const read = async (exercise: string): Promise<void> => {
    const from = 1 + below((known.get(exercise) ?? 0) + 1);
    const lines: string[] = [];
    for await (const line of store.read(exercise, from)) lines.push(line);
    readings.push({ exercise, from, lines });
  };

  for (let round = 0; round < ROUNDS; round++) {
    const work = Array.from({ length: 1 + below(8) }, () => {
      const exercise = EXERCISES[below(EXERCISES.length)] as string;
      return below(4) === 0 ? read(exercise) : append(exercise);
    });
    await Promise.all(work);
  }

  // Chance alone may leave an answer out: each log has a command sent again, and an outdated writer.
  for (const exercise of EXERCISES) {
    const own = attempts.get(exercise) ?? [];
    const stored = own.find(({ result }) => result.status === "appended");
    if (stored === undefined) throw new Error(`seed ${seed}: nothing was stored in ${exercise}`);
    const commands = stored.batch.commands.map((each) => ({ ...each, command: "outdated" }));
    for (const batch of [stored.batch, { ...stored.batch, commands }]) {
      own.push({ batch, result: await store.append(exercise, batch) });
    }
  }

  for (const exercise of EXERCISES) {
    const lines: string[] = [];
    for await (const line of store.read(exercise)) lines.push(line);
    check(lines, await store.answers(exercise), attempts.get(exercise) ?? [], `seed ${seed}, ${exercise}`);
    for (const reading of readings.filter((each) => each.exercise === exercise)) {
      const at = reading.from - 1;
      expect(reading.lines, `seed ${seed}`).toEqual(lines.slice(at, at + reading.lines.length));
    }
  }
}

function check(lines: string[], answers: AppliedCommand[], attempts: Attempt[], what: string): void {
  const appended = attempts
    .filter(({ result }) => result.status === "appended")
    .map(({ batch }) => batch)
    .sort((a, b) => a.expectedSeq - b.expectedSeq);
  expect(lines, what).toEqual(appended.flatMap(({ records }) => records.map(({ line }) => line)));
  const first = new Map(appended.flatMap(({ commands }) => commands.map((each) => [key(each), each.seq])));
  expect(new Map(answers.map((each) => [key(each), each.seq])), what).toEqual(first);
  for (const { batch, result } of attempts) {
    if (result.status === "conflict") {
      expect(result.seq, what).not.toBe(batch.expectedSeq);
      expect(result.seq, what).toBeLessThanOrEqual(lines.length);
    }
    if (result.status === "repeated") expect(result.seq, what).toBe(first.get(key(result)));
  }
  // Otherwise the round has shown nothing.
  expect(new Set(attempts.map(({ result }) => result.status)), what).toEqual(
    new Set(["appended", "conflict", "repeated"]),
  );
}

function key({ person, command }: AppliedCommand): string {
  return `${person} ${command}`;
}

/** A small seeded generator (Tommy Ettinger's mulberry32): numbers in [0, 1). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
