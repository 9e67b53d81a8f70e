/** What becomes of confirmations when a newer version of a policy is published. */
import type { Transaction } from "@safeboard/database/actor";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { askAgain } from "./ask-again.ts";
import { loadAskedBefore, type PublishedVersion } from "./asked-before.ts";
import { carryOver } from "./carry-over.ts";
import { keepAcknowledgements } from "./keep-acknowledgements.ts";
import { revokeLinks } from "./make-links.ts";

/**
 * Call it when a version is published. After a minor change what was confirmed for the version before counts for this
 * one too, and whoever had not confirmed is still asked to. After a material change everybody of the same groups is
 * asked anew, with as many days to answer. Before a first publication nobody has confirmed anything, but who was asked
 * to is asked still. Links to the version before end either way: they would show the old text.
 *
 * @returns how many confirmations were carried over, and how many people are asked about this version
 */
export async function carryAcknowledgementsOver(
  transaction: Transaction,
  context: Pick<MemberContext, "actor" | "today" | "now">,
  { change, ...published }: PublishedVersion & { change: "first" | "material" | "minor" },
): Promise<{ carried: number; asked: number }> {
  const before = await loadAskedBefore(transaction, published, context);
  if (!before) return { carried: 0, asked: 0 };
  const toThisVersion = change === "material" ? askAgain : carryOver;
  const outcome = await toThisVersion(transaction, context, published, before);
  const askIds = before.people.map(({ askId }) => askId);
  await revokeLinks(transaction, published, askIds);
  await keepAcknowledgements(transaction, context, published.schoolId);
  await recordAuditEvent(transaction, context, {
    schoolId: published.schoolId,
    action: "acknowledgement.carryOver",
    subjectId: published.versionId,
    detail: { change, from: before.number, ...outcome },
    deedOf: "school",
  });
  return outcome;
}
