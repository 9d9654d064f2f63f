import { Command } from "commander";
import { parseDuration } from "@firebreak/shared/duration";
import { writeFile } from "node:fs/promises";
import { courseCsv } from "../analysis/text/courseCsv.ts";
import { describePublications, describeWhatIf } from "../analysis/text/describeWhatIf.ts";
import {
  differencesOf,
  publishedResponses,
  whatIf,
  WhatIfError,
  type Edit,
  type PublishedResponse,
} from "../analysis/whatIf.ts";
import { verifyChain } from "../domain/chain.ts";
import type { LogRecord } from "../domain/events.ts";
import { describeFault } from "../domain/logFault.ts";
import { recallRecord } from "../domain/readLog.ts";
import { fail } from "./failure.ts";
import { linesOf } from "./logFile.ts";

interface WhatIfOptions {
  response?: string;
  shift?: string;
  remove?: boolean;
  to?: string;
  json?: boolean;
  csv?: string;
}

/** `firebreak whatif <log>`: exit code 0, or 2 with a code where the question or the log is no good. */
export function whatifCommand(): Command {
  return new Command("whatif")
    .description("how the public would have moved with one response sooner, later or never published")
    .argument("<log>", "JSON Lines, as export and rehearse write them; - reads the standard input")
    .option("--response <id>", "the response; left out: list the log's publications")
    .option("--shift <duration>", "published so much later, or sooner: 10m, -1h30m")
    .option("--to <time>", "published at this play time (12m), or `never`")
    .option("--remove", "never published; the same as --to never")
    .option("--json", "print both courses by minute, and what differs, as JSON")
    .option("--csv <file>", "write both courses by minute as CSV")
    .addHelpText(
      "after",
      "\nWhat people did otherwise stays as it was; the public, the rules and the deadlines answer.",
    )
    .action(async (file: string, options: WhatIfOptions) => {
      try {
        await run(file, options);
      } catch (error) {
        if (error instanceof WhatIfError) refuse(`${error.code}: ${error.message}`);
        else fail(error, 2);
      }
    });
}

async function run(file: string, options: WhatIfOptions): Promise<void> {
  const lines: string[] = [];
  const verdict = await verifyChain(kept(linesOf(file), lines));
  if (!verdict.ok) return refuse(`${file}: ${describeFault(verdict)}`);
  const log = lines.map((line): LogRecord => recallRecord(line));
  const publications = publishedResponses(log);
  if (options.response === undefined) {
    if (options.shift !== undefined || options.to !== undefined || options.remove === true) {
      throw new WhatIfError("whatif/one-edit", "say with --response which one; without it they are listed");
    }
    console.log(
      options.json === true ? JSON.stringify({ publications }) : describePublications(publications),
    );
    return;
  }
  const edit = editOf(options.response, options);
  const outcome = whatIf(log, edit);
  // Found by whatIf, which has refused what is not in the log.
  const publication = publications.find(({ response }) => response === options.response) as PublishedResponse;
  const { claim, playMs } = publication;
  const differences = differencesOf(log, outcome, claim === null ? [] : [claim]);
  const toMs = momentOf(edit, playMs);
  const { real, counterfactual } = outcome;
  if (options.csv !== undefined) {
    await writeFile(options.csv, courseCsv(real.course, counterfactual.course));
  }
  if (options.json === true) {
    const leftOut = counterfactual.leftOut.map(({ seq, type }) => ({ seq, type }));
    console.log(
      JSON.stringify({
        response: publication,
        toMs,
        real,
        counterfactual: { ...counterfactual, leftOut },
        differences,
      }),
    );
  } else console.log(describeWhatIf(publication, toMs, differences, counterfactual.leftOut));
}

async function* kept(lines: AsyncIterable<string>, into: string[]): AsyncGenerator<string> {
  for await (const line of lines) {
    into.push(line);
    yield line;
  }
}

function editOf(response: string, { shift, to, remove }: WhatIfOptions): Edit {
  const wishes = [shift, to, remove === true ? "" : undefined].filter((wish) => wish !== undefined);
  if (wishes.length !== 1) {
    throw new WhatIfError("whatif/one-edit", "say one of --shift, --to and --remove");
  }
  if (shift !== undefined) return { kind: "shift", response, byMs: signedDuration(shift) };
  if (to === undefined || to === "never") return { kind: "remove", response };
  return { kind: "move", response, toMs: signedDuration(to) };
}

function signedDuration(text: string): number {
  const sign = text.startsWith("-") ? -1 : 1;
  const ms = parseDuration(text.replace(/^[+-]/, ""));
  if (ms === undefined) {
    throw new WhatIfError("whatif/duration", `${JSON.stringify(text)} is no duration as 10m, -1h30m, 90s`);
  }
  return sign * ms;
}

/** Play time at which it is published in the counterfactual; null where it never is. */
function momentOf(edit: Edit, playMs: number): number | null {
  if (edit.kind === "shift") return playMs + edit.byMs;
  return edit.kind === "move" ? edit.toMs : null;
}

function refuse(reason: string): void {
  process.exitCode = 2;
  console.error(reason);
}
