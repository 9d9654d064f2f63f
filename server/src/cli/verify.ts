import { Command, InvalidArgumentError } from "commander";
import { type ChainVerdict, verifyChain } from "../domain/chain.ts";
import { describeFault } from "../domain/logFault.ts";
import { fail } from "./failure.ts";
import { linesOf } from "./logFile.ts";

interface VerifyOptions {
  json?: boolean;
  expectHead?: string;
  expectRecords?: number;
}

/**
 * `firebreak verify <file>`: exit code 0 for a sound log, 1 for a bad one, 2 where it could not be read.
 */
export function verifyCommand(): Command {
  return new Command("verify")
    .description("check an exported log: every byte, every link of its hash chain, every event")
    .argument("<file>", "JSON Lines, as export writes them; - reads the standard input")
    .option("--json", "print the verdict as JSON")
    .option("--expect-head <hash>", "the hash that the last record must have", parseHash)
    .option("--expect-records <n>", "how many records there must be", parseCount)
    .addHelpText(
      "after",
      "\nA hash chain cannot show that records are missing at its end. Compare with a head or a number\nof records that was noted elsewhere: --expect-head, --expect-records.",
    )
    .action(async (file: string, options: VerifyOptions) => {
      try {
        const verdict = await verifyChain(linesOf(file), {
          ...(options.expectHead !== undefined && { head: options.expectHead }),
          ...(options.expectRecords !== undefined && { records: options.expectRecords }),
        });
        report(file, verdict, options.json === true);
      } catch (error) {
        fail(error, 2);
      }
    });
}

function report(file: string, verdict: ChainVerdict, json: boolean): void {
  if (!verdict.ok) process.exitCode = 1;
  if (json) console.log(JSON.stringify(verdict));
  else if (verdict.ok) console.log(`${file}: sound, ${verdict.records} records, head ${verdict.head}`);
  else console.error(`${file}: ${describeFault(verdict)}`);
}

function parseHash(text: string): string {
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new InvalidArgumentError("64 hexadecimal digits are due.");
  return text.toLowerCase();
}

function parseCount(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("A whole number is due.");
  return Number(text);
}
