import type { DomainCaller } from "@safeboard/domain";
import { routeId } from "../request/route-id.ts";

/** The trust's page and its files, narrowed as their address says. */
export async function loadPractised(
  caller: Pick<DomainCaller, "practice">,
  parameters: URLSearchParams,
) {
  const [hub, kind] = [parameters.get("hub"), parameters.get("kind")];
  const page = await caller.practice.acrossSchools({
    ...(hub && { hubId: routeId(hub) }),
    ...(kind && { kind: kind.slice(0, 60) }),
  });
  return { page, hubId: hub, kind };
}
