import { withInstallation } from "../installation.ts";
import { print } from "../output.ts";

export async function sweepSessions(): Promise<void> {
  await withInstallation(async ({ identity }) => {
    await identity.deleteExpiredSessions();
    print("The sessions that are over are deleted.");
  });
}
