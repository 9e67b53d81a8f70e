import type { Transaction } from "@safeboard/database/actor";
import { personDistinction } from "@safeboard/database/tables/staff";
import { and, eq, inArray, or } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { loadPosts, type RegisteredPost } from "./load-posts.ts";

/** Two people, or what may be two, each with every entry that is known to be theirs. */
export interface Sides {
  ones: readonly RegisteredPost[];
  others: readonly RegisteredPost[];
}

/**
 * All entries that an answer about two of them is about: whoever is two people is so at every school. Where both are known
 * as one person's, the second stands alone against the rest.
 */
export async function loadSides(
  transaction: Transaction,
  { actor: { trustId }, today }: Pick<MemberContext, "actor" | "today">,
  { one, other }: { one: RegisteredPost; other: RegisteredPost },
): Promise<Sides> {
  if (!one.person && !other.person) return { ones: [one], others: [other] };
  const posts = await loadPosts(transaction, { trustId, today });
  const isOne = one.person !== null && one.person.id === other.person?.id;
  const sideOf = (post: RegisteredPost) =>
    post.person ? posts.filter(({ person }) => person?.id === post.person?.id) : [post];
  return {
    ones: sideOf(one).filter(({ staffMemberId }) => staffMemberId !== other.staffMemberId),
    others: isOne ? [other] : sideOf(other),
  };
}

/** The rows that say of entries of two sides that they are two people's, whichever was named first. */
export function distinctionsBetween(trustId: string, { ones, others }: Sides) {
  const [oneIds, otherIds] = [ones, others].map((side) =>
    side.map(({ staffMemberId }) => staffMemberId),
  ) as [string[], string[]];
  const named = (first: string[], second: string[]) =>
    and(
      inArray(personDistinction.staffMemberId, first),
      inArray(personDistinction.otherStaffMemberId, second),
    );
  return and(
    eq(personDistinction.trustId, trustId),
    or(named(oneIds, otherIds), named(otherIds, oneIds)),
  );
}
