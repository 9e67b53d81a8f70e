import type { Transaction } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadPosts, type RegisteredPost } from "./load-posts.ts";

/** Two entries on the staff lists of two schools, by their ids. */
export const pairInput = z.object({ oneId: identifier, otherId: identifier });

/**
 * Loads two entries, once the trust's turn is taken.
 *
 * @throws NotFound when one of them is nobody's of the trust
 * @throws Conflict when both are one school's
 */
export async function requirePair(
  transaction: Transaction,
  { actor: { trustId }, today }: Pick<MemberContext, "actor" | "today">,
  { oneId, otherId }: z.infer<typeof pairInput>,
): Promise<{ one: RegisteredPost; other: RegisteredPost }> {
  await takeTurnInTrust(transaction, trustId);
  const [oneKey, otherKey] = [oneId.toLowerCase(), otherId.toLowerCase()];
  const posts = await loadPosts(transaction, { trustId, today, only: [oneKey, otherKey] });
  const [one, other] = [oneKey, otherKey].map((key) =>
    posts.find(({ staffMemberId }) => staffMemberId === key),
  );
  if (!one || !other) throw new NotFound();
  if (one.schoolId === other.schoolId) {
    throw new Conflict("Both are on one school’s staff list, which keeps them apart.");
  }
  return { one, other };
}

/** How the record of changes names them. */
export const pairInDetail = ({ one, other }: { one: RegisteredPost; other: RegisteredPost }) => ({
  name: one.name,
  otherName: other.name,
  schools: [one.schoolName, other.schoolName],
});
