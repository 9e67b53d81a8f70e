import type { IsoDate } from "@safeboard/compliance/dates";
import {
  isCategoryCode,
  RISK_AREAS,
  SEVERITIES,
  YEAR_GROUPS,
} from "@safeboard/compliance/incidents";
import { PERIOD_KINDS } from "@safeboard/compliance/reporting-periods";
import type { DomainCaller } from "@safeboard/domain";
import { routeId } from "../request/route-id.ts";
import { typedDay } from "../request/typed-day.ts";

/** The trust's incidents as an address asks for them: by kind of period, hub and area. */
export function loadTrustTrend(caller: DomainCaller, parameters: URLSearchParams, today: IsoDate) {
  const hub = parameters.get("hub");
  return caller.trend.ofTrust({
    ...periodAsked(parameters, today),
    area: among(RISK_AREAS.codes, parameters.get("area")),
    ...(hub && { hubId: routeId(hub) }),
  });
}

/** The same of a school, by kind of incident. */
export function loadSchoolTrend(
  caller: DomainCaller,
  schoolId: string,
  parameters: URLSearchParams,
  today: IsoDate,
) {
  const category = parameters.get("category") ?? "";
  return caller.trend.ofSchool({
    schoolId,
    ...periodAsked(parameters, today),
    by: among(["area", "category", "severity", "yearGroup"] as const, parameters.get("by")),
    area: among(RISK_AREAS.codes, parameters.get("area")),
    severity: among(SEVERITIES.codes, parameters.get("severity")),
    yearGroup: among(YEAR_GROUPS.codes, parameters.get("year-group")),
    ...(isCategoryCode(category) && { category }),
  });
}

function periodAsked(parameters: URLSearchParams, today: IsoDate) {
  return {
    kind: among(PERIOD_KINDS, parameters.get("kind")),
    on: dayUntil(today, parameters.get("on")),
    asAt: dayUntil(today, parameters.get("as-at")),
  };
}

/** What an address doesn't say, or says wrongly, is left to the default. */
function among<Value extends string>(
  values: readonly Value[],
  asked: string | null,
): Value | undefined {
  return values.find((value) => value === asked);
}

function dayUntil(today: IsoDate, asked: string | null): IsoDate | undefined {
  const day = /^\d{4}-\d\d-\d\d$/u.test(asked ?? "") ? (asked ?? "") : typedDay(asked);
  const isReal = day !== "" && !Number.isNaN(Date.parse(day)) && day >= "1900-01-01";
  return isReal && day <= today ? day : undefined;
}
