import { document } from "@safeboard/database/tables/policies";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { DomainContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { atSchool } from "../schools/at-school.ts";
import { type linkInput, withOpenLink } from "./open-link.ts";

/** The file of the version that a personal link opens, as it was uploaded. */
export async function downloadByLink(
  context: DomainContext,
  { token }: z.infer<typeof linkInput>,
): Promise<{ bytes: Uint8Array; name: string; mediaType: string }> {
  return withOpenLink(context, token, async (transaction, { trustId }, { school, version }) => {
    const [file] = await transaction
      .select({
        bytes: document.bytes,
        name: document.fileName,
        mediaType: document.mediaType,
      })
      .from(document)
      .where(
        and(
          atSchool(document, { trustId, schoolId: school.id }),
          eq(document.id, version.documentId),
        ),
      );
    if (!file) throw new NotFound();
    return file;
  });
}
