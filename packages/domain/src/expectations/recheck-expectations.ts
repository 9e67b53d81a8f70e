import { readerVersion } from "@safeboard/policy-reader";
import { findCommitments } from "@safeboard/policy-reader/commitments";
import { readExpectations } from "@safeboard/policy-reader/expectations";
import { expectationSets, type ExpectationSet } from "@safeboard/compliance/expectations";
import { loadSystem, type System, type Transaction, withActor } from "@safeboard/database/actor";
import { expectationCheck } from "@safeboard/database/tables/expectations";
import { keptPolicy, policyVersion, reading } from "@safeboard/database/tables/policies";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { DomainContext } from "../context.ts";
import { readingOfVersion } from "../policies/version-joins.ts";
import { atSchool } from "../schools/at-school.ts";
import { keepPractice } from "../practice/keep-practice.ts";
import { takeTurnAtSchool } from "../schools/take-turn.ts";
import { drawCommitments } from "./draw-commitments.ts";
import { loadCheck, type VersionAddress } from "./load-check.ts";
import { loadOwnSets } from "./load-sets.ts";
import { recordCheck } from "./record-check.ts";
import { keepFindings } from "./keep-findings.ts";

type Stage = Pick<DomainContext, "database" | "reader" | "today">;

/**
 * Checks the current versions of a trust's policies again where the latest check was made by another version of the
 * reader or of the sets, or where there is none. Each version is stored by itself, so that it can be cut short.
 *
 * @param milliseconds stop beginning another version after so long
 * @returns how many were checked, and how many are left
 */
export async function recheckExpectations(
  { database, reader, today }: Stage,
  trustId: string,
  { milliseconds = Number.POSITIVE_INFINITY }: { milliseconds?: number } = {},
): Promise<{ checked: number; left: number }> {
  const system = await loadSystem(database, trustId);
  if (!system) return { checked: 0, left: 0 };
  const started = performance.now();
  const { sets, stale } = await withActor(database, system, async (transaction) => {
    const own = await loadOwnSets(transaction, trustId);
    const all = [...expectationSets, ...own.map(({ set }) => set)];
    return { sets: all, stale: await staleVersions(transaction, trustId, all) };
  });
  let checked = 0;
  for (const version of stale) {
    if (performance.now() - started > milliseconds) break;
    await recheckVersion({ database, reader, today }, system, { version, sets });
    checked += 1;
  }
  return { checked, left: stale.length - checked };
}

/** The sets by which a text is judged, as one word: changed whenever a check has to be made again. */
export function versionsOfSets(sets: readonly Pick<ExpectationSet, "id" | "version">[]): string {
  return sets
    .map(({ id, version }) => `${id} ${version}`)
    .toSorted()
    .join(", ");
}

async function staleVersions(
  transaction: Transaction,
  trustId: string,
  sets: readonly ExpectationSet[],
): Promise<VersionAddress[]> {
  const [kept, checks] = await Promise.all([
    transaction
      .select({ schoolId: keptPolicy.schoolId, versionId: keptPolicy.versionId })
      .from(keptPolicy)
      // A school that has left keeps its figures and loses its documents.
      .innerJoin(
        policyVersion,
        and(
          eq(policyVersion.trustId, keptPolicy.trustId),
          eq(policyVersion.schoolId, keptPolicy.schoolId),
          eq(policyVersion.id, keptPolicy.versionId),
        ),
      )
      .where(eq(keptPolicy.trustId, trustId)),
    transaction
      .selectDistinctOn([expectationCheck.versionId], {
        versionId: expectationCheck.versionId,
        readerVersion: expectationCheck.readerVersion,
        sets: sql<Record<string, string> | null>`(
          select jsonb_object_agg(finding ->> 'setId', finding ->> 'setVersion')
          from jsonb_array_elements(${expectationCheck.findings}) as finding)`,
      })
      .from(expectationCheck)
      .where(eq(expectationCheck.trustId, trustId))
      .orderBy(asc(expectationCheck.versionId), desc(expectationCheck.recordedAt)),
  ]);
  const wanted = `${readerVersion}: ${versionsOfSets(sets)}`;
  const made = new Map(
    checks.map(({ versionId, readerVersion: by, sets: checkedSets }) => {
      const ids = Object.entries(checkedSets ?? {}).map(([id, version]) => ({ id, version }));
      return [versionId, `${by}: ${versionsOfSets(ids)}`];
    }),
  );
  return kept
    .filter(({ versionId }) => made.get(versionId) !== wanted)
    .map((version) => ({ trustId, ...version }));
}

async function recheckVersion(
  { database, reader, today }: Stage,
  system: System,
  { version, sets }: { version: VersionAddress; sets: readonly ExpectationSet[] },
): Promise<void> {
  const { trustId, schoolId, versionId } = version;
  const loaded = await withActor(database, system, async (transaction) => {
    const [[read], check] = await Promise.all([
      transaction
        .select({ pages: reading.pages })
        .from(policyVersion)
        .innerJoin(reading, readingOfVersion)
        .where(
          and(atSchool(policyVersion, { trustId, schoolId }), eq(policyVersion.id, versionId)),
        ),
      loadCheck(transaction, version),
    ]);
    return read ? { pages: read.pages, check } : null;
  });
  if (!loaded) return;
  const { pages, check } = loaded;
  // The stored text is checked, not the file: passages point into it.
  const findings = await reader.check(pages, sets);
  const commitments =
    check?.readerVersion === readerVersion
      ? check.commitments
      : findCommitments(pages, {
          expectationOf: readExpectations(pages, expectationSets).expectationOf,
        });
  await withActor(database, system, async (transaction) => {
    await takeTurnAtSchool(transaction, schoolId);
    await recordCheck(transaction, version, { readerVersion, findings, commitments });
    await drawCommitments(transaction, version);
    await keepFindings(transaction, version);
    await keepPractice(transaction, { actor: { trustId }, today }, schoolId);
  });
}
