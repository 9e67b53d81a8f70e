import {
  expectationFindingSchema,
  type ExpectationFinding,
  type ExpectationSet,
} from "@safeboard/compliance/expectations";
import { z } from "zod";
import type { ReadingLimits } from "../documents/reading-limits.ts";
import { policyReadingSchema, type PolicyReading } from "../policy-reading.ts";

/** From the server to the reading process: a file to read, or a text to check by sets, which are data. */
export type ReadingRequest =
  | { task: "read"; bytes: Uint8Array; fileName: string }
  | { task: "check"; pages: readonly string[]; sets: readonly ExpectationSet[] };

export type ReadingTask = ReadingRequest & { limits: ReadingLimits };

/** What comes of a request that could be done. */
export type ReadingResult =
  | { outcome: "read"; reading: PolicyReading }
  | { outcome: "checked"; findings: ExpectationFinding[] };

/** What the reading process answers, which is trusted no more than the file that it reads. */
export const readingAnswerSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("read"), reading: policyReadingSchema }),
  z.object({ outcome: z.literal("checked"), findings: z.array(expectationFindingSchema) }),
  z.object({
    outcome: z.literal("unreadable"),
    code: z.enum([
      "empty",
      "too_large",
      "wrong_format",
      "unsupported_format",
      "encrypted",
      "no_text",
      "damaged",
      "too_many_pages",
      "unpacks_too_large",
    ]),
    message: z.string(),
    /** For the log: what went wrong inside. */
    detail: z.string(),
  }),
]);
export type ReadingAnswer = z.infer<typeof readingAnswerSchema>;
