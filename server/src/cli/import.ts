import { Command } from "commander";
import { verifyChain } from "../domain/chain.ts";
import { describeFault } from "../domain/logFault.ts";
import { recallRecord } from "../domain/readLog.ts";
import type { AppendBatch } from "../eventStore/eventStore.ts";
import { openSqliteEventStore } from "../eventStore/sqliteEventStore.ts";
import { ExerciseMedia } from "../transport/media/exerciseMedia.ts";
import { dataOption, mediaDirOf } from "./dataOption.ts";
import { fail } from "./failure.ts";
import { linesOf } from "./logFile.ts";

/**
 * `firebreak import <file>`: a verified log into a data directory, whole or not at all. There is no
 * way to give it another id: the id stands in the first record, and every hash depends on it.
 */
export function importCommand(): Command {
  return new Command("import")
    .description("verify an exported log and add its exercise to a data directory")
    .argument("<file>", "JSON Lines, as export writes them; - reads the standard input")
    .addOption(dataOption())
    .addHelpText(
      "after",
      "\nThe server of the data directory must be stopped. An exercise that is there already is never\ntouched. The exercise keeps its id: the id is part of what the hash chain seals.",
    )
    .action(async (file: string, options: { data: string }) => {
      try {
        await importLog(file, options.data);
      } catch (error) {
        fail(error);
      }
    });
}

async function importLog(file: string, directory: string): Promise<void> {
  const lines: string[] = [];
  const verdict = await verifyChain(keeping(linesOf(file), lines));
  if (!verdict.ok) return refuse(`${file}: ${describeFault(verdict)}`);
  const first = recallRecord(lines[0] as string);
  // verifyChain has seen to it that the first record is this one.
  if (first.type !== "exercise.created") return refuse(`${file}: no exercise.created at seq 1`);
  const exercise = first.data.exercise;
  const store = await openSqliteEventStore({ directory });
  try {
    const result = await store.append(exercise, batchOf(lines));
    if (result.status !== "appended") {
      return refuse(`the exercise ${exercise} is in ${directory} already; nothing was imported`);
    }
    console.log(`imported the exercise ${exercise}: ${verdict.records} records, head ${verdict.head}`);
    const media = new ExerciseMedia(mediaDirOf(directory));
    const missing = await media.missing(exercise, first.data.scenario);
    if (missing.length > 0) {
      // A log holds the names of pictures, never the pictures.
      const count = missing.length === 1 ? "1 picture" : `${missing.length} pictures`;
      console.log(`${count} of its scenario missing: ${missing.join(", ")}`);
      console.log(`put them into ${media.folderOf(exercise)}`);
    }
  } finally {
    await store.close();
  }
}

async function* keeping(lines: AsyncIterable<string>, kept: string[]): AsyncGenerator<string> {
  for await (const line of lines) {
    kept.push(line);
    yield line;
  }
}

/** A whole log as one batch, so that it is stored whole or not at all, with the commands its records name. */
function batchOf(lines: readonly string[]): AppendBatch {
  const answers = new Map<string, AppendBatch["commands"][number]>();
  for (const line of lines) {
    const { actor, command, seq } = recallRecord(line);
    const person = actor.role === "system" ? "system" : actor.person;
    answers.set(JSON.stringify([person, command]), { person, command, seq });
  }
  return {
    expectedSeq: 0,
    records: lines.map((line, index) => ({ seq: index + 1, line })),
    commands: [...answers.values()],
  };
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
