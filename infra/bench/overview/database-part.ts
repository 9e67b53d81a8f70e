import {
  loadMember,
  listMemberships,
  type Transaction,
  withActor,
} from "@safeboard/database/actor";
import { connect } from "@safeboard/database/connect";
import { jobQueue } from "@safeboard/database/job-queue";
import { createCaller, type DomainCaller } from "@safeboard/domain";
import { loadPositions } from "@safeboard/domain/positions";
import { createIdentity } from "@safeboard/identity";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { type BenchmarkDatabase, benchmarkDay, lead } from "../data/benchmark-databases.ts";

/** The parts of an overview's request that ask the database, each ready to be timed. */
export interface DatabasePart {
  /** Who is asking: session, account, membership and the schools that it may see. */
  recognise: () => Promise<unknown>;
  /** The overview's queries as the application asks them: in its role, in a transaction, under row-level security. */
  asActor: () => Promise<unknown>;
  /** The same queries by the superuser, with neither transaction nor row-level security. */
  plain: () => Promise<unknown>;
  /** The use case: the queries, the rules, the sentence on top. */
  useCase: () => Promise<unknown>;
  /** What the page's head asks: trust and schools. */
  pageHead: () => Promise<unknown>;
  close: () => Promise<void>;
}

export async function openDatabasePart({
  applicationUrl,
  ownerUrl,
}: BenchmarkDatabase): Promise<DatabasePart> {
  const database = connect({ url: applicationUrl });
  const owner = postgres(ownerUrl, { max: 1, fetch_types: false, onnotice: () => {} });
  const identity = createIdentity({ database, now: () => new Date() });
  const session = await identity.signIn({
    email: lead.email,
    password: lead.password,
    address: "127.0.0.1",
  });
  if (session.outcome !== "signed_in") throw new Error(`The lead's sign-in: ${session.outcome}.`);
  const { token } = session;

  const recognise = async () => {
    const signedIn = await identity.authenticate(token);
    if (!signedIn) throw new Error("The lead's session is over.");
    const [first] = signedIn.membership
      ? [signedIn.membership]
      : await listMemberships(database, signedIn.userId, benchmarkDay);
    if (!first) throw new Error("The lead has no membership.");
    if (!signedIn.membership) await identity.chooseMembership(signedIn, first);
    const member = await loadMember(database, first, signedIn.userId, benchmarkDay);
    if (!member) throw new Error("The lead's membership has ended.");
    return member;
  };
  const actor = await recognise();
  const caller: DomainCaller = createCaller({
    database,
    actor,
    today: benchmarkDay,
    now: new Date(),
    reader: { read: nothingIsRead, check: nothingIsRead },
    tokens: identity,
    jobs: jobQueue,
  });
  const withoutActor = preparedDrizzle(owner);
  return {
    recognise,
    asActor: () =>
      withActor(database, actor, (transaction) =>
        loadPositions(transaction, actor, { today: benchmarkDay }),
      ),
    plain: () => loadPositions(withoutActor, actor, { today: benchmarkDay }),
    useCase: () => caller.overview.read({}),
    pageHead: () => caller.me.current(),
    async close() {
      await database.close();
      await owner.end();
    },
  };
}

function nothingIsRead(): Promise<never> {
  return Promise.reject(new Error("Nothing is read here."));
}

/** Drizzle with prepared statements, as in withActor's transactions, so that only what is compared differs. */
function preparedDrizzle(sql: Sql): Transaction {
  drizzle(sql); // sets the parsers that it needs on this client
  const unsafe: Sql["unsafe"] = (text, values) => sql.unsafe(text, values, { prepare: true });
  return drizzle({ options: sql.options, unsafe } as unknown as Sql);
}
