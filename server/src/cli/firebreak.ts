import { Command } from "commander";

/** The subcommands, each in a file of its own that is read only when it is wanted. */
const SUBCOMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import("./serve.ts")).serveCommand(),
  validate: async () => (await import("./validate.ts")).validateCommand(),
  rehearse: async () => (await import("./rehearse.ts")).rehearseCommand(),
  metrics: async () => (await import("./metrics.ts")).metricsCommand(),
  whatif: async () => (await import("./whatif.ts")).whatifCommand(),
  simulate: async () => (await import("./simulate.ts")).simulateCommand(),
  verify: async () => (await import("./verify.ts")).verifyCommand(),
  export: async () => (await import("./export.ts")).exportCommand(),
  import: async () => (await import("./import.ts")).importCommand(),
};

const program = new Command("firebreak")
  .description("Live tabletop exercises on information crises")
  .version("0.1.0")
  .showHelpAfterError("(firebreak --help lists the commands)");

const asked = process.argv[2] ?? "";
const wanted = Object.hasOwn(SUBCOMMANDS, asked) ? [asked] : Object.keys(SUBCOMMANDS);
for (const name of wanted) {
  const load = SUBCOMMANDS[name];
  if (load !== undefined) program.addCommand(await load());
}
await program.parseAsync();
