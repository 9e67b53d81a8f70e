import { findContradictions, isOpen, withSettlements } from "@safeboard/compliance/contradictions";
import { academicYearOf } from "@safeboard/compliance/dates";
import { standingsOn } from "@safeboard/compliance/expectations";
import { judgeSchool, type MeasureId } from "@safeboard/compliance/measures";
import type { SchoolPosition } from "@safeboard/compliance/school-position";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { Transaction } from "@safeboard/database/actor";
import {
  acknowledgement,
  acknowledgementAsk,
  acknowledgementRequest,
} from "@safeboard/database/tables/acknowledgements";
import { staffMember } from "@safeboard/database/tables/staff";
import { appointment } from "@safeboard/database/tables/people";
import { policy, policyVersion, request, versionStep } from "@safeboard/database/tables/policies";
import { filteringReview } from "@safeboard/database/tables/practice";
import { and, eq, gt, gte, inArray, isNull, notExists, or, sql } from "drizzle-orm";
import {
  confirmationOfAsk,
  requestOfAsk,
  staffMemberOfAsk,
} from "../acknowledgements/ask-joins.ts";
import { policyOfVersion, versionOfStep } from "../policies/version-joins.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { loadPositions } from "../schools/load-positions.ts";
import { loadSettings } from "../settings/load-settings.ts";

type OpenRequest = Pick<typeof request.$inferSelect, "id" | "subject" | "about" | "recordedAt">;

/** Whoever did it, and the day on which it is judged. */
interface Doer {
  actor: { trustId: string; displayName: string };
  today: string;
}

/**
 * Answers what was asked of a school and is now done: a name recorded, a text confirmed, a contradiction gone, filtering reviewed. Called
 * in the transaction of whatever may have done it; where nothing is open it asks one question and returns. A policy's
 * approval answers for the policy and its review.
 */
export async function answerDoneRequests(
  transaction: Transaction,
  { actor: { trustId, displayName }, today }: Doer,
  schoolId: string,
): Promise<void> {
  const school = { trustId, schoolId };
  const open = await transaction
    .select({
      id: request.id,
      subject: request.subject,
      about: request.about,
      recordedAt: request.recordedAt,
    })
    .from(request)
    .where(
      and(
        atSchool(request, school),
        inArray(request.subject, [
          "name",
          "confirmation",
          "expectation",
          "contradiction",
          "acknowledgement",
          "filtering_review",
        ]),
        isNull(request.answeredAt),
        isNull(request.withdrawnAt),
      ),
    );
  if (open.length === 0) return;
  const done: string[] = [];
  for (const one of open) {
    if (await isDone(transaction, school, one, today)) done.push(one.id);
  }
  if (done.length === 0) return;
  await transaction
    .update(request)
    .set({ answeredAt: sql`now()`, answeredBy: displayName })
    .where(and(atSchool(request, school), inArray(request.id, done)));
}

function isDone(
  transaction: Transaction,
  school: SchoolAddress,
  one: OpenRequest,
  today: string,
): Promise<boolean> {
  switch (one.subject) {
    case "name":
      return isNamedSince(transaction, school, one);
    case "confirmation":
      return isConfirmedSince(transaction, school, one);
    case "acknowledgement":
      return isReadByAll(transaction, school, one, today);
    case "filtering_review":
      return isReviewedSince(transaction, school, one, today);
    default:
      return isInOrder(transaction, school, one, today);
  }
}

async function isNamedSince(
  transaction: Transaction,
  school: SchoolAddress,
  { about, recordedAt }: OpenRequest,
): Promise<boolean> {
  const [named] = await transaction
    .select({ id: appointment.id })
    .from(appointment)
    .where(
      and(
        atSchool(appointment, school),
        eq(appointment.role, about ?? ""),
        gt(appointment.recordedAt, recordedAt),
        isNull(appointment.withdrawnAt),
      ),
    )
    .limit(1);
  return named !== undefined;
}

