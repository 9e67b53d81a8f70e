import { Command } from "commander";

export function sessionsCommand(): Command {
  const sessions = new Command("sessions").description("who is signed in");
  sessions
    .command("sweep")
    .description("Deletes the sessions that are over. For a daily job.")
    .action(async () => (await import("../work/sessions.ts")).sweepSessions());
  return sessions;
}
