import { randomUUID } from "node:crypto";
import type { Transaction } from "@safeboard/database/actor";
import { categoryWord, incidentCount, incidentReturn } from "@safeboard/database/tables/incidents";
import type { SchoolAddress } from "../schools/at-school.ts";
import { insertAll } from "./insert-all.ts";
import { stamped } from "./packed-row.ts";
import type { SchoolBundle } from "./school-bundle.ts";

/** Copies how many incidents a school had, as numbers that came with it, and what it said of its months. */
export async function storeIncidents(
  transaction: Transaction,
  address: SchoolAddress,
  { bundle, origin, now }: { bundle: SchoolBundle; origin: string; now: Date },
): Promise<void> {
  const own = () => ({ ...address, id: randomUUID() });
  await insertAll(
    transaction,
    incidentCount,
    bundle.incidentCounts.map((count) => ({
      ...count,
      ...own(),
      source: "moved" as const,
      recordedAt: now,
      recordedBy: origin,
    })),
  );
  await insertAll(
    transaction,
    incidentReturn,
    bundle.incidentReturns.map((row) => ({ ...row, ...own(), ...stamped(row, origin) })),
  );
  await insertAll(
    transaction,
    categoryWord,
    bundle.categoryWords.map((row) => ({ ...row, ...own(), ...stamped(row, origin) })),
  );
}
