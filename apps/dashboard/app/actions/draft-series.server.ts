import type { DomainCaller } from "@safeboard/domain";
import { attempt } from "../request/form-attempt.server.ts";
import { routeId } from "../request/route-id.ts";
import type { PreparedAction } from "./action-fields.tsx";
import { originIn } from "./read-action.ts";

/** What the form of an action for several schools begins with. */
export interface SeriesDraft extends PreparedAction {
  schoolIds: readonly string[];
  /** The school that it comes from, where it comes from one. */
  school?: { id: string; name: string };
}

/**
 * As an address asks for it: `origin` is the school that it comes from, each `school` one that was ticked. An address that
 * names nothing there is leads to the same form, with nothing prepared.
 */
export async function draftSeries(
  caller: DomainCaller,
  parameters: URLSearchParams,
): Promise<SeriesDraft> {
  const origin = originIn(parameters.get("from"), parameters.get("subject"));
  const from = parameters.get("origin");
  const schoolIds = parameters
    .getAll("school")
    .filter((id) => id !== "")
    .map(routeId);
  const ofAll = await caller.action.draftForSchools({ schoolIds });
  if (from) {
    const found = await attempt(() => caller.action.draft({ schoolId: routeId(from), ...origin }));
    return found.done ? { ...found.value, schoolIds: ofAll.schoolIds } : ofAll;
  }
  // A form that was sent without choosing a measure asks about nothing in particular.
  if (origin.raisedFrom !== "measure" || origin.subject === null) return ofAll;
  const measure = origin.subject;
  const drafted = await attempt(() => caller.action.draftForSchools({ measure, schoolIds }));
  return drafted.done ? drafted.value : ofAll;
}
