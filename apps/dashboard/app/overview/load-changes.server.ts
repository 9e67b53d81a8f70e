import type { DomainCaller } from "@safeboard/domain";
import { attempt } from "../request/form-attempt.server.ts";
import { type AsAtAsked, asAtAsked } from "../training/as-at-asked.ts";

/** What changed since the day that an address asks for; without one that can be used, since the usual day. */
export async function loadChanges(caller: DomainCaller, parameters: URLSearchParams) {
  const { asAt: since, ...asked } = asAtAsked(parameters);
  const { known } = asked;
  return orUsual(asked, "since", (day) =>
    caller.overview.changes({ known, ...(day && since !== undefined && { since }) }),
  );
}

/** What comes until the day that an address asks for; without one that can be used, until the usual day. */
export async function loadAhead(caller: DomainCaller, parameters: URLSearchParams) {
  const { asAt: until, ...asked } = asAtAsked(parameters);
  return orUsual(asked, "until", (day) =>
    caller.overview.ahead({ ...(day && until !== undefined && { until }) }),
  );
}

/** What the domain refuses stays in the form, with the reason. */
async function orUsual<Page>(
  asked: Omit<AsAtAsked, "asAt">,
  field: string,
  load: (day: boolean) => Promise<Page>,
) {
  const outcome = await attempt(() => load(true));
  if (outcome.done) return { asked, page: outcome.value };
  const { fieldErrors, message } = outcome.refusal;
  return { asked: { ...asked, problem: fieldErrors[field] ?? message }, page: await load(false) };
}
