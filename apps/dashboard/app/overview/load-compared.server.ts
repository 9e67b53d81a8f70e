import type { DomainCaller } from "@safeboard/domain";
import { routeId } from "../request/route-id.ts";
import { columnsOf, readOverviewAsked } from "./arrangement.ts";
import { MOST_COMPARED } from "./most-compared.ts";

/**
 * The schools that an address names, in its order, as the overview of the day judges them. One that isn't among the
 * reader's ends like one that doesn't exist.
 */
export async function loadCompared(caller: DomainCaller, parameters: URLSearchParams) {
  const { asked, input } = readOverviewAsked(parameters);
  const overview = await caller.overview.read({
    known: input.known,
    parts: input.parts,
    ...(input.asAt !== undefined && { asAt: input.asAt }),
    sort: "name",
  });
  const { rows, moment, measures, parts } = overview;
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
    const { schoolId, name, urn, phase, localAuthority, hub, pupils, status } = row;
    const { cells, parts: shownParts } = row;
    const about = { schoolId, name, urn, phase, localAuthority, hub, pupils, status };
    return { ...about, cells, parts: shownParts };
  });
  return {
    asked,
    moment,
    /** The measures, and after each those of its parts that were chosen. */
    columns: columnsOf(overview).map(({ id, title }) => ({ id, title })),
    measures: measures.map(({ id, title }) => ({ id, title })),
    /** What can be chosen: each requirement of training. */
    parts,
    schools: rows.map(({ schoolId, name }) => ({ schoolId, name })),
    compared,
    /** How many more were named than there is room for. */
    leftOut: named.length - compared.length,
  };
}
