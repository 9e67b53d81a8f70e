import { redirect, type AppLoadContext } from "@remix-run/node";
import { type Actor, loadMember, listMemberships, type Member } from "@safeboard/database/actor";
import { createCaller, type Caller } from "@safeboard/domain";
import type { SignedIn } from "@safeboard/identity";
import { httpError } from "./http-error.server.ts";

/** What a loader or an action receives. */
export interface RequestArguments {
  request: Request;
  context: AppLoadContext;
}

/** Who is asking, as the database knows them, and the domain speaking on their behalf. */
export interface Visit {
  signedIn: SignedIn | null;
  actor: Actor;
  caller: Caller;
}

export interface SignedInVisit extends Visit {
  signedIn: SignedIn;
}

export interface MemberVisit extends SignedInVisit {
  actor: Member;
}

/** The loaders of one page run on one context: they share one look at the session. */
const visits = new WeakMap<AppLoadContext, Promise<Visit>>();

export function visit({ request, context }: RequestArguments): Promise<Visit> {
  const known = visits.get(context) ?? lookUp({ request, context });
  visits.set(context, known);
  return known;
}

/** For anybody with an account. Others are sent to sign in, and come back afterwards. */
export async function asSignedIn<Result>(
  args: RequestArguments,
  work: (visit: SignedInVisit) => Promise<Result>,
): Promise<Result> {
  const { signedIn, ...rest } = await visit(args);
  if (!signedIn) throw redirect(`/sign-in?next=${encodeURIComponent(wayBack(args.request))}`);
  return orHttpError(() => work({ ...rest, signedIn }));
}

/** For a member of a trust who has chosen where to work. */
export function asMember<Result>(
  args: RequestArguments,
  work: (visit: MemberVisit) => Promise<Result>,
): Promise<Result> {
  return asSignedIn(args, ({ actor, ...rest }) => {
    if (actor.kind !== "member") throw redirect("/choose");
    return work({ ...rest, actor });
  });
}

async function orHttpError<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw httpError(error);
  }
}

async function lookUp({ request, context }: RequestArguments): Promise<Visit> {
  const { services } = context;
  const token = services.cookie.read(request.headers.get("Cookie"));
  const signedIn = token ? await services.identity.authenticate(token) : null;
  const actor = signedIn ? await actorOf(signedIn, context) : ({ kind: "visitor" } as const);
  const caller = createCaller({
    database: services.database,
    actor,
    today: services.today(),
    now: services.now(),
    reader: services.reader,
    tokens: services.identity,
  });
  return { signedIn, actor, caller };
}

async function actorOf(signedIn: SignedIn, { services }: AppLoadContext): Promise<Actor> {
  const { database, identity } = services;
  const today = services.today();
  if (signedIn.membership) {
    const member = await loadMember(database, signedIn.membership, signedIn.userId, today);
    if (member) return member;
  }
  // Somebody with one place to work need not be asked where.
  const memberships = await listMemberships(database, signedIn.userId, today);
  const [only] = memberships;
  if (only && memberships.length === 1 && !signedIn.isOperator) {
    await identity.chooseMembership(signedIn, only);
    const member = await loadMember(database, only, signedIn.userId, today);
    if (member) return member;
  }
  if (signedIn.isOperator && memberships.length === 0) return { kind: "operator" };
  return { kind: "visitor", userId: signedIn.userId };
}

/** Where to return after signing in: the page asked for, or the start when it was a form being sent. */
function wayBack(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return request.method === "GET" ? pathname + search : "/";
}
