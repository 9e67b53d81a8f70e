import { STAFF_GROUPS } from "@safeboard/compliance/staff-groups";
import type { DomainCaller } from "@safeboard/domain";
import { routeId } from "../request/route-id.ts";
import { asAtAsked } from "./as-at-asked.ts";

/** The trust's training as an address asks for it: by day, hub and staff group. */
export async function loadAcross(caller: DomainCaller, parameters: URLSearchParams) {
  const asked = asAtAsked(parameters);
  const hub = parameters.get("hub");
  const group = STAFF_GROUPS.find((each) => each === parameters.get("group"));
  const page = await caller.training.acrossSchools({
    known: asked.known,
    ...(asked.asAt !== undefined && { asAt: asked.asAt }),
    ...(hub && { hubId: routeId(hub) }),
    ...(group && { group }),
  });
  return { asked, page };
}
