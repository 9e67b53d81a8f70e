import { judge } from "@safeboard/compliance/expectations";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { policy, policyVersion, reading } from "@safeboard/database/tables/policies";
import { and, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { policyOfVersion, readingOfVersion } from "../policies/version-joins.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireSchool } from "../schools/require-school.ts";
import { JUDGED_KIND } from "./load-checked-texts.ts";
import { ownExpectationInput } from "./own-expectation.ts";
import { changedSet } from "./save-own-expectation.ts";

export const tryOwnInput = ownExpectationInput.extend({ schoolId: identifier });

export interface Tried {
  schoolName: string;
  versionId: string;
  isMet: boolean;
  page: number | null;
  quote: string | null;
  /** The words by which it was recognised. */
  words: string[];
}

/**
 * What an expectation would find in a school's newest online safety policy. Nothing is stored.
 *
 * @throws Conflict when the school has no policy to try it on; else as saving it would
 */
export async function tryOwnExpectation(
  context: MemberContext,
  { schoolId, ...input }: z.infer<typeof tryOwnInput>,
): Promise<Tried> {
  const { actor, database, reader } = context;
  const { trustId } = actor;
  const { schoolName, versionId, pages, set, expectationId } = await withActor(
    database,
    actor,
    async (transaction) => {
      const school = await requireSchool(transaction, trustId, schoolId);
      const changed = await changedSet(transaction, context, input);
      const newest = await loadNewestText(transaction, { trustId, schoolId });
      if (!newest) {
        throw new Conflict(`${school.name} has no online safety policy to try it on.`);
      }
      return { schoolName: school.name, ...newest, ...changed };
    },
  );
  const expectation = set.expectations.find(({ id }) => id === expectationId);
  const findings = await reader.check(pages, [set]);
  const finding = findings.find(({ id }) => id === expectationId);
  if (!expectation || !finding) throw new Error(`The reader left ${expectationId} out.`);
  const { status, evidence } = judge(expectation, finding.elements);
  return {
    schoolName,
    versionId,
    isMet: status === "met",
    page: evidence?.page ?? null,
    quote: evidence?.quote ?? null,
    words: finding.elements.flatMap(({ words }) => words),
  };
}

async function loadNewestText(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<{ versionId: string; pages: string[] } | null> {
  const [newest] = await transaction
    .select({ versionId: policyVersion.id, pages: reading.pages })
    .from(policyVersion)
    .innerJoin(reading, readingOfVersion)
    .innerJoin(policy, policyOfVersion)
    .where(and(atSchool(policyVersion, school), eq(policy.kind, JUDGED_KIND)))
    .orderBy(desc(policyVersion.number))
    .limit(1);
  return newest ?? null;
}
