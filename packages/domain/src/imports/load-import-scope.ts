import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { schoolUrn, unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq } from "drizzle-orm";
import type { ImportScope, SchoolOfRun } from "./import-kind.ts";
import type { ImportRun } from "./require-import-run.ts";

/** What a run is compared with and may change: its school, or all schools of the trust. */
export async function loadImportScope(
  transaction: Transaction,
  run: ImportRun,
  { acrossSchools, today, now }: { acrossSchools: boolean; today: IsoDate; now: Date },
): Promise<ImportScope> {
  if (!run.mapping) throw new Error("An import is worked on that nobody has said the columns of.");
  const { trustId, schoolId: unitId } = run;
  const [units, urns] = await Promise.all([
    transaction
      .select()
      .from(unit)
      .where(
        and(
          eq(unit.trustId, trustId),
          eq(unit.kind, "school"),
          acrossSchools ? undefined : eq(unit.id, unitId),
        ),
      )
      .orderBy(asc(unit.name), asc(unit.id)),
    transaction
      .select()
      .from(schoolUrn)
      .where(
        and(
          eq(schoolUrn.trustId, trustId),
          acrossSchools ? undefined : eq(schoolUrn.schoolId, unitId),
        ),
      ),
  ]);
  const schools = units.map((school): SchoolOfRun => {
    const own = urns.filter((each) => each.schoolId === school.id);
    const recorded = own.map(({ urn, from, to }) => ({ urn, from, to }));
    const inForce = { urn: school.urn ?? "", from: null, to: null };
    return {
      id: school.id,
      name: school.name,
      urns:
        school.urn === null || own.some(({ urn }) => urn === school.urn)
          ? recorded
          : [...recorded, inForce],
      closed: closedBecause(school, today, now),
    };
  });
  return {
    trustId,
    unitId,
    runId: run.id,
    acrossSchools,
    schools,
    mapping: run.mapping,
    headings: run.opened?.headings ?? [],
    today,
  };
}

/** As requireOpenRecord has it, for many schools at once. */
function closedBecause(
  { name, leftOn, releasedUntil }: typeof unit.$inferSelect,
  today: IsoDate,
  now: Date,
): string | null {
  if (leftOn && leftOn < today) {
    return `${name} left the trust on ${formatIsoDate(leftOn)}, so its record is closed.`;
  }
  if (releasedUntil && releasedUntil > now) {
    return `${name} was released to another trust, so its record stays as it is.`;
  }
  return null;
}
