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

/** The database can't be used; the message tells a person which one and why, without its password. */
export class DatabaseUnusable extends Error {}

/**
 * A database that is up and migrated: the one that was named, or the embedded PostgreSQL, started or joined.
 * @throws DatabaseUnusable
 */
export async function prepareDatabase(
  wanted: DatabaseWanted,
  say: (line: string) => void,
): Promise<PreparedDatabase> {
  try {
    return await prepare(wanted, say);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseUnusable(`${nameOf(wanted)} can't be used: ${reason}`, { cause });
  }
}

async function prepare(
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

function nameOf({ ownerUrl }: DatabaseWanted): string {
  if (ownerUrl === null) return "The built-in database";
  const { host, pathname } = new URL(ownerUrl);
  return `The database at DATABASE_URL (${host}${pathname})`;
}
