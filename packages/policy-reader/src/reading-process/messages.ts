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

/** From the reading process to the server, which trusts it no more than the file that it reads. */
export const childMessageSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("ready") }),
  z.object({
    outcome: z.literal("read"),
    reading: policyReadingSchema,
    /** Memory that the process holds now that it is done. */
    residentBytes: z.number(),
  }),
  z.object({
    outcome: z.literal("checked"),
    findings: z.array(expectationFindingSchema),
    residentBytes: z.number(),
  }),
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
    residentBytes: z.number(),
  }),
]);
export type ChildMessage = z.infer<typeof childMessageSchema>;
