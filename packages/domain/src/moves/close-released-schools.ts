import { randomUUID } from "node:crypto";
import { addDays } from "@safeboard/compliance/dates";
import { loadSystem, type System, type Transaction, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import {
  acknowledgement,
  acknowledgementAsk,
  acknowledgementLink,
  acknowledgementRequest,
} from "@safeboard/database/tables/acknowledgements";
import {
  personDistinction,
  personPost,
  staffMember,
  staffRecord,
} from "@safeboard/database/tables/staff";
import {
  completion,
  trainingBooking,
  trainingExemption,
} from "@safeboard/database/tables/training";
import { auditEvent } from "@safeboard/database/tables/audit";
import {
  commitment,
  contradictionSettlement,
  expectationCheck,
  expectationRuling,
} from "@safeboard/database/tables/expectations";
import { adoption, modelPush } from "@safeboard/database/tables/models";
import { schoolRelease } from "@safeboard/database/tables/moves";
import { importPart, importRow, importRun } from "@safeboard/database/tables/imports";
import {
  incident,
  incidentDecision,
  incidentLesson,
  planReview,
  responsePlan,
} from "@safeboard/database/tables/incidents";
import { appointment } from "@safeboard/database/tables/people";
import {
  document,
  factCorrection,
  keptPolicy,
  policyVersion,
  reading,
  versionStep,
} from "@safeboard/database/tables/policies";
import { approval, publication, publicationCheck } from "@safeboard/database/tables/policy-life";
import {
  action,
  actionStep,
  attachment,
  commitmentKind,
  evidence,
  evidenceLink,
  filteringReview,
  technology,
  technologyAssessment,
} from "@safeboard/database/tables/practice";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, eq, gt, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { DomainContext } from "../context.ts";
import { loadStandingCases, reduceCases } from "../incidents/reduce-cases.ts";
import { reduceKeptWords } from "../overview/reduce-kept-words.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { NO_BUNDLE } from "./school-bundle.ts";

/**
 * Closes the records of schools that another trust has accepted: from the acceptance they have a last day here, and
 * after it their documents, texts and names go, and cases become numbers. The kept figures up to that day, and the audit trail, stay. What was
 * packed for a release that ran out goes too.
 * A job of the system, for each trust once a day.
 *
 * @returns how many records were closed
 */
export async function closeReleasedSchools(
  { database, today, now }: Pick<DomainContext, "today" | "now"> & { database: Database },
  trustId: string,
): Promise<number> {
  const system = await loadSystem(database, trustId);
  if (!system) return 0;
  const accepted = await withActor(database, system, (transaction) =>
    transaction
      .select({
        id: schoolRelease.id,
        schoolId: schoolRelease.schoolId,
        leavingOn: schoolRelease.leavingOn,
        acceptedByTrust: schoolRelease.acceptedByTrust,
      })
      .from(schoolRelease)
      .where(
        and(
          eq(schoolRelease.trustId, trustId),
          isNotNull(schoolRelease.acceptedAt),
          isNull(schoolRelease.closedAt),
        ),
      ),
  );
  await withActor(database, system, (transaction) => emptyExpired(transaction, trustId, now));
  let closed = 0;
  for (const release of accepted) {
    await withActor(database, system, async (transaction) => {
      await recordLastDay(transaction, trustId, release);
      if (release.leavingOn >= today) return;
      const school = { trustId, schoolId: release.schoolId };
      await reduceCases(transaction, school, await loadStandingCases(transaction, school));
      await removeRecord(transaction, school);
      await removeKeptNames(transaction, school);
      await reduceKeptWords(transaction, school);
      await recordClosing(transaction, system, release, now);
      closed += 1;
    });
  }
  return closed;
}

interface AcceptedRelease {
  id: string;
  schoolId: string;
  leavingOn: string;
  acceptedByTrust: string | null;
}

/** The record stays as it was packed until that day is over, wherever in the world it is asked. */
async function recordLastDay(
  transaction: Transaction,
  trustId: string,
  { schoolId, leavingOn }: AcceptedRelease,
): Promise<void> {
  await transaction
    .update(unit)
    .set({ leftOn: leavingOn, releasedUntil: new Date(`${addDays(leavingOn, 2)}T00:00:00Z`) })
    .where(and(eq(unit.trustId, trustId), eq(unit.id, schoolId), isNull(unit.leftOn)));
}

/** What points to another row goes before it. */
async function removeRecord(transaction: Transaction, school: SchoolAddress): Promise<void> {
  const tables = [
    importRow,
    importPart,
    importRun,
    incidentDecision,
    planReview,
    responsePlan,
    incidentLesson,
    incident,
    acknowledgementLink,
    acknowledgement,
    acknowledgementAsk,
    acknowledgementRequest,
    completion,
    trainingExemption,
    trainingBooking,
    staffRecord,
    personPost,
    personDistinction,
    appointment,
    staffMember,
    adoption,
    modelPush,
    contradictionSettlement,
    evidenceLink,
    attachment,
    evidence,
    filteringReview,
    actionStep,
    action,
    technologyAssessment,
    technology,
    commitmentKind,
    commitment,
    expectationRuling,
    expectationCheck,
    publicationCheck,
    publication,
    approval,
    factCorrection,
    versionStep,
    policyVersion,
    reading,
    document,
  ] as const;
  // What another school's staff were told apart from, here.
  await transaction
    .delete(personDistinction)
    .where(
      and(
        eq(personDistinction.trustId, school.trustId),
        eq(personDistinction.otherSchoolId, school.schoolId),
      ),
    );
  for (const table of tables) {
    await transaction.delete(table).where(atSchool(table, school));
  }
}

/** Of the kept figures those stay that are about the policy; whom it named goes with the other names. */
async function removeKeptNames(transaction: Transaction, school: SchoolAddress): Promise<void> {
  await transaction
    .update(keptPolicy)
    .set({ facts: sql`jsonb_set(${keptPolicy.facts}, '{people}', '[]')` })
    .where(atSchool(keptPolicy, school));
}

async function emptyExpired(transaction: Transaction, trustId: string, now: Date): Promise<void> {
  await transaction
    .update(schoolRelease)
    .set(NO_BUNDLE)
    .where(
      and(
        eq(schoolRelease.trustId, trustId),
        isNull(schoolRelease.acceptedAt),
        lte(schoolRelease.expiresAt, now),
        gt(schoolRelease.bundleBytes, 0),
      ),
    );
}

async function recordClosing(
  transaction: Transaction,
  { trustId }: System,
  { id, schoolId, leavingOn, acceptedByTrust }: AcceptedRelease,
  now: Date,
): Promise<void> {
  await transaction
    .update(schoolRelease)
    .set({ closedAt: sql`now()` })
    .where(and(atSchool(schoolRelease, { trustId, schoolId }), eq(schoolRelease.id, id)));
  await transaction.insert(auditEvent).values({
    trustId,
    schoolId,
    id: randomUUID(),
    at: now,
    userId: null,
    actorName: "Safeboard",
    actorRole: "system",
    actedForSchool: false,
    action: "release.close",
    subjectId: id,
    detail: { leavingOn, acceptedByTrust },
  });
}
