import { redirect, type AppLoadContext } from "@remix-run/node";
import type { Actor, Member } from "@safeboard/database/actor";
import type { DomainCaller } from "@safeboard/domain";
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
  caller: DomainCaller;
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
    if (actor.kind === "visitor") throw redirect("/choose");
    if (actor.kind !== "member") throw new Response(null, { status: 404 });
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
  const { identity, cookie } = services;
  const token = cookie.read(request.headers.get("Cookie"));
  const signedIn = token ? await identity.authenticate(token) : null;
  const actor: Actor = signedIn ? await actorOf(signedIn, context) : { kind: "visitor" };
  return { signedIn, actor, caller: services.callerFor(actor) };
}

async function actorOf(signedIn: SignedIn, { services }: AppLoadContext): Promise<Actor> {
  const { identity, memberships } = services;
  const { userId, membership } = signedIn;
  const chosen = membership && (await memberships.load(membership, userId));
  if (chosen) return chosen;

  const possible = await memberships.list(userId);
  const [only, another] = possible;
  if (!only && signedIn.isOperator) return { kind: "operator" };
  if (!only || another || signedIn.isOperator) return { kind: "visitor", userId };
  // Somebody with one place to work need not be asked where.
  await identity.chooseMembership(signedIn, only);
  return (await memberships.load(only, userId)) ?? { kind: "visitor", userId };
}

/** Where to return after signing in: the page asked for, or the start when it was a form being sent. */
function wayBack(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return request.method === "GET" ? pathname + search : "/";
}
