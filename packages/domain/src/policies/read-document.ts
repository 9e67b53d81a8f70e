import type { ExpectationSet } from "@safeboard/compliance/expectations";
import type { PolicyReading } from "@safeboard/policy-reader";
import { UnreadableDocument } from "@safeboard/policy-reader/unreadable-document";
import type { DomainContext } from "../context.ts";
import { DocumentUnreadable } from "../errors.ts";

/**
 * Reads a file as it was chosen.
 *
 * @param ownSets the trust's own expectations, whose findings follow those by the sets that every trust has; without
 *   them the text is checked for these by the next re-check
 * @throws DocumentUnreadable in words for the person who chose it
 */
export async function readDocument(
  { reader }: Pick<DomainContext, "reader">,
  {
    bytes,
    fileName,
    ownSets = [],
  }: { bytes: Uint8Array; fileName: string; ownSets?: readonly ExpectationSet[] },
): Promise<PolicyReading> {
  try {
    const read = await reader.read(bytes, fileName);
    if (ownSets.length === 0) return read;
    const own = await reader.check(read.pages, ownSets);
    return { ...read, expectations: [...read.expectations, ...own] };
  } catch (error) {
    if (error instanceof UnreadableDocument)
      throw new DocumentUnreadable(error.code, error.message);
    throw error;
  }
}
