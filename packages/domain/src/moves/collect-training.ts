import type { Transaction } from "@safeboard/database/actor";
import { formerStaffCount, staffRecord } from "@safeboard/database/tables/staff";
import {
  completion,
  reportedTraining,
  schoolRequirement,
  trainingBooking,
  trainingExemption,
} from "@safeboard/database/tables/training";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { rowsOf } from "./collect-life.ts";
import { packedRow } from "./packed-row.ts";
import type { SchoolBundle } from "./school-bundle.ts";

type BundledTraining = Pick<
  SchoolBundle,
  | "staffRecords"
  | "completions"
  | "exemptions"
  | "bookings"
  | "schoolRequirements"
  | "reportedTraining"
  | "formerStaff"
>;

/**
 * Reads who was trained in what at a school, what it asks of its own staff, what it reported in numbers, and how many former
 * staff it had.
 */
export async function collectTraining(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<BundledTraining> {
  const [records, completions, exemptions, bookings, requirements, reported, former] =
    await Promise.all([
      rowsOf(transaction, staffRecord, school),
      rowsOf(transaction, completion, school),
      rowsOf(transaction, trainingExemption, school),
      rowsOf(transaction, trainingBooking, school),
      rowsOf(transaction, schoolRequirement, school),
      rowsOf(transaction, reportedTraining, school),
      transaction.select().from(formerStaffCount).where(atSchool(formerStaffCount, school)),
    ]);
  return {
    staffRecords: records.map(packedRow),
    completions: completions.map(packedRow),
    exemptions: exemptions.map(packedRow),
    bookings: bookings.map(packedRow),
    schoolRequirements: requirements.map(packedRow),
    reportedTraining: reported.map(packedRow),
    formerStaff: former.map(packedRow),
  };
}
