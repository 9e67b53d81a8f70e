/** What a school has to show for its promises, its reviews of filtering and its technologies, on the way to another trust. */
import { z } from "zod";

const text = z.string().max(10_000);
const code = z.string().max(60);
const day = z.iso.date();
const instant = z.iso.datetime();

const recorded = { recordedBy: text, recordedAt: instant };
const withdrawal = { withdrawnAt: instant.nullable(), withdrawnBy: text.nullable() };

const evidence = z.object({
  id: z.uuid(),
  kind: code,
  happenedOn: day,
  validUntil: day.nullable(),
  figures: z.unknown(),
  note: text.nullable(),
  ...recorded,
  ...withdrawal,
});

const evidenceLink = z.object({
  evidenceId: z.uuid(),
  commitmentId: z.uuid(),
  shows: z.boolean(),
  ...recorded,
  ...withdrawal,
});

const commitmentKind = z.object({
  commitmentId: z.uuid(),
  kind: code.nullable(),
  reason: text.nullable(),
  ...recorded,
});

/** Of the school's own register: what the old trust has for all its schools, it keeps. */
const technology = z.object({
  id: z.uuid(),
  name: text,
  usedFor: text,
  usedBy: z.array(code).max(100),
  inUseFrom: day.nullable(),
  inUseUntil: day.nullable(),
  withdrawnBecause: text.nullable().default(null),
  ...recorded,
  ...withdrawal,
});

const technologyAssessment = z.object({
  id: z.uuid(),
  technologyId: z.uuid(),
  assessedOn: day,
  decision: z.enum(["approved", "with_conditions", "refused", "undecided"]),
  conditions: text.nullable(),
  dataProtection: z.enum(["done", "not_needed", "not_done"]),
  reviewOn: day.nullable(),
  ...recorded,
  ...withdrawal,
});

const filteringReview = z.object({
  id: z.uuid(),
  reviewId: z.uuid(),
  reviewedOn: day,
  occasion: code,
  tookPart: z.array(code).max(100),
  results: z.unknown(),
  tests: z.unknown(),
  summary: text.nullable(),
  ...recorded,
  ...withdrawal,
});

/** A file that still shows something. One that was taken back stays, and goes with the old trust's record. */
const bundledAttachment = z.object({
  subjectKind: z.enum(["evidence", "filtering_review", "technology_assessment", "action"]),
  subjectId: z.uuid(),
  fileName: text,
  mediaType: text,
  sha256: z.string().length(64),
  base64: z.string(),
  ...recorded,
});

const MOST = 100_000;

/** A bundle that was packed before these were recorded, or before they moved, has none of it. */
export const bundledPractice = {
  evidence: z.array(evidence).max(MOST).default([]),
  evidenceLinks: z.array(evidenceLink).max(MOST).default([]),
  commitmentKinds: z.array(commitmentKind).max(MOST).default([]),
  technologies: z.array(technology).max(MOST).default([]),
  technologyAssessments: z.array(technologyAssessment).max(MOST).default([]),
  filteringReviews: z.array(filteringReview).max(MOST).default([]),
  attachments: z.array(bundledAttachment).max(MOST).default([]),
};
