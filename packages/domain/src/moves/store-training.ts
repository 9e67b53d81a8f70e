import { randomUUID } from "node:crypto";
import type { Transaction } from "@safeboard/database/actor";
import { formerStaffCount, staffRecord } from "@safeboard/database/tables/staff";
import {
  completion,
  reportedTraining,
  schoolRequirement,
  trainingBooking,
  trainingExemption,
} from "@safeboard/database/tables/training";
import type { SchoolAddress } from "../schools/at-school.ts";
import { insertAll } from "./insert-all.ts";
import { stamped, withdrawn } from "./packed-row.ts";
import type { SchoolBundle } from "./school-bundle.ts";

/** Copies who was trained in what; it counts on in the new trust, and says that it came with the school. */
export async function storeTraining(
  transaction: Transaction,
  address: SchoolAddress,
  {
    bundle,
    origin,
    staffIds,
  }: { bundle: SchoolBundle; origin: string; staffIds: ReadonlyMap<string, string> },
): Promise<void> {
  const own = () => ({ ...address, id: randomUUID() });
  const ofStaff = <Row extends { staffMemberId: string }>(rows: readonly Row[]): Row[] =>
    rows.flatMap((row) => {
      const staffMemberId = staffIds.get(row.staffMemberId);
      return staffMemberId ? [{ ...row, staffMemberId }] : [];
    });
  const taken = <Row extends Parameters<typeof stamped>[0] & Parameters<typeof withdrawn>[0]>(
    row: Row,
  ) => ({ ...row, ...stamped(row, origin), ...withdrawn(row, origin) });
  await insertAll(
    transaction,
    staffRecord,
    ofStaff(bundle.staffRecords).map((row) => ({ ...row, ...own(), ...stamped(row, origin) })),
  );
  await insertAll(
    transaction,
    completion,
    ofStaff(bundle.completions).map((row) => ({
      ...taken(row),
      ...own(),
      source: "moved" as const,
    })),
  );
  await insertAll(
    transaction,
    trainingExemption,
    ofStaff(bundle.exemptions).map((row) => ({ ...taken(row), ...own() })),
  );
  await insertAll(
    transaction,
    trainingBooking,
    ofStaff(bundle.bookings).map((row) => ({ ...taken(row), ...own() })),
  );
  await insertAll(
    transaction,
    schoolRequirement,
    bundle.schoolRequirements.map((row) => ({ ...row, ...own(), ...stamped(row, origin) })),
  );
  await insertAll(
    transaction,
    reportedTraining,
    bundle.reportedTraining.map((row) => ({ ...taken(row), ...own() })),
  );
  await insertAll(
    transaction,
    formerStaffCount,
    bundle.formerStaff.map((row) => ({ ...row, ...address })),
  );
}
