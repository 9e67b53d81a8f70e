import type { ExpectationFinding, ExpectationSet } from "@safeboard/compliance/expectations";
import { defaultReadingLimits, type ReadingLimits } from "./documents/reading-limits.ts";
import type { PolicyReading } from "./policy-reading.ts";
import { ReadingPool } from "./reading-process/reading-pool.ts";

export {
  defaultReadingLimits,
  refuseTooLargeFile,
  type ReadingLimits,
} from "./documents/reading-limits.ts";
export { UnreadableDocument, type UnreadableCode } from "./documents/unreadable-document.ts";
export { readerVersion, type PolicyReading } from "./policy-reading.ts";

/**
 * Reads a policy here and now, for tests and trusted files; see createPolicyReader for others. The
 * libraries are loaded only when it is called: a server whose reading processes have them needs none.
 */
export async function readPolicyInProcess(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
): Promise<PolicyReading> {
  const here = await import("./read-policy-in-process.ts");
  return here.readPolicyInProcess(bytes, fileName, limits);
}

export interface PolicyReaderOptions {
  limits?: ReadingLimits;
  /** How many documents are read at once; each has a process of its own. */
  workers?: number;
  /** How many may wait for their turn before the next is refused as `busy`. */
  waiting?: number;
}

export interface PolicyReader {
  /**
   * Reads one policy in a process that is killed when it passes a limit. Rejects with
   * UnreadableDocument, or with the signal's reason when the caller gave up.
   */
  read(
    bytes: Uint8Array,
    fileName: string,
    options?: { signal?: AbortSignal },
  ): Promise<PolicyReading>;
  /**
   * Judges a text that was read before by sets, such as a trust's own (checked by readExpectationSet), under the
   * same limits and rejecting likewise.
   */
  check(
    pages: readonly string[],
    sets: readonly ExpectationSet[],
    options?: { signal?: AbortSignal },
  ): Promise<ExpectationFinding[]>;
  /** Ends the processes, and readings under way with them. */
  close(): Promise<void>;
}

/** Starts the reading processes, so that the first upload needn't wait for one. */
export function createPolicyReader({
  limits = defaultReadingLimits,
  workers = 2,
  waiting = 50,
}: PolicyReaderOptions = {}): PolicyReader {
  return new ReadingPool({ limits, workers, waiting });
}
