import { asSignedIn, type RequestArguments, type SignedInVisit } from "../request/visit.server.ts";

/** For the platform's operators. For everybody else their pages do not exist. */
export function asOperator<Result>(
  args: RequestArguments,
  work: (visit: SignedInVisit) => Promise<Result>,
): Promise<Result> {
  return asSignedIn(args, (visit) => {
    if (visit.actor.kind !== "operator") throw new Response(null, { status: 404 });
    return work(visit);
  });
}
