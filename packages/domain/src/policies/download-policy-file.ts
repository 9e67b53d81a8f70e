import { withActor } from "@safeboard/database/actor";
import { document, policyVersion } from "@safeboard/database/tables/policies";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { atSchool } from "../schools/at-school.ts";
import type { versionInput } from "./read-policy-version.ts";
import { documentOfVersion } from "./version-joins.ts";

export interface PolicyFile {
  name: string;
  mediaType: string;
  sha256: string;
  bytes: Uint8Array;
}

/** The file as it was uploaded, byte for byte. */
export async function downloadPolicyFile(
  { actor, database }: MemberContext,
  { schoolId, versionId }: z.infer<typeof versionInput>,
): Promise<PolicyFile> {
  const [file] = await withActor(database, actor, (transaction) =>
    transaction
      .select({
        name: document.fileName,
        mediaType: document.mediaType,
        sha256: document.sha256,
        bytes: document.bytes,
      })
      .from(policyVersion)
      .innerJoin(document, documentOfVersion)
      .where(
        and(
          atSchool(policyVersion, { trustId: actor.trustId, schoolId }),
          eq(policyVersion.id, versionId),
        ),
      ),
  );
  if (!file) throw new NotFound();
  return file;
}
