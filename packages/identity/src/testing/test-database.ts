import { type Database, connect } from "@safeboard/database/connect";
import { applicationUrl } from "@safeboard/database/application-url";
import { startEmbeddedPostgres } from "@safeboard/database/embedded";
import { migrate } from "@safeboard/database/migrate";

export async function openTestDatabase(): Promise<{ database: Database; close(): Promise<void> }> {
  const embedded = await startEmbeddedPostgres({ ephemeral: true });
  await migrate({ ownerUrl: embedded.ownerUrl });
  const database = connect({ url: applicationUrl(embedded.ownerUrl) });
  return {
    database,
    async close() {
      await database.close();
      await embedded.stop();
    },
  };
}
