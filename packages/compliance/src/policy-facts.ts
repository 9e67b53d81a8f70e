/**
 * What a policy's text says about itself, each fact with the passage that says it.
 * The reader writes it, the database keeps it, the confirm page corrects it, the measures judge it.
 */
import { z } from "zod";

/** A passage of the document: `pages[page - 1].slice(start, end) === quote`. */
export const evidenceSchema = z.object({
  /** Counted from 1, as a person counts pages. */
  page: z.number().int().min(1),
  /** UTF-16 offsets in that page's text; `end` is exclusive. */
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  quote: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** 0 to 1: the share of such facts that were right on documents the reader was not tuned for. */
export const confidenceSchema = z.number().min(0).max(1);

const isoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const datePrecisionSchema = z.enum(["day", "month", "term", "year"]);

function factOf<Value extends z.ZodType>(value: Value) {
  return z.object({ value, evidence: evidenceSchema.nullable(), confidence: confidenceSchema });
}

export const textFactSchema = factOf(z.string());
export const numberFactSchema = factOf(z.number().int().positive());

export interface Fact<Value> {
  value: Value;
  evidence: Evidence | null;
  confidence: number;
}

export const dateFactSchema = z.object({
  /** The document's own words, such as "Summer 2024" or "18.08.20". */
  asWritten: z.string(),
  precision: datePrecisionSchema,
  /** First and last possible day. */
  start: isoDateSchema,
  end: isoDateSchema,
  /** True when worked out from a last review (else the adoption) and a review cycle. */
  computed: z.boolean(),
  evidence: evidenceSchema.nullable(),
  confidence: confidenceSchema,
});
export type DateFact = z.infer<typeof dateFactSchema>;

export const namedPersonSchema = z.object({
  name: z.string(),
  /** As written, tidied: "Designated Safeguarding Lead". */
  roles: z.array(z.string()),
  email: z.string().nullable(),
  evidence: evidenceSchema,
  confidence: confidenceSchema.optional(),
});
export type NamedPerson = z.infer<typeof namedPersonSchema>;

export const guidanceCitedSchema = z.object({
  /** "KCSIE" for Keeping Children Safe in Education, else the document's title. */
  document: z.string(),
  /** "January 2021", "2023"; null when the policy names no edition. */
  edition: z.string().nullable(),
  evidence: evidenceSchema,
  confidence: confidenceSchema.optional(),
});
export type GuidanceCited = z.infer<typeof guidanceCitedSchema>;

export const policyFactsSchema = z.object({
  school: textFactSchema.nullable(),
  title: textFactSchema.nullable(),
  adopted: dateFactSchema.nullable(),
  lastReviewed: dateFactSchema.nullable(),
  nextReview: dateFactSchema.nullable(),
  reviewCycleMonths: numberFactSchema.nullable(),
  approvingBody: textFactSchema.nullable(),
  people: z.array(namedPersonSchema),
  guidance: z.array(guidanceCitedSchema),
  relatedPolicies: z.array(textFactSchema),
});
export type PolicyFacts = z.infer<typeof policyFactsSchema>;
