import { Command } from "commander";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { metricsCommand } from "./metrics.ts";
import { rehearseCommand } from "./rehearse.ts";
import { serveCommand } from "./serve.ts";
import { simulateCommand } from "./simulate.ts";
import { validateCommand } from "./validate.ts";
import { verifyCommand } from "./verify.ts";

await new Command("firebreak")
  .description("Live tabletop exercises on information crises")
  .version("0.1.0")
  .addCommand(serveCommand())
  .addCommand(validateCommand())
  .addCommand(rehearseCommand())
  .addCommand(metricsCommand())
  .addCommand(simulateCommand())
  .addCommand(verifyCommand())
  .addCommand(exportCommand())
  .addCommand(importCommand())
  .showHelpAfterError("(firebreak --help lists the commands)")
  .parseAsync();
