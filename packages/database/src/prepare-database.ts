import { applicationUrl } from "./application-url.ts";
import { startEmbeddedPostgres } from "./embedded/embedded-postgres.ts";
import { migrate } from "./migrate.ts";

export interface PreparedDatabase {
  ownerUrl: string;
  applicationUrl: string;
  /** Lets go of the embedded database; another process that uses it keeps it. */
  stop: () => Promise<void>;
}

export interface DatabaseWanted {
  /** The owner's connection; null means the embedded PostgreSQL. */
  ownerUrl: string | null;
  /** Where the application logs in; null derives it from the owner's. */
  applicationUrl: string | null;
  /** Where the embedded PostgreSQL keeps its data; null is this clone's own place. */
  dataFolder: string | null;
}

/** A database that is up and migrated: the one that was named, or the embedded PostgreSQL, started or joined. */
export async function prepareDatabase(
  wanted: DatabaseWanted,
  say: (line: string) => void,
): Promise<PreparedDatabase> {
  const { ownerUrl, stop } = wanted.ownerUrl
    ? { ownerUrl: wanted.ownerUrl, stop: async () => {} }
    : await startEmbeddedPostgres({
        ...(wanted.dataFolder ? { dataFolder: wanted.dataFolder } : {}),
        onProgress: say,
      });
  try {
    const appUrl = applicationUrl(ownerUrl, { appUrl: wanted.applicationUrl ?? undefined });
    await migrate({ ownerUrl, appUrl });
    return { ownerUrl, applicationUrl: appUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
