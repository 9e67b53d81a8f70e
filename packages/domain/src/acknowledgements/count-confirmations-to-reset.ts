import type { Transaction } from "@safeboard/database/actor";
import type { MemberContext } from "../context.ts";
import {
  askedAndInPost,
  hasConfirmed,
  loadAskedBefore,
  type PublishedVersion,
} from "./asked-before.ts";

/**
 * How many people have confirmed the version before, and would have to confirm again if the change is material: for
 * whoever publishes, to know beforehand.
 */
export async function countConfirmationsToReset(
  transaction: Transaction,
  published: PublishedVersion,
  moment: Pick<MemberContext, "today" | "now">,
): Promise<number> {
  const before = await loadAskedBefore(transaction, published, moment);
  return before ? askedAndInPost(before, moment.today).filter(hasConfirmed).length : 0;
}
