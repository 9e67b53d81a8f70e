import { randomUUID } from "node:crypto";
import type { IsoDate } from "@safeboard/compliance/dates";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { completion } from "@safeboard/database/tables/training";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { identifier, isoDate, orEmpty, shortText } from "../input-limits.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepCoverage } from "./keep-coverage.ts";
import { requireCourse } from "./known-courses.ts";
import { loadTrainingLists } from "./load-training-lists.ts";
import { requirePeople } from "./people-to-record.ts";
import {
  chosenCourse,
  optionalDay,
  provider,
  requireInOrder,
  staffMemberIds,
} from "./training-fields.ts";

export const recordCompletionsInput = z.object({
  schoolId: identifier,
  /** One person, or everybody at a staff meeting. */
  staffMemberIds,
  course: chosenCourse,
  completedOn: isoDate,
  /** The last day that the certificate says; null leaves it to each requirement. */
  validUntil: optionalDay,
  provider,
  /** What they did it at together: "Staff meeting". */
  occasion: orEmpty(shortText("the occasion")),
});

/**
 * Records that people did a course, once for all of them. Who is recorded with it on that day already is not recorded
 * twice.
 *
 * @returns how many were recorded, and how many had been before
 * @throws InvalidInput when a day doesn't fit, the course isn't known, or somebody had left by then
 * @throws Conflict when all of them were recorded before
 */
export async function recordCompletions(
  context: MemberContext,
  { schoolId, ...input }: z.infer<typeof recordCompletionsInput>,
): Promise<{ recorded: number; already: number }> {
  const { actor, database, today } = context;
  const { course, completedOn, validUntil } = input;
  const school = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    if (completedOn > today) {
      throw new InvalidInput({
        completedOn: "This day is still to come. Book it instead, and record it once it is done.",
      });
    }
    requireInOrder({ from: completedOn, until: validUntil }, "validUntil");
    const { title } = requireCourse(await loadTrainingLists(transaction, school), course);
    const people = await requirePeople(transaction, school, {
      ids: input.staffMemberIds,
      on: completedOn,
      field: "completedOn",
    });
    const already = await whoDidIt(transaction, school, {
      course,
      completedOn,
      staffMemberIds: people.map(({ id }) => id),
    });
    const toRecord = people.filter(({ id }) => !already.has(id));
    if (toRecord.length === 0) throw new Conflict(recordedBefore(people.length));
    await transaction.insert(completion).values(
      toRecord.map(({ id }) => ({
        ...school,
        id: randomUUID(),
        staffMemberId: id,
        course,
        completedOn,
        validUntil,
        provider: input.provider,
        occasion: input.occasion,
        source: "recorded" as const,
        recordedAt: context.now,
        recordedBy: actor.displayName,
      })),
    );
    await keepCoverage(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "training.record",
      detail: {
        course,
        title,
        on: completedOn,
        names: toRecord.map(({ name }) => name),
        occasion: input.occasion,
      },
      deedOf: "school",
    });
    return { recorded: toRecord.length, already: already.size };
  });
}

/** The ids of those who are recorded with a course on a day. */
async function whoDidIt(
  transaction: Transaction,
  school: SchoolAddress,
  done: { course: string; completedOn: IsoDate; staffMemberIds: string[] },
): Promise<ReadonlySet<string>> {
  const found = await transaction
    .selectDistinct({ staffMemberId: completion.staffMemberId })
    .from(completion)
    .where(
      and(
        atSchool(completion, school),
        inArray(completion.staffMemberId, done.staffMemberIds),
        eq(completion.course, done.course),
        eq(completion.completedOn, done.completedOn),
        isNull(completion.withdrawnAt),
      ),
    );
  return new Set(found.map(({ staffMemberId }) => staffMemberId));
}

const recordedBefore = (people: number): string =>
  people === 1
    ? "They are recorded with this course on this day already."
    : "All of them are recorded with this course on this day already.";
