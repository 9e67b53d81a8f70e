import type { IsoDate } from "@safeboard/compliance/dates";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq, gte, isNull, or } from "drizzle-orm";

/** The units that are the trust's schools on a day: those that left before are not, nor is the central team. */
export function isSchoolInTrust(trustId: string, today: IsoDate) {
  return and(
    eq(unit.trustId, trustId),
    eq(unit.kind, "school"),
    or(isNull(unit.leftOn), gte(unit.leftOn, today)),
  );
}
