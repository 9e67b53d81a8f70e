import type { DomainCaller } from "@safeboard/domain";
import { asAtAsked } from "./as-at-asked.ts";
import { matrixFacets, narrowMatrix } from "./matrix-filter.ts";

/** A school's matrix as an address asks for it: the page's, and that of whatever else lists the same people. */
export async function loadMatrix(
  caller: DomainCaller,
  schoolId: string,
  parameters: URLSearchParams,
) {
  const asked = asAtAsked(parameters);
  const page = await caller.training.matrix({
    schoolId,
    known: asked.known,
    ...(asked.asAt !== undefined && { asAt: asked.asAt }),
  });
  return {
    asked,
    page,
    facets: matrixFacets(page, parameters),
    narrowed: narrowMatrix(page, parameters),
  };
}
