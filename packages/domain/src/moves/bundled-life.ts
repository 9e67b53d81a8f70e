/** What has happened to a school's policy versions, and who was asked to read them, on the way to another trust. */
import { ACKNOWLEDGED_HOW } from "@safeboard/compliance/acknowledgement";
import { commitmentSchema } from "@safeboard/compliance/commitments";
import { expectationFindingSchema } from "@safeboard/compliance/expectations";
import { evidenceSchema } from "@safeboard/compliance/policy-facts";
import { STAFF_GROUPS } from "@safeboard/compliance/staff-groups";
import { rulingStatuses, settlements } from "@safeboard/database/tables/expectations";
import {
  approvalSources,
  changeKinds,
  publicationCheckOutcomes,
} from "@safeboard/database/tables/policy-life";
import { z } from "zod";

const text = z.string().max(10_000);
const day = z.iso.date();
const instant = z.iso.datetime();

/** Who entered a fact and when, and whether somebody took it back. */
const recorded = { recordedBy: text, recordedAt: instant };
const withdrawal = { withdrawnAt: instant.nullable(), withdrawnBy: text.nullable() };

const approval = z.object({
  body: text,
  delegatedTo: text.nullable(),
  approvedOn: day,
  effectiveOn: day,
  minuteReference: text.nullable(),
  source: z.enum(approvalSources),
  ...recorded,
  ...withdrawal,
});

const publication = z.object({
  webAddress: text,
  publishedOn: day,
  change: z.enum(changeKinds),
  changeReason: text.nullable(),
  ...recorded,
  ...withdrawal,
  checks: z
    .array(
      z.object({
        checkedOn: day,
        outcome: z.enum(publicationCheckOutcomes),
        sha256: text.nullable(),
        note: text.nullable(),
        ...recorded,
      }),
    )
    .max(10_000),
});

/** The latest: what earlier readers found is of no use elsewhere. */
const expectationCheck = z.object({
  readerVersion: text,
  findings: z.array(expectationFindingSchema).max(5_000),
  commitments: z.array(commitmentSchema).max(10_000),
  recordedAt: instant,
});

const ruling = z.object({
  setCode: text,
  expectationId: text,
  status: z.enum(rulingStatuses),
  reason: text,
  documentNamed: text.nullable(),
  passage: evidenceSchema.nullable(),
  ...recorded,
  ...withdrawal,
});

const commitment = z.object({
  /** By which evidence refers to it; the copy has its own. */
  id: z.uuid().optional(),
  position: z.number().int().positive(),
  text: z.string(),
  who: text.nullable(),
  frequencyMonths: z.number().positive().nullable(),
  expectationId: text.nullable(),
  evidence: evidenceSchema,
  recordedAt: instant,
  ...withdrawal,
});

const acknowledgement = z.object({
  id: z.uuid(),
  how: z.enum(ACKNOWLEDGED_HOW),
  carriedFrom: z.uuid().nullable(),
  confirmedOn: day,
  withdrawnBecause: text.nullable(),
  ...recorded,
  ...withdrawal,
});

/** Secret addresses end with the old trust: they are made anew where they are still needed. */
const acknowledgementRequest = z.object({
  groups: z.array(z.enum(STAFF_GROUPS)).max(100),
  askedOn: day,
  dueOn: day.nullable(),
  message: text.nullable(),
  ...recorded,
  ...withdrawal,
  asks: z
    .array(
      z.object({
        staffMemberId: z.uuid(),
        recordedAt: instant,
        acknowledgements: z.array(acknowledgement).max(1_000),
      }),
    )
    .max(100_000),
});

/** Of one version. A bundle that was packed before versions had a life has none of it. */
export const bundledLife = {
  approvals: z.array(approval).max(1_000).optional(),
  publications: z.array(publication).max(1_000).default([]),
  check: expectationCheck.nullable().default(null),
  rulings: z.array(ruling).max(10_000).default([]),
  commitments: z.array(commitment).max(10_000).default([]),
  acknowledgementRequests: z.array(acknowledgementRequest).max(1_000).default([]),
};

export const bundledStaffMember = z.object({
  id: z.uuid(),
  name: text,
  email: text.nullable(),
  reference: text.nullable().default(null),
  group: z.enum(STAFF_GROUPS),
  startedOn: day.nullable(),
  leftOn: day.nullable(),
  ...recorded,
  ...withdrawal,
});

export const bundledSettlement = z.object({
  contradictionKey: text,
  kind: text,
  versionId: z.uuid().nullable(),
  how: z.enum(settlements),
  reason: text.nullable(),
  ...recorded,
  ...withdrawal,
});
