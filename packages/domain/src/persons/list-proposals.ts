import { withActor } from "@safeboard/database/actor";
import type { MemberContext } from "../context.ts";
import { loadDistinctions, loadPosts, pairKey, type RegisteredPost } from "./load-posts.ts";
import { comparedPairs } from "./pairs-to-compare.ts";

/** More than somebody will answer in one sitting; the others come up once these are answered. */
const MOST_SHOWN = 100;

export interface ProposedPair {
  one: RegisteredPost;
  other: RegisteredPost;
  because: "same_email" | "same_reference" | "same_name";
}

export interface MatchingPage {
  /** To be answered by somebody who knows them, by name. */
  asked: ProposedPair[];
  /** How many wait beside those that are listed. */
  more: number;
  /** Everybody who is known to work at several schools, by name. */
  people: { personId: string; posts: RegisteredPost[] }[];
  /** Of whom it was said that they are two. */
  distinguished: { one: RegisteredPost; other: RegisteredPost }[];
}

/** Who of the trust's staff may be one person at several schools, who is, and who is not. */
export async function listProposals({
  actor,
  database,
  today,
}: MemberContext): Promise<MatchingPage> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const posts = await loadPosts(transaction, { trustId, today });
    const distinct = await loadDistinctions(transaction, trustId);
    const asked = comparedPairs(posts).flatMap(({ one, other, compared }): ProposedPair[] =>
      isOpen({ one, other }, distinct)
        ? [{ one, other, because: compared.verdict === "same" ? compared.how : compared.because }]
        : [],
    );
    const known = Map.groupBy(posts, ({ person }) => person?.id ?? null);
    return {
      asked: asked.slice(0, MOST_SHOWN),
      more: Math.max(0, asked.length - MOST_SHOWN),
      people: [...known].flatMap(([personId, theirs]) =>
        personId !== null && theirs.length > 1 ? [{ personId, posts: theirs }] : [],
      ),
      distinguished: distinguishedAmong(posts, distinct),
    };
  });
}

type Pair = Pick<ProposedPair, "one" | "other">;

/** Neither known as one person nor as two. */
const isOpen = ({ one, other }: Pair, distinct: ReadonlySet<string>): boolean =>
  (one.person === null || one.person.id !== other.person?.id) &&
  !distinct.has(pairKey(one.staffMemberId, other.staffMemberId));

function distinguishedAmong(
  posts: readonly RegisteredPost[],
  distinct: ReadonlySet<string>,
): Pair[] {
  const byId = new Map(posts.map((post) => [post.staffMemberId, post]));
  const pairs = new Map<string, Pair>();
  for (const key of distinct) {
    const [one, other] = key.split(" ").map((id) => byId.get(id));
    if (!one || !other) continue;
    // Of people at several schools there is a row for each pair of entries; it was said once.
    const [whose, whoseElse] = [one, other].map(
      ({ person, staffMemberId }) => person?.id ?? staffMemberId,
    );
    const people = pairKey(whose ?? "", whoseElse ?? "");
    if (!pairs.has(people)) pairs.set(people, { one, other });
  }
  return [...pairs.values()];
}
