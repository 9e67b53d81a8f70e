import type { IsoDate } from "@safeboard/compliance/dates";
import {
  type Expectation,
  type ExpectationFinding,
  type ExpectationSet,
  standingsOn,
} from "@safeboard/compliance/expectations";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { expectationCheck, expectationRuling } from "@safeboard/database/tables/expectations";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { loadPositions } from "../schools/load-positions.ts";
import { loadSettings } from "../settings/load-settings.ts";
import {
  describeExpectation,
  describeSet,
  type ExpectationDescribed,
  type SetDescribed,
} from "./describe-expectation.ts";
import { type ExpectationShown, showExpectation } from "./expectation-shown.ts";
import type { RulingRecorded } from "./load-check.ts";
import { loadSets } from "./load-sets.ts";

export const oneAcrossSchoolsInput = z.object({
  setId: z.string().max(60),
  expectationId: z.string().max(60),
});

export interface OneAcrossSchools {
  asAt: IsoDate;
  set: SetDescribed;
  expectation: ExpectationDescribed;
  /** What a school can put into its policy, element by element. */
  wording: { says: string; wording: string }[];
  /** Those to whom it applies and that have a current policy, by name. */
  schools: {
    schoolId: string;
    name: string;
    versionId: string;
    stands: ExpectationShown;
  }[];
  withoutPolicy: { schoolId: string; name: string }[];
}

/** One expectation across the schools, with the passage of each policy and what people ruled. */
export async function oneAcrossSchools(
  { actor, database, today }: MemberContext,
  { setId, expectationId }: z.infer<typeof oneAcrossSchoolsInput>,
): Promise<OneAcrossSchools> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const [set, expectation] = await findExpectation(transaction, trustId, {
      setId,
      expectationId,
    });
    const [positions, settings] = await Promise.all([
      loadPositions(transaction, actor, { today }),
      loadSettings(transaction, trustId, today),
    ]);
    const current = positions.flatMap(({ position: { policy } }) => policy?.versionId ?? []);
    const [findings, rulings] = await Promise.all([
      selectFindings(transaction, { trustId, current, setId, expectationId }),
      selectRulings(transaction, { trustId, current, setId, expectationId }),
    ]);
    return {
      asAt: today,
      set: describeSet(set),
      expectation: describeExpectation(set, expectation),
      wording: expectation.elements
        .filter(({ need }) => need !== "hint")
        .map(({ says, wording }) => ({ says, wording })),
      schools: positions.flatMap(({ id, name, position: { policy, text } }) => {
        if (!policy || !text) return [];
        const standing = standingsOn(today, text, [set], settings).find(
          (each) => each.expectation.id === expectationId,
        );
        if (!standing) return [];
        const stands = showExpectation(standing, {
          finding: findings.get(policy.versionId) ?? null,
          ruling: rulings.get(policy.versionId) ?? null,
          atAdoption: null,
          today,
        });
        return [{ schoolId: id, name, versionId: policy.versionId, stands }];
      }),
      withoutPolicy: positions
        .filter(({ position }) => !position.policy)
        .map(({ id, name }) => ({ schoolId: id, name })),
    };
  });
}

async function findExpectation(
  transaction: Transaction,
  trustId: string,
  { setId, expectationId }: z.infer<typeof oneAcrossSchoolsInput>,
): Promise<[ExpectationSet, Expectation]> {
  const set = (await loadSets(transaction, trustId)).find(({ id }) => id === setId);
  const expectation = set?.expectations.find(({ id }) => id === expectationId);
  if (!set || !expectation) throw new NotFound();
  return [set, expectation];
}

interface Wanted extends z.infer<typeof oneAcrossSchoolsInput> {
  trustId: string;
  /** Ids of the current versions. */
  current: readonly string[];
}

/** Of each version's latest check the one finding: the others stay where they are. */
async function selectFindings(
  transaction: Transaction,
  { trustId, current, setId, expectationId }: Wanted,
): Promise<Map<string, ExpectationFinding>> {
  if (current.length === 0) return new Map();
  const which = JSON.stringify({ set: setId, id: expectationId });
  const path = "$[*] ? (@.setId == $set && @.id == $id)";
  const checks = await transaction
    .selectDistinctOn([expectationCheck.versionId], {
      versionId: expectationCheck.versionId,
      finding: sql<ExpectationFinding | null>`
        jsonb_path_query_first(${expectationCheck.findings}, ${path}::jsonpath, ${which}::jsonb)`,
    })
    .from(expectationCheck)
    .where(
      and(eq(expectationCheck.trustId, trustId), inArray(expectationCheck.versionId, [...current])),
    )
    .orderBy(asc(expectationCheck.versionId), desc(expectationCheck.recordedAt));
  return new Map(
    checks.flatMap(({ versionId, finding }) => (finding ? [[versionId, finding] as const] : [])),
  );
}

async function selectRulings(
  transaction: Transaction,
  { trustId, current, setId, expectationId }: Wanted,
): Promise<Map<string, RulingRecorded>> {
  if (current.length === 0) return new Map();
  const rulings = await transaction
    .select()
    .from(expectationRuling)
    .where(
      and(
        eq(expectationRuling.trustId, trustId),
        inArray(expectationRuling.versionId, [...current]),
        eq(expectationRuling.setCode, setId),
        eq(expectationRuling.expectationId, expectationId),
        isNull(expectationRuling.withdrawnAt),
      ),
    )
    .orderBy(asc(expectationRuling.recordedAt));
  return new Map(rulings.map((ruling) => [ruling.versionId, ruling]));
}
