import type { IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { and, eq, lte } from "drizzle-orm";
import { JUDGED_KIND } from "../expectations/load-checked-texts.ts";
import { atSchool } from "../schools/at-school.ts";

/** The schools whose online safety policy was in force on the day: it says who is responsible. */
export async function loadSchoolsWithPolicy(
  transaction: Transaction,
  { trustId, schoolId, day }: { trustId: string; schoolId?: string | undefined; day: IsoDate },
): Promise<ReadonlySet<string>> {
  const rows = await transaction
    .selectDistinct({ schoolId: keptPolicy.schoolId })
    .from(keptPolicy)
    .where(
      and(
        schoolId ? atSchool(keptPolicy, { trustId, schoolId }) : eq(keptPolicy.trustId, trustId),
        eq(keptPolicy.kind, JUDGED_KIND),
        lte(keptPolicy.effectiveOn, day),
      ),
    );
  return new Set(rows.map((row) => row.schoolId));
}
