/**
 * npm run safeboard -- COMMAND: what the people who run Safeboard do beside the dashboard. The commands say here what
 * they are called and take; what a command does, in work/, is loaded when it is called.
 */
import { Command } from "commander";
import { auditCommand } from "./commands/audit.ts";
import { checkCommand } from "./commands/check.ts";
import { demonstrationCommand } from "./commands/demonstration.ts";
import { movesCommand } from "./commands/moves.ts";
import { operatorCommand } from "./commands/operator.ts";
import { registerCommand } from "./commands/register.ts";
import { sessionsCommand } from "./commands/sessions.ts";
import { trustCommand } from "./commands/trust.ts";

const safeboard = new Command("npm run safeboard --")
  .description("The operator's command. It works on the database that npm start uses.")
  .addHelpText(
    "after",
    `
Each command has its own --help: npm run safeboard -- trust create --help

The environment, as for npm start:
  DATABASE_URL      the owner's connection; without it, the embedded PostgreSQL of this clone
  DATABASE_APP_URL  the application's connection; without it, derived from the owner's
  SAFEBOARD_DATA    where the embedded PostgreSQL keeps its data
  SAFEBOARD_ORIGIN  the address that people use, with which one-time links begin`,
  )
  .showSuggestionAfterError()
  .addCommand(trustCommand())
  .addCommand(registerCommand())
  .addCommand(operatorCommand())
  .addCommand(movesCommand())
  .addCommand(auditCommand())
  .addCommand(checkCommand())
  .addCommand(sessionsCommand())
  .addCommand(demonstrationCommand());

try {
  await safeboard.parseAsync();
} catch (error) {
  const { explain } = await import("./explain.ts");
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
