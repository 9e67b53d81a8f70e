import { expectationSets } from "@safeboard/compliance/expectations";
import { findCommitments } from "./commitments/find-commitments.ts";
import { extractText } from "./documents/extract-text.ts";
import type { ReadingLimits } from "./documents/reading-limits.ts";
import { readExpectations } from "./expectations/find-expectations.ts";
import { readFacts } from "./facts/read-facts.ts";
import { readerVersion, type PolicyReading } from "./policy-reading.ts";

/**
 * Reads a policy here and now: text, then facts, expectations and commitments. A server uses createPolicyReader
 * instead, since a hostile file can keep this from ever returning. Throws UnreadableDocument.
 */
export async function readPolicyInProcess(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
): Promise<PolicyReading> {
  const started = performance.now();
  const text = await extractText(bytes, fileName, limits);
  const { facts, warnings } = readFacts(text.pages, fileName);
  const { findings, expectationOf } = readExpectations(text.pages, expectationSets);
  return {
    readerVersion,
    format: text.format,
    pages: text.pages,
    facts,
    expectations: findings,
    commitments: findCommitments(text.pages, { expectationOf }),
    warnings: [...text.warnings, ...warnings],
    milliseconds: Math.round(performance.now() - started),
  };
}
