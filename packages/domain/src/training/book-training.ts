import { randomUUID } from "node:crypto";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { trainingBooking } from "@safeboard/database/tables/training";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { identifier, isoDate } from "../input-limits.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { requireCourse } from "./known-courses.ts";
import { loadTrainingLists } from "./load-training-lists.ts";
import { requirePeople } from "./people-to-record.ts";
import { chosenCourse, provider, staffMemberIds } from "./training-fields.ts";

export const bookTrainingInput = z.object({
  schoolId: identifier,
  staffMemberIds,
  course: chosenCourse,
  bookedFor: isoDate,
  provider,
});

/**
 * Notes that people have a place on a course to come. It covers nobody until it is done and recorded.
 *
 * @throws InvalidInput when the day is over, the course isn't known, or somebody leaves before
 * @throws Conflict when all of them are booked on this course that day
 */
export async function bookTraining(
  context: MemberContext,
  { schoolId, course, bookedFor, ...input }: z.infer<typeof bookTrainingInput>,
): Promise<{ booked: number }> {
  const { actor, database, today } = context;
  const school = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    if (bookedFor < today) {
      throw new InvalidInput({
        bookedFor: `Choose ${formatIsoDate(today)} or a later day. What was done before is recorded.`,
      });
    }
    const { title } = requireCourse(await loadTrainingLists(transaction, school), course);
    const people = await requirePeople(transaction, school, {
      ids: input.staffMemberIds,
      on: bookedFor,
      field: "bookedFor",
    });
    const found = await transaction
      .select({ staffMemberId: trainingBooking.staffMemberId })
      .from(trainingBooking)
      .where(
        and(
          atSchool(trainingBooking, school),
          inArray(
            trainingBooking.staffMemberId,
            people.map(({ id }) => id),
          ),
          eq(trainingBooking.course, course),
          eq(trainingBooking.bookedFor, bookedFor),
          isNull(trainingBooking.withdrawnAt),
        ),
      );
    const already = new Set(found.map(({ staffMemberId }) => staffMemberId));
    const toBook = people.filter(({ id }) => !already.has(id));
    if (toBook.length === 0) throw new Conflict("This course is booked for that day already.");
    await transaction.insert(trainingBooking).values(
      toBook.map(({ id }) => ({
        ...school,
        id: randomUUID(),
        staffMemberId: id,
        course,
        bookedFor,
        provider: input.provider,
        recordedAt: context.now,
        recordedBy: actor.displayName,
      })),
    );
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "training.book",
      detail: { course, title, on: bookedFor, names: toBook.map(({ name }) => name) },
      deedOf: "school",
    });
    return { booked: toBook.length };
  });
}
