import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { loadOwnSets } from "../expectations/load-sets.ts";
import { fileBytes, identifier, nameOfFile } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { policyKind } from "./policy-kind.ts";
import { readDocument } from "./read-document.ts";
import { requireTypeInUse } from "./require-type-in-use.ts";
import { type StoredVersion, storePolicyVersion } from "./store-policy-version.ts";

export const uploadPolicyInput = z.object({
  schoolId: identifier,
  /** The code of a type in the trust's register. */
  kind: policyKind.default("online_safety"),
  fileName: nameOfFile,
  /** How large a file may be is the reader's to say, with the other limits on documents. */
  bytes: fileBytes,
});

/**
 * Reads a policy and keeps the file, what was read and a draft version of it.
 *
 * @throws InvalidInput when the trust's register has no such type, or has retired it
 * @throws DocumentUnreadable when the file can't be read: nothing of it is stored
 * @throws Conflict when these very bytes are a version already, with that version's id
 */
export async function uploadPolicy(
  context: MemberContext,
  { schoolId, kind, fileName, bytes }: z.infer<typeof uploadPolicyInput>,
): Promise<StoredVersion> {
  const { actor, database } = context;
  const own = await withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    await requireTypeInUse(transaction, actor.trustId, kind);
    return loadOwnSets(transaction, actor.trustId);
  });
  // Reading takes as long as it takes, so it is done before the transaction that stores the result.
  const read = await readDocument(context, {
    bytes,
    fileName,
    ownSets: own.map(({ set }) => set),
  });
  const file = { schoolId, kind, fileName, bytes, read };
  return withActor(database, actor, (transaction) =>
    storePolicyVersion(transaction, context, file),
  );
}
