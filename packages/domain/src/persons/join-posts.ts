import { randomUUID } from "node:crypto";
import type { Transaction } from "@safeboard/database/actor";
import { person, personPost } from "@safeboard/database/tables/staff";
import { and, eq, isNull } from "drizzle-orm";
import type { RegisteredPost } from "./load-posts.ts";

type Joined = Pick<RegisteredPost, "schoolId" | "staffMemberId" | "person">;

interface Saying {
  trustId: string;
  how: (typeof personPost.$inferInsert)["how"];
  by: string;
  now: Date;
}

/**
 * Makes two entries one person's. Where each is known as a person's already, all posts of the second become the first's.
 *
 * @returns whose they are now
 */
export async function joinPosts(
  transaction: Transaction,
  { one, other }: { one: Joined; other: Joined },
  { trustId, how, by, now }: Saying,
): Promise<{ personId: string }> {
  const known = one.person?.id ?? other.person?.id;
  const personId = known ?? randomUUID();
  const stamps = { recordedBy: by, recordedAt: now };
  if (!known) await transaction.insert(person).values({ trustId, id: personId, ...stamps });
  const added = [one, other].filter((post) => post.person === null);
  if (one.person && other.person && one.person.id !== other.person.id) {
    added.push(
      ...(await withdrawPostsOf(transaction, { trustId, personId: other.person.id, by, now })),
    );
  }
  if (added.length > 0) {
    await transaction.insert(personPost).values(
      added.map(({ schoolId, staffMemberId }) => ({
        trustId,
        id: randomUUID(),
        personId,
        schoolId,
        staffMemberId,
        how,
        ...stamps,
      })),
    );
  }
  return { personId };
}

async function withdrawPostsOf(
  transaction: Transaction,
  { trustId, personId, by, now }: Pick<Saying, "trustId" | "by" | "now"> & { personId: string },
): Promise<Joined[]> {
  const withdrawn = await transaction
    .update(personPost)
    .set({ withdrawnAt: now, withdrawnBy: by })
    .where(
      and(
        eq(personPost.trustId, trustId),
        eq(personPost.personId, personId),
        isNull(personPost.withdrawnAt),
      ),
    )
    .returning({ schoolId: personPost.schoolId, staffMemberId: personPost.staffMemberId });
  return withdrawn.map((post) => ({ ...post, person: null }));
}

/** Makes an entry stand for itself again; a person of whom one post is left is none either. */
export async function separatePost(
  transaction: Transaction,
  { staffMemberId, personId }: { staffMemberId: string; personId: string },
  { trustId, by, now }: Pick<Saying, "trustId" | "by" | "now">,
): Promise<void> {
  const ofPerson = and(
    eq(personPost.trustId, trustId),
    eq(personPost.personId, personId),
    isNull(personPost.withdrawnAt),
  );
  await transaction
    .update(personPost)
    .set({ withdrawnAt: now, withdrawnBy: by })
    .where(and(ofPerson, eq(personPost.staffMemberId, staffMemberId)));
  const left = await transaction.select({ id: personPost.id }).from(personPost).where(ofPerson);
  if (left.length === 1) await withdrawPostsOf(transaction, { trustId, personId, by, now });
}
