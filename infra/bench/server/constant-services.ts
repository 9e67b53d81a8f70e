import type { DomainCaller } from "@safeboard/domain";
import type { Services } from "@safeboard/dashboard/services";
import { lead } from "../data/benchmark-databases.ts";

/**
 * Services that answer the overview's page with what they answered once, and ask no database again:
 * what is left is what the page itself costs. Only what that page asks is answered.
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
  const [current, overview] = await Promise.all([caller.me.current(), caller.overview.read({})]);
  const constantCaller = {
    me: { current: async () => current },
    overview: { read: async () => overview },
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
