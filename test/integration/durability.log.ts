import { sampleLog } from "../contract/sampleLog.ts";

/** The log that the child process of durability.test.ts writes; the test makes the same to compare. */
export function durabilityLog(seed: number) {
  const { lines } = sampleLog("ex", 4_000, (seq) => `hạt ${seed}: ${"nước ".repeat((seq * 7 + seed) % 90)}`);
  const commands = lines.map((_, at) => ({ person: `p${at % 9}`, command: `c${at}`, seq: at + 1 }));
  return { lines, commands };
}
