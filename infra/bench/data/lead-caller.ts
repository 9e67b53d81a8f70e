import { listMemberships, loadMember, type Member } from "@safeboard/database/actor";
import { connect, type Database } from "@safeboard/database/connect";
import { jobQueue } from "@safeboard/database/job-queue";
import { createCaller, type DomainCaller } from "@safeboard/domain";
import { createIdentity } from "@safeboard/identity";
import { type BenchmarkDatabase, benchmarkDay, lead } from "./benchmark-databases.ts";

/** What the lead of the trust of 100 schools may ask, as the application asks it. @throws when the lead can't sign in */
export async function openLeadCaller({ applicationUrl }: BenchmarkDatabase) {
  const database = connect({ url: applicationUrl });
  const identity = createIdentity({ database, now: () => new Date() });
  const actor = await leadOf(database, identity);
  const caller: DomainCaller = createCaller({
    database,
    actor,
    today: benchmarkDay,
    now: new Date(),
    reader: { read: nothingIsRead, check: nothingIsRead },
    tokens: identity,
    jobs: jobQueue,
  });
  return { caller, close: () => database.close() };
}

async function leadOf(
  database: Database,
  identity: ReturnType<typeof createIdentity>,
): Promise<Member> {
  const { email, password } = lead;
  const session = await identity.signIn({ email, password, address: "127.0.0.1" });
  if (session.outcome !== "signed_in") throw new Error(`The lead's sign-in: ${session.outcome}.`);
  const signedIn = await identity.authenticate(session.token);
  if (!signedIn) throw new Error("The lead's session is over.");
  const [first] = await listMemberships(database, signedIn.userId, benchmarkDay);
  const member = first && (await loadMember(database, first, signedIn.userId, benchmarkDay));
  if (!member) throw new Error("The lead has no membership.");
  return member;
}

function nothingIsRead(): Promise<never> {
  return Promise.reject(new Error("Nothing is read here."));
}
