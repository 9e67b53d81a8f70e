import type { IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { completion } from "@safeboard/database/tables/training";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Decision, ImportScope, RowValues } from "../../import-kind.ts";

/** What a row says was done. */
export interface SaidTraining {
  /** Of the record that it would make. */
  id: string;
  schoolId: string;
  staffMemberId: string;
  name: string;
  course: string;
  courseTitle: string;
  completedOn: IsoDate;
  validUntil: IsoDate | null;
  provider: string | null;
}

export interface TrainingValues extends RowValues {
  staffMemberId: string;
  name: string;
  course: string;
  courseTitle: string;
  completedOn: IsoDate;
  validUntil: IsoDate | null;
  provider: string | null;
}

type Recorded = Pick<typeof completion.$inferSelect, "id" | "validUntil" | "provider">;

const keyOf = (said: Pick<SaidTraining, "staffMemberId" | "course" | "completedOn">) =>
  `${said.staffMemberId}|${said.course}|${said.completedOn}`;

/**
 * What is recorded of the people, courses and days that rows name. Asked school by school: of many schools and many people
 * at once, Postgres goes through all records of the trust in the nation's database, for each batch of a file.
 */
export async function findRecorded(
  transaction: Transaction,
  { trustId }: Pick<ImportScope, "trustId">,
  said: readonly SaidTraining[],
): Promise<ReadonlyMap<string, Recorded>> {
  const bySchool = [...Map.groupBy(said, ({ schoolId }) => schoolId)];
  const found = await Promise.all(
    bySchool.map(([schoolId, rows]) =>
      transaction
        .select({
          id: completion.id,
          staffMemberId: completion.staffMemberId,
          course: completion.course,
          completedOn: completion.completedOn,
          validUntil: completion.validUntil,
          provider: completion.provider,
        })
        .from(completion)
        .where(
          and(
            eq(completion.trustId, trustId),
            eq(completion.schoolId, schoolId),
            inArray(completion.staffMemberId, [
              ...new Set(rows.map(({ staffMemberId }) => staffMemberId)),
            ]),
            isNull(completion.withdrawnAt),
          ),
        ),
    ),
  );
  return new Map(found.flat().map((each) => [keyOf(each), each]));
}

/** A course on a day is recorded once. Where a file knows until when it is valid, and the record doesn't, it changes. */
export function compareTraining(
  said: SaidTraining,
  recorded: ReadonlyMap<string, Recorded>,
): Decision {
  const { id, schoolId, staffMemberId, name, course, courseTitle, completedOn } = said;
  const about = { staffMemberId, name, course, courseTitle, completedOn };
  const known = recorded.get(keyOf(said));
  const base = { reason: null, rowKeys: [`training|${keyOf(said)}`], schoolId, question: null };
  if (!known) {
    const after: TrainingValues = {
      ...about,
      validUntil: said.validUntil,
      provider: said.provider,
    };
    return { ...base, outcome: "new", subjectId: id, before: null, after };
  }
  const before: TrainingValues = {
    ...about,
    validUntil: known.validUntil,
    provider: known.provider,
  };
  if (said.validUntil === null || said.validUntil === known.validUntil) {
    return { ...base, outcome: "unchanged", subjectId: known.id, before, after: before };
  }
  const after: TrainingValues = {
    ...before,
    validUntil: said.validUntil,
    provider: said.provider ?? known.provider,
  };
  return { ...base, outcome: "changed", subjectId: known.id, before, after };
}
