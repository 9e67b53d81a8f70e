import { Command } from "commander";
import { withInstallation } from "../installation.ts";
import { print } from "../output.ts";

export function sessionsCommand(): Command {
  const sessions = new Command("sessions").description("who is signed in");
  sessions
    .command("sweep")
    .description("Deletes the sessions that are over. For a daily job.")
    .action(() =>
      withInstallation(async ({ identity }) => {
        await identity.deleteExpiredSessions();
        print("The sessions that are over are deleted.");
      }),
    );
  return sessions;
}
