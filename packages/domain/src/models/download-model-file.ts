import { withActor } from "@safeboard/database/actor";
import { modelVersion } from "@safeboard/database/tables/models";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import type { PolicyFile } from "../policies/download-policy-file.ts";
import { readableVersions } from "./load-model.ts";

export const modelVersionInput = z.object({ modelVersionId: identifier });

/** The model's file as the trust uploaded it, byte for byte. */
export async function downloadModelFile(
  { actor, database }: MemberContext,
  { modelVersionId }: z.infer<typeof modelVersionInput>,
): Promise<PolicyFile> {
  const [file] = await withActor(database, actor, (transaction) =>
    transaction
      .select({
        name: modelVersion.fileName,
        mediaType: modelVersion.mediaType,
        sha256: modelVersion.sha256,
        bytes: modelVersion.bytes,
      })
      .from(modelVersion)
      .where(and(readableVersions(actor), eq(modelVersion.id, modelVersionId))),
  );
  if (!file) throw new NotFound();
  return file;
}