async function isConfirmedSince(
  transaction: Transaction,
  school: SchoolAddress,
  { about, recordedAt }: OpenRequest,
): Promise<boolean> {
  const [confirmed] = await transaction
    .select({ id: versionStep.id })
    .from(versionStep)
    .innerJoin(policyVersion, versionOfStep)
    .innerJoin(policy, policyOfVersion)
    .where(
      and(
        atSchool(versionStep, school),
        eq(versionStep.kind, "confirmed"),
        gt(versionStep.recordedAt, recordedAt),
        eq(policy.kind, about ?? "online_safety"),
      ),
    )
    .limit(1);
  return confirmed !== undefined;
}

/** A review of filtering in this academic year that was recorded, or corrected, since it was asked for. */
async function isReviewedSince(
  transaction: Transaction,
  school: SchoolAddress,
  { recordedAt }: OpenRequest,
  today: string,
): Promise<boolean> {
  const [reviewed] = await transaction
    .select({ id: filteringReview.id })
    .from(filteringReview)
    .where(
      and(
        atSchool(filteringReview, school),
        gte(filteringReview.reviewedOn, academicYearOf(today).start),
        gt(filteringReview.recordedAt, recordedAt),
        isNull(filteringReview.withdrawnAt),
      ),
    )
    .limit(1);
  return reviewed !== undefined;
}

/** Everybody who was asked to read the version, and hasn't left since, has confirmed that they did. */
async function isReadByAll(
  transaction: Transaction,
  school: SchoolAddress,
  { about }: OpenRequest,
  today: string,
): Promise<boolean> {
  const confirmed = transaction
    .select({ id: acknowledgement.id })
    .from(acknowledgement)
    .where(confirmationOfAsk);
  const [asked] = await transaction
    .select({
      people: sql<number>`count(*)::integer`,
      unread: sql<number>`(count(*) filter (where ${notExists(confirmed)}))::integer`,
    })
    .from(acknowledgementAsk)
    .innerJoin(acknowledgementRequest, requestOfAsk)
    .innerJoin(staffMember, staffMemberOfAsk)
    .where(
      and(
        atSchool(acknowledgementAsk, school),
        isNull(staffMember.withdrawnAt),
        or(isNull(staffMember.leftOn), gte(staffMember.leftOn, today)),
        sql`${acknowledgementRequest.versionId}::text = ${about ?? ""}`,
        isNull(acknowledgementRequest.withdrawnAt),
      ),
    );
  return asked !== undefined && asked.people > 0 && asked.unread === 0;
}

async function isInOrder(
  transaction: Transaction,
  { trustId, schoolId }: SchoolAddress,
  { subject, about }: OpenRequest,
  today: string,
): Promise<boolean> {
  const [[school], settings] = await Promise.all([
    loadPositions(transaction, { trustId }, { today, schoolId }),
    loadSettings(transaction, trustId, today),
  ]);
  if (!school) return false;
  const { position } = school;
  if (about === null) {
    return isMet(position, subject === "expectation" ? "policy_text" : "contradictions", {
      today,
      settings,
    });
  }
  return subject === "expectation"
    ? saysIt(position, about, today, settings)
    : agrees(position, about, today, settings);
}

function isMet(
  position: SchoolPosition,
  measureId: MeasureId,
  { today, settings }: { today: string; settings: ComplianceSettings },
): boolean {
  const { cells } = judgeSchool(position, today, settings);
  return cells.some((cell) => cell.measureId === measureId && cell.status === "met");
}

function saysIt(
  { text }: SchoolPosition,
  about: string,
  today: string,
  settings: ComplianceSettings,
): boolean {
  const standing = text
    ? standingsOn(today, text, text.sets, settings).find(
        ({ set, expectation }) => `${set.id}.${expectation.id}` === about,
      )
    : undefined;
  return standing?.weight === "met" || standing?.weight === "not_applicable";
}

function agrees(
  { statements }: SchoolPosition,
  key: string,
  today: string,
  settings: ComplianceSettings,
): boolean {
  if (!statements) return false;
  const found = findContradictions(statements.record, today, settings);
  return !withSettlements(found, statements.settlements).some(
    (each) => each.key === key && isOpen(each),
  );
}
