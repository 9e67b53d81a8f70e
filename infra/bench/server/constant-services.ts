import type { DomainCaller } from "@safeboard/domain";
import type { Services } from "@safeboard/dashboard/services";
import { lead } from "../data/benchmark-databases.ts";

/**
 * Services that answer the overview's page, and those of trends, with what they answered once, and ask no database again:
 * what is left is what the page itself costs. Only what those pages ask is answered.
 *
 * @returns the token to visit it with, too; the database may be closed from then on
 */
export async function constantServices(
  real: Services,
): Promise<{ services: Services; token: string }> {
  const { identity, memberships } = real;
  const session = await identity.signIn({
    email: lead.email,
    password: lead.password,
    address: "127.0.0.1",
  });
  if (session.outcome !== "signed_in") throw new Error(`The lead's sign-in: ${session.outcome}.`);
  const { token } = session;
  const arrived = required(await identity.authenticate(token));
  const [place] = await memberships.list(arrived.userId);
  await identity.chooseMembership(arrived, required(place));
  const signedIn = required(await identity.authenticate(token));
  const member = required(await memberships.load(required(signedIn.membership), signedIn.userId));
  const caller = real.callerFor(member);
  const [current, overview, views, byTerm, byMonth] = await Promise.all([
    caller.me.current(),
    caller.overview.read({}),
    caller.overview.views(),
    caller.trend.ofTrust({ kind: "term" }),
    caller.trend.ofTrust({ kind: "month" }),
  ]);
  const { id: schoolId } = required(byTerm.schools[0]);
  const ofSchool = await caller.trend.ofSchool({ schoolId, kind: "month" });
  const constantCaller = {
    me: { current: async () => current },
    overview: { read: async () => overview, views: async () => views },
    trend: {
      ofTrust: async ({ kind }: { kind?: string }) => (kind === "month" ? byMonth : byTerm),
      ofSchool: async () => ofSchool,
    },
  } as unknown as DomainCaller;
  return {
    token,
    services: {
      ...real,
      identity: { ...identity, authenticate: async () => signedIn },
      memberships: { ...memberships, load: async () => member },
      callerFor: () => constantCaller,
    },
  };
}

function required<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("The lead can't see the overview.");
  return value;
}
