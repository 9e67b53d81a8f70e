import type { DomainCaller } from "@safeboard/domain";
import { routeId } from "../request/route-id.ts";
import { readOverviewAsked } from "./arrangement.ts";
import { MOST_COMPARED } from "./most-compared.ts";

/**
 * The schools that an address names, in its order, as the overview of the day judges them. One that isn't among the
 * reader's ends like one that doesn't exist.
 */
export async function loadCompared(caller: DomainCaller, parameters: URLSearchParams) {
  const { asked, input } = readOverviewAsked(parameters);
  const { rows, measures, moment } = await caller.overview.read({
    known: input.known,
    ...(input.asAt !== undefined && { asAt: input.asAt }),
    sort: "name",
  });
  const named = [
    ...new Set(
      parameters
        .getAll("school")
        .filter((id) => id !== "")
        .map(routeId),
    ),
  ];
  const compared = named.slice(0, MOST_COMPARED).map((id) => {
    const row = rows.find(({ schoolId }) => schoolId === id);
    if (!row) throw new Response(null, { status: 404 });
    const { schoolId, name, urn, phase, localAuthority, hub, pupils, status, cells } = row;
    return { schoolId, name, urn, phase, localAuthority, hub, pupils, status, cells };
  });
  return {
    asked,
    moment,
    measures: measures.map(({ id, title, group }) => ({ id, title, group })),
    schools: rows.map(({ schoolId, name }) => ({ schoolId, name })),
    compared,
    /** How many more were named than there is room for. */
    leftOut: named.length - compared.length,
  };
}
