import type { PolicyReading } from "@safeboard/policy-reader";
import { UnreadableDocument } from "@safeboard/policy-reader/unreadable-document";
import type { DomainContext } from "../context.ts";
import { DocumentUnreadable } from "../errors.ts";

/** Reads a file as it was chosen. @throws DocumentUnreadable in words for the person who chose it */
export async function readDocument(
  { reader }: Pick<DomainContext, "reader">,
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
): Promise<PolicyReading> {
  try {
    return await reader.read(bytes, fileName);
  } catch (error) {
    if (error instanceof UnreadableDocument)
      throw new DocumentUnreadable(error.code, error.message);
    throw error;
  }
}
