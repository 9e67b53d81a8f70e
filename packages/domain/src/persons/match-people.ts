import { loadSystem, type Transaction, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { recordOwnDeed } from "../audit/record-own-deed.ts";
import type { DomainContext } from "../context.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { joinPosts } from "./join-posts.ts";
import { loadDistinctions, loadPosts, pairKey, type RegisteredPost } from "./load-posts.ts";
import { comparedPairs } from "./pairs-to-compare.ts";

/**
 * Makes entries at several schools one person's where address or reference and name leave no doubt, and nobody has said
 * that they are two. A job of the system, for each trust; what it did before it leaves as it is.
 *
 * @returns how many pairs it joined
 */
export async function matchPeople(
  { database, today, now }: Pick<DomainContext, "today" | "now"> & { database: Database },
  trustId: string,
): Promise<number> {
  const system = await loadSystem(database, trustId);
  if (!system) return 0;
  return withActor(database, system, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const joined = await joinSurePairs(transaction, { trustId, today, now });
    if (joined > 0) {
      await recordOwnDeed(transaction, {
        trustId,
        schoolId: await findCentralUnit(transaction, trustId),
        now,
        action: "person.match",
        detail: { joined },
      });
    }
    return joined;
  });
}

async function joinSurePairs(
  transaction: Transaction,
  { trustId, today, now }: { trustId: string } & Pick<DomainContext, "today" | "now">,
): Promise<number> {
  const posts = await loadPosts(transaction, { trustId, today });
  const distinct = await loadDistinctions(transaction, trustId);
  const current = new Map(posts.map((post) => [post.staffMemberId, post]));
  const postsOf = (post: RegisteredPost) =>
    post.person
      ? [...current.values()].filter(({ person }) => person?.id === post.person?.id)
      : [post];
  let joined = 0;
  for (const { one, other, compared } of comparedPairs(posts)) {
    if (compared.verdict !== "same") continue;
    const [first, second] = [one, other].map((post) => current.get(post.staffMemberId));
    if (!first || !second || (first.person && first.person.id === second.person?.id)) continue;
    const ofBoth = [postsOf(first), postsOf(second)] as const;
    if (ofBoth[0].some((a) => ofBoth[1].some((b) => areTwo(distinct, a, b)))) continue;
    const { how } = compared;
    const saying = { trustId, how, by: "Safeboard", now };
    const { personId } = await joinPosts(transaction, { one: first, other: second }, saying);
    for (const post of ofBoth.flat()) {
      current.set(post.staffMemberId, { ...post, person: { id: personId, how } });
    }
    joined += 1;
  }
  return joined;
}

const areTwo = (distinct: ReadonlySet<string>, one: RegisteredPost, other: RegisteredPost) =>
  distinct.has(pairKey(one.staffMemberId, other.staffMemberId));
