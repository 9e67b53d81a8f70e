/** The platforms, apps and services of a school's own register, and those that the trust keeps for all its schools. */
import {
  type DataProtectionAnswer,
  type Technology,
  type TechnologyAssessment,
  type TechnologyDecision,
} from "@safeboard/compliance/practice";
import type { Transaction } from "@safeboard/database/actor";
import {
  technology,
  technologyAssessment,
  trustTechnology,
} from "@safeboard/database/tables/practice";
import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

export interface AssessmentLoaded extends TechnologyAssessment {
  id: string;
  conditions: string | null;
  recordedBy: string;
}

export interface TechnologyLoaded extends Technology {
  id: string;
  name: string;
  usedFor: string;
  usedBy: string[];
  recordedBy: string;
  /** The earliest first. */
  assessments: readonly AssessmentLoaded[];
}

/** One that was taken off a register: it was entered by mistake. */
export interface TechnologyTakenBack {
  id: string;
  name: string;
  at: Date;
  by: string;
  /** Null where it was taken back before a reason was asked for. */
  because: string | null;
}

/** In alphabetical order. */
export async function loadOwnTechnologies(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<TechnologyLoaded[]> {
  const rows = await transaction
    .select()
    .from(technology)
    .where(and(atSchool(technology, school), isNull(technology.withdrawnAt)))
    .orderBy(asc(technology.name), asc(technology.id));
  if (rows.length === 0) return [];
  const made = await transaction
    .select()
    .from(technologyAssessment)
    .where(and(atSchool(technologyAssessment, school), isNull(technologyAssessment.withdrawnAt)))
    .orderBy(asc(technologyAssessment.assessedOn), asc(technologyAssessment.recordedAt));
  const byTechnology = Map.groupBy(made, ({ technologyId }) => technologyId);
  return rows.map(({ id, name, usedFor, usedBy, inUseFrom, inUseUntil, recordedBy }) => ({
    id,
    name,
    usedFor,
    usedBy,
    inUseFrom,
    inUseUntil,
    recordedBy,
    assessments: (byTechnology.get(id) ?? []).map((assessment) => ({
      id: assessment.id,
      assessedOn: assessment.assessedOn,
      decision: assessment.decision,
      conditions: assessment.conditions,
      dataProtection: assessment.dataProtection,
      reviewOn: assessment.reviewOn,
      recordedBy: assessment.recordedBy,
    })),
  }));
}

/** Those that a school took off its register, the latest first. */
export async function loadOwnTakenBack(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<TechnologyTakenBack[]> {
  const rows = await transaction
    .select()
    .from(technology)
    .where(and(atSchool(technology, school), isNotNull(technology.withdrawnAt)))
    .orderBy(desc(technology.withdrawnAt), asc(technology.id));
  return rows.map(({ id, name, withdrawnAt, withdrawnBy, withdrawnBecause, recordedAt }) => ({
    id,
    name,
    at: withdrawnAt ?? recordedAt,
    by: withdrawnBy ?? "",
    because: withdrawnBecause,
  }));
}

const day = z.string().nullable();

/** What a row of the trust's register holds: the technology as a whole, with what was decided of it. */
export const trustTechnologyDefinition = z.object({
  name: z.string(),
  usedFor: z.string(),
  usedBy: z.array(z.string()),
  inUseFrom: day,
  inUseUntil: day,
  assessments: z.array(
    z.object({
      id: z.string(),
      assessedOn: z.string(),
      decision: z.custom<TechnologyDecision>(),
      conditions: z.string().nullable(),
      dataProtection: z.custom<DataProtectionAnswer>(),
      reviewOn: day,
      recordedBy: z.string(),
    }),
  ),
  /** Why it was taken off the register; in the row that retired it alone. */
  withdrawnBecause: z.string().nullable().default(null),
});
export type TrustTechnologyDefinition = z.infer<typeof trustTechnologyDefinition>;

/** In alphabetical order, without those that were taken off the register. */
export async function loadTrustTechnologies(
  transaction: Transaction,
  trustId: string,
): Promise<TechnologyLoaded[]> {
  const rows = await loadLatestRows(transaction, trustId);
  return rows
    .filter(({ retired }) => !retired)
    .map(({ code, definition, recordedBy }) => {
      const { withdrawnBecause: _none, ...defined } = trustTechnologyDefinition.parse(definition);
      return { id: code, recordedBy, ...defined };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, "en-GB"));
}

/** Those that the trust took off its register, the latest first. */
export async function loadTrustTakenBack(
  transaction: Transaction,
  trustId: string,
): Promise<TechnologyTakenBack[]> {
  const rows = await loadLatestRows(transaction, trustId);
  return rows
    .filter(({ retired }) => retired)
    .map(({ code, definition, recordedBy, recordedAt }) => {
      const { name, withdrawnBecause } = trustTechnologyDefinition.parse(definition);
      return { id: code, name, at: recordedAt, by: recordedBy, because: withdrawnBecause };
    })
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

/** Of each the row that was written last. */
const loadLatestRows = (transaction: Transaction, trustId: string) =>
  transaction
    .selectDistinctOn([trustTechnology.code])
    .from(trustTechnology)
    .where(eq(trustTechnology.trustId, trustId))
    .orderBy(asc(trustTechnology.code), desc(trustTechnology.recordedAt));
