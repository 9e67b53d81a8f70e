import { type Transaction, withActor } from "@safeboard/database/actor";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import type { readDocument } from "../policies/read-document.ts";
import { storePolicyVersion } from "../policies/store-policy-version.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { type LoadedPush, loadPush } from "./load-push.ts";
import { recordAdoption } from "./record-adoption.ts";

export interface PushAddress {
  trustId: string;
  schoolId: string;
  pushId: string;
}

/** What a school makes of a model: its own file, or one in the school's words. */
export interface MadeOfModel {
  how: "as_it_is" | "adapted";
  action: "model.adopt" | "model.adapt";
  fileName: string;
  bytes: Uint8Array;
  read: Awaited<ReturnType<typeof readDocument>>;
}

/**
 * Stores what a school made of a model as a draft version, with how far it is from the model.
 *
 * @throws Conflict when the school has answered already, the trust took the model back, or the school has the file
 */
export async function answerPush(
  context: MemberContext,
  address: PushAddress,
  { how, action, ...made }: MadeOfModel,
): Promise<{ versionId: string }> {
  const { actor, database } = context;
  const { schoolId, pushId } = address;
  return withActor(database, actor, async (transaction) => {
    const { push, model, version } = await requireOpenPush(transaction, context, address);
    const file = { schoolId, kind: model.typeCode, ...made };
    const { versionId, number } = await storePolicyVersion(transaction, context, file);
    await recordAdoption(transaction, address, {
      pushId,
      modelVersionId: push.modelVersionId,
      versionId,
      how,
      modelPages: version.pages,
      pages: made.read.pages,
      recordedBy: actor.displayName,
    });
    await recordAuditEvent(transaction, context, {
      schoolId,
      action,
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
  address: PushAddress,
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
