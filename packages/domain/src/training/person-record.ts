import type { Transaction } from "@safeboard/database/actor";
import {
  completion,
  trainingBooking,
  trainingExemption,
} from "@safeboard/database/tables/training";
import { and, desc, eq } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { atSchool, type SchoolAddress, type SchoolTable } from "../schools/at-school.ts";

/** The latest day first, in each of the lists. What was taken back is among them. */
export interface PersonRecord {
  /** Without which other school one was recorded at: that is the trust's to know. */
  completions: Omit<typeof completion.$inferSelect, "copiedFromSchoolId" | "copiedFromId">[];
  exemptions: (typeof trainingExemption.$inferSelect)[];
  bookings: (typeof trainingBooking.$inferSelect)[];
}

/** Everything that was ever recorded of somebody's training. */
export async function loadPersonRecord(
  transaction: Transaction,
  { staffMemberId, ...school }: SchoolAddress & { staffMemberId: string },
): Promise<PersonRecord> {
  const theirs = (table: SchoolTable & { staffMemberId: AnyPgColumn }) =>
    and(atSchool(table, school), eq(table.staffMemberId, staffMemberId));
  const [completions, exemptions, bookings] = await Promise.all([
    transaction
      .select()
      .from(completion)
      .where(theirs(completion))
      .orderBy(desc(completion.completedOn), desc(completion.recordedAt)),
    transaction
      .select()
      .from(trainingExemption)
      .where(theirs(trainingExemption))
      .orderBy(desc(trainingExemption.from), desc(trainingExemption.recordedAt)),
    transaction
      .select()
      .from(trainingBooking)
      .where(theirs(trainingBooking))
      .orderBy(desc(trainingBooking.bookedFor), desc(trainingBooking.recordedAt)),
  ]);
  return {
    completions: completions.map(
      ({ copiedFromSchoolId: _school, copiedFromId: _original, ...done }) => done,
    ),
    exemptions,
    bookings,
  };
}
