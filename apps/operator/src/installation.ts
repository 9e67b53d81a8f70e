import { connect, type Database } from "@safeboard/database/connect";
import { jobQueue } from "@safeboard/database/job-queue";
import { prepareDatabase } from "@safeboard/database/prepare";
import { createCaller, type DomainCaller } from "@safeboard/domain";
import { ensureRegister } from "@safeboard/domain/register";
import { createIdentity, type Identity } from "@safeboard/identity";
import { createPolicyReader, type PolicyReader } from "@safeboard/policy-reader";
import { type Configuration, readConfiguration } from "./configuration.ts";
import { progress } from "./output.ts";
import { Refused } from "./refused.ts";

/** What a command works on: the database of this installation, the one that the dashboard uses. */
export interface Installation {
  configuration: Configuration;
  ownerUrl: string;
  database: Database;
  identity: Identity;
  reader: PolicyReader;
  /** The operator's procedures. */
  operator: DomainCaller["operator"];
  today: string;
  now: Date;
}

/**
 * Opens the installation for one command and closes it again: a database that is running is joined, one that isn't
 * is started and stopped at the end.
 */
export async function withInstallation<Result>(
  work: (installation: Installation) => Promise<Result>,
): Promise<Result> {
  const configuration = readConfiguration(process.env);
  const { ownerUrl, applicationUrl, stop } = await openDatabase(configuration);
  const database = connect({ url: applicationUrl, maximumConnections: 4 });
  const reader = createPolicyReader();
  try {
    await ensureRegister(ownerUrl, database);
    const now = new Date();
    const today = configuration.today();
    const identity = createIdentity({ database, now: () => new Date() });
    const { operator } = createCaller({
      database,
      actor: { kind: "operator" },
      today,
      now,
      reader,
      tokens: identity,
      jobs: jobQueue,
    });
    return await work({
      configuration,
      ownerUrl,
      database,
      identity,
      reader,
      operator,
      today,
      now,
    });
  } finally {
    await reader.close();
    await database.close();
    await stop();
  }
}

/** Whatever keeps the database from being opened is said in its own words, which are for a person. */
async function openDatabase(configuration: Configuration) {
  try {
    return await prepareDatabase(configuration, progress);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = "code" in error ? ` (${String(error.code)})` : "";
    throw new Refused(`The database can't be opened. ${error.message}${code}`, { cause: error });
  }
}
