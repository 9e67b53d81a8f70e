import { type Transaction, withActor } from "@safeboard/database/actor";
import { modelVersion } from "@safeboard/database/tables/models";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { loadOwnSets } from "../expectations/load-sets.ts";
import { readDocument } from "../policies/read-document.ts";
import { storePolicyVersion } from "../policies/store-policy-version.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { type LoadedPush, loadPush } from "./load-push.ts";
import { recordAdoption } from "./record-adoption.ts";
import type { pushInput } from "./withdraw-push.ts";

/**
 * Makes the model's own file a draft version of the school's policy, to be confirmed like an upload.
 *
 * @throws Conflict when the school has answered already, the trust took the model back, or has the file already
 */
export async function adoptModel(
  context: MemberContext,
  { schoolId, pushId }: z.infer<typeof pushInput>,
): Promise<{ versionId: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  const address = { trustId, schoolId, pushId };
  const { bytes, fileName, ownSets } = await withActor(database, actor, async (transaction) => {
    const { version } = await requireOpenPush(transaction, context, address);
    const [file] = await transaction
      .select({ bytes: modelVersion.bytes, fileName: modelVersion.fileName })
      .from(modelVersion)
      .where(and(eq(modelVersion.trustId, trustId), eq(modelVersion.id, version.id)));
    if (!file) throw new NotFound();
    const own = await loadOwnSets(transaction, trustId);
    return { ...file, ownSets: own.map(({ set }) => set) };
  });
  const read = await readDocument(context, { bytes, fileName, ownSets });
  return withActor(database, actor, async (transaction) => {
    const { push, model, version } = await requireOpenPush(transaction, context, address);
    const file = { schoolId, kind: model.typeCode, fileName, bytes, read };
    const { versionId, number } = await storePolicyVersion(transaction, context, file);
    await recordAdoption(transaction, address, {
      pushId,
      modelVersionId: push.modelVersionId,
      versionId,
      how: "as_it_is",
      modelPages: version.pages,
      pages: read.pages,
      recordedBy: actor.displayName,
    });
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "model.adopt",
      subjectId: versionId,
      detail: { name: model.name, model: version.number, number },
      deedOf: "school",
    });
    return { versionId };
  });
}

/** A push that the school can still answer, its record being open: taken in turn. */
export async function requireOpenPush(
  transaction: Transaction,
  context: MemberContext,
  address: { trustId: string; schoolId: string; pushId: string },
): Promise<LoadedPush> {
  await requireOpenRecord(transaction, context, address.schoolId);
  const loaded = await loadPush(transaction, address);
  const { answer, push } = loaded;
  if (answer) {
    const how = answer.how === "adapted" ? "adapted" : "adopted";
    throw new Conflict(`Your school has ${how} this model already.`, {
      versionId: answer.versionId,
    });
  }
  if (push.withdrawnAt) throw new Conflict("The trust has taken this model back.");
  return loaded;
}
