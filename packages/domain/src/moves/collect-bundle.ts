import type { Transaction } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import {
  document,
  factCorrection,
  policy,
  policyVersion,
  reading,
  versionStep,
} from "@safeboard/database/tables/policies";
import { attachment } from "@safeboard/database/tables/practice";
import { roll, schoolUrn, trust } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, isNull, sum } from "drizzle-orm";
import { Conflict } from "../errors.ts";
import { documentOfVersion, readingOfVersion } from "../policies/version-joins.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import type { SchoolUnit } from "../schools/require-school.ts";
import { collectFollowUp } from "./collect-follow-up.ts";
import { collectIncidents } from "./collect-incidents.ts";
import { collectPractice } from "./collect-practice.ts";
import { collectTraining } from "./collect-training.ts";
import { collectLife, collectStaffAndSettlements } from "./collect-life.ts";
import { MOST_DOCUMENT_BYTES, type SchoolBundle } from "./school-bundle.ts";

/**
 * Reads all of a school's record that moves with it. Audit events and who could sign in stay with the old trust.
 *
 * @throws Conflict when its documents are too large together
 */
export async function collectBundle(
  transaction: Transaction,
  school: SchoolUnit,
  leavingOn: string,
): Promise<SchoolBundle> {
  const { trustId, id: schoolId } = school;
  const record = { trustId, schoolId };
  await refuseTooLarge(transaction, school);
  const [[origin], urns, rolls, appointments, policies] = await Promise.all([
    transaction.select().from(trust).where(eq(trust.id, trustId)),
    transaction
      .select({ urn: schoolUrn.urn, from: schoolUrn.from, to: schoolUrn.to })
      .from(schoolUrn)
      .where(atSchool(schoolUrn, record)),
    transaction
      .select({ asAt: roll.asAt, pupils: roll.pupils, source: roll.source })
      .from(roll)
      .where(and(atSchool(roll, record), isNull(roll.withdrawnAt))),
    transaction
      .select()
      .from(appointment)
      .where(and(atSchool(appointment, record), isNull(appointment.withdrawnAt))),
    transaction.select().from(policy).where(atSchool(policy, record)),
  ]);
  if (!origin) throw new Error(`Trust ${trustId} can't be seen by its own lead.`);
  const versions = await collectVersions(transaction, record);
  const staffAndSettlements = await collectStaffAndSettlements(transaction, record);
  const training = await collectTraining(transaction, record);
  const incidents = await collectIncidents(transaction, record, leavingOn);
  const followUp = await collectFollowUp(transaction, record);
  const practice = await collectPractice(transaction, record);
  const { name, urn, phase, schoolType, localAuthority, openedOn } = school;
  return {
    format: "safeboard-school-1",
    origin: { trustUid: origin.uid, trustName: origin.name, schoolId, leavingOn },
    school: { name, urn, phase, schoolType, localAuthority, openedOn, urns, rolls },
    policies: policies.map(({ id, kind }) => ({
      kind,
      versions: versions
        .filter(({ policyId }) => policyId === id)
        .map(({ policyId: _policyId, ...version }) => version),
    })),
    ...staffAndSettlements,
    ...training,
    ...incidents,
    ...followUp,
    ...practice,
    appointments: appointments.map(
      ({
        role,
        personName,
        email,
        telephone,
        staffMemberId,
        endedAt,
        endedBy,
        from,
        to,
        sourceVersionId,
        recordedBy,
        recordedAt,
      }) => ({
        role,
        personName,
        email,
        telephone,
        staffMemberId,
        endedBy,
        from,
        to,
        endedAt: endedAt?.toISOString() ?? null,
        sourceVersionId,
        recordedBy,
        recordedAt: recordedAt.toISOString(),
      }),
    ),
  };
}

async function refuseTooLarge(
  transaction: Transaction,
  { trustId, id: schoolId, name }: SchoolUnit,
): Promise<void> {
  const [[documents], [attached]] = await Promise.all([
    transaction
      .select({ bytes: sum(document.byteLength).mapWith(Number) })
      .from(document)
      .where(atSchool(document, { trustId, schoolId })),
    transaction
      .select({ bytes: sum(attachment.byteLength).mapWith(Number) })
      .from(attachment)
      .where(and(atSchool(attachment, { trustId, schoolId }), isNull(attachment.withdrawnAt))),
  ]);
  if ((documents?.bytes ?? 0) + (attached?.bytes ?? 0) <= MOST_DOCUMENT_BYTES) return;
  throw new Conflict(
    `The files of ${name} are larger than ${MOST_DOCUMENT_BYTES / 1_000_000} MB together, which is more than a release can hold.`,
  );
}

type BundledVersion = SchoolBundle["policies"][number]["versions"][number];

async function collectVersions(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<(BundledVersion & { policyId: string })[]> {
  const [versions, steps, corrections, lifeOf] = await Promise.all([
    transaction
      .select({ version: policyVersion, document, reading })
      .from(policyVersion)
      .innerJoin(document, documentOfVersion)
      .innerJoin(reading, readingOfVersion)
      .where(atSchool(policyVersion, school))
      .orderBy(asc(policyVersion.number)),
    transaction
      .select()
      .from(versionStep)
      .where(atSchool(versionStep, school))
      .orderBy(asc(versionStep.recordedAt)),
    transaction
      .select()
      .from(factCorrection)
      .where(atSchool(factCorrection, school))
      .orderBy(asc(factCorrection.recordedAt)),
    collectLife(transaction, school),
  ]);
  return versions.map(({ version, document: file, reading: read }) => ({
    policyId: version.policyId,
    id: version.id,
    number: version.number,
    uploadedBy: version.uploadedBy,
    recordedAt: version.recordedAt.toISOString(),
    document: {
      fileName: file.fileName,
      mediaType: file.mediaType,
      sha256: file.sha256,
      base64: Buffer.from(file.bytes).toString("base64"),
    },
    reading: {
      readerVersion: read.readerVersion,
      format: read.format,
      pages: read.pages,
      facts: read.facts,
      warnings: read.warnings,
      milliseconds: read.milliseconds,
    },
    steps: steps
      .filter(({ versionId }) => versionId === version.id)
      .map(({ kind, on, note, recordedBy, recordedAt }) => ({
        kind,
        on,
        note,
        recordedBy,
        recordedAt: recordedAt.toISOString(),
      })),
    ...lifeOf(version.id),
    corrections: corrections
      .filter(({ versionId }) => versionId === version.id)
      .map(({ fact, value, recordedBy, recordedAt }) => ({
        fact,
        value,
        recordedBy,
        recordedAt: recordedAt.toISOString(),
      })),
  }));
}
