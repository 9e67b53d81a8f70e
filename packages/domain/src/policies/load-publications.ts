import type { Transaction } from "@safeboard/database/actor";
import { policyVersion } from "@safeboard/database/tables/policies";
import { publication, publicationCheck } from "@safeboard/database/tables/policy-life";
import { and, asc, eq } from "drizzle-orm";
import { atSchool, sameSchool } from "../schools/at-school.ts";
import type { PolicyAddress } from "./list-policy-steps.ts";
import { versionOfPublication } from "./version-joins.ts";

export type Publication = typeof publication.$inferSelect;
export type PublicationCheck = typeof publicationCheck.$inferSelect;

/** Where every version of a policy was published, and what was found there, in the order in which it was recorded. */
export async function loadPublications(
  transaction: Transaction,
  policy: PolicyAddress,
): Promise<{ publications: Publication[]; checks: PublicationCheck[] }> {
  const ofPolicy = and(atSchool(publication, policy), eq(policyVersion.policyId, policy.policyId));
  const [publications, checks] = await Promise.all([
    transaction
      .select({ publication })
      .from(publication)
      .innerJoin(policyVersion, versionOfPublication)
      .where(ofPolicy)
      .orderBy(asc(publication.recordedAt)),
    transaction
      .select({ check: publicationCheck })
      .from(publicationCheck)
      .innerJoin(
        publication,
        and(
          sameSchool(publication, publicationCheck),
          eq(publication.id, publicationCheck.publicationId),
        ),
      )
      .innerJoin(policyVersion, versionOfPublication)
      .where(ofPolicy)
      .orderBy(asc(publicationCheck.recordedAt)),
  ]);
  return {
    publications: publications.map((row) => row.publication),
    checks: checks.map((row) => row.check),
  };
}

/** The publication of another version that people have read until now, or null. */
export function publishedBefore(
  versionId: string,
  publications: readonly Publication[],
): Publication | null {
  return (
    publications.findLast((each) => each.versionId !== versionId && each.withdrawnAt === null) ??
    null
  );
}
