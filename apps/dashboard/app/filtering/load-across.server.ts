import type { DomainCaller } from "@safeboard/domain";
import { narrowSchools } from "./across-filter.ts";

/** The trust's reviews as an address asks for them: by academic year, and narrowed. */
export async function loadAcross(caller: DomainCaller, parameters: URLSearchParams) {
  const year = /^20\d\d$/u.exec(parameters.get("year") ?? "")?.[0];
  const page = await caller.filteringReview.acrossSchools(
    year === undefined ? {} : { year: Number(year) },
  );
  return { page, schools: narrowSchools(page, parameters) };
}
