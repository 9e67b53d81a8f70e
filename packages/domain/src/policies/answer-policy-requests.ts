import type { Transaction } from "@safeboard/database/actor";
import { request } from "@safeboard/database/tables/policies";
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

/** An approved version answers whoever asked for this policy, or for its review. */
export async function answerPolicyRequests(
  transaction: Transaction,
  { kind, by, ...school }: SchoolAddress & { kind: string; by: string },
): Promise<void> {
  const asked = and(inArray(request.subject, ["policy", "review"]), eq(request.about, kind));
  await transaction
    .update(request)
    .set({ answeredAt: sql`now()`, answeredBy: by })
    .where(
      and(
        atSchool(request, school),
        kind === "online_safety" ? or(eq(request.subject, "online_safety_policy"), asked) : asked,
        isNull(request.answeredAt),
        isNull(request.withdrawnAt),
      ),
    );
}
