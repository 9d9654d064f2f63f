import { Command } from "commander";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { EventStore } from "../eventStore/eventStore.ts";
import { openSqliteEventStore } from "../eventStore/sqliteEventStore.ts";
import { dataOption } from "./dataOption.ts";
import { fail } from "./failure.ts";

/** `firebreak export <exercise>`: the log as JSON Lines, while its server runs or not. */
export function exportCommand(): Command {
  return new Command("export")
    .description("write an exercise's log as JSON Lines; its server may be running")
    .argument("<exercise>", "the exercise's id")
    .addOption(dataOption())
    .option("--out <file>", "where to; - is the standard output", "-")
    .action(async (exercise: string, options: { data: string; out: string }) => {
      try {
        const store = await openSqliteEventStore({ directory: options.data, readonly: true });
        try {
          await exportLog(store, exercise, options);
        } finally {
          await store.close();
        }
      } catch (error) {
        // Whoever reads the other end of a pipe has enough (head, less): no failure.
        if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) fail(error);
      }
    });
}

async function exportLog(store: EventStore, exercise: string, options: { data: string; out: string }) {
  const head = await store.head(exercise);
  if (head === null) {
    const known = (await store.exercises()).map(({ id }) => id).join(", ");
    console.error(`there is no exercise ${exercise} in ${options.data}; there is: ${known || "none"}`);
    process.exitCode = 1;
    return;
  }
  const lines = Readable.from(withNewlines(store.read(exercise, 1, head.seq)));
  if (options.out === "-") await pipeline(lines, process.stdout, { end: false });
  else await writeWhole(lines, options.out);
  console.error(`exported ${head.seq} records of ${exercise}, head ${head.hash}`);
}

async function* withNewlines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** The file appears when it is whole and on the disk; half an export is never taken for a log. */
async function writeWhole(lines: Readable, file: string): Promise<void> {
  const part = `${file}.part`;
  try {
    await pipeline(lines, createWriteStream(part, { flush: true }));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
