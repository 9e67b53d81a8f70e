import { startEmbeddedPostgres } from "@safeboard/database/embedded";
import { applicationUrl } from "@safeboard/database/application-url";
import { migrate } from "@safeboard/database/migrate";
import type { Configuration } from "./configuration.ts";

export interface PreparedDatabase {
  ownerUrl: string;
  applicationUrl: string;
  stop(): Promise<void>;
}

/** A database that is up and migrated: the one that `DATABASE_URL` names, or the embedded PostgreSQL. */
export async function prepareDatabase(
  configuration: Configuration,
  say: (line: string) => void,
): Promise<PreparedDatabase> {
  const embedded = configuration.ownerUrl
    ? null
    : await startEmbeddedPostgres({
        ...(configuration.dataFolder ? { dataFolder: configuration.dataFolder } : {}),
        onProgress: say,
      });
  const ownerUrl = configuration.ownerUrl ?? embedded?.ownerUrl;
  if (!ownerUrl) throw new Error("There is no database to connect to.");
  const stop = async () => {
    await embedded?.stop();
  };
  try {
    const appUrl = applicationUrl(ownerUrl, { appUrl: configuration.applicationUrl ?? undefined });
    await migrate({ ownerUrl, appUrl });
    return { ownerUrl, applicationUrl: appUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
