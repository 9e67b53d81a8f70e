import { z } from "zod";
import { confidenceSchema, evidenceSchema } from "../policy-facts.ts";

export const findingStatusSchema = z.enum(["met", "partly", "not_found"]);
export type FindingStatus = z.infer<typeof findingStatusSchema>;

/** What a text says of one element of an expectation. */
export const elementFindingSchema = z.object({
  id: z.string(),
  /** The passage that says it best; null where the text doesn't say it. */
  evidence: evidenceSchema.nullable(),
  /** The words by which it was recognised. */
  words: z.array(z.string()),
  confidence: confidenceSchema,
});
export type ElementFinding = z.infer<typeof elementFindingSchema>;

/**
 * What a text itself says of one expectation with all the elements that its set has, whatever was asked for in its
 * day (see statusAsOf) and whatever other documents say.
 */
export const expectationFindingSchema = z.object({
  setId: z.string(),
  /** The version of the set by which it was made. */
  setVersion: z.string(),
  /** The expectation's id, of its own within its set. */
  id: z.string(),
  status: findingStatusSchema,
  /** The passage that says it best; null when none does. */
  evidence: evidenceSchema.nullable(),
  confidence: confidenceSchema,
  /** In the expectation's order. */
  elements: z.array(elementFindingSchema),
});
export type ExpectationFinding = z.infer<typeof expectationFindingSchema>;
