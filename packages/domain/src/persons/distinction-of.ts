import { personDistinction } from "@safeboard/database/tables/staff";
import { and, eq, or } from "drizzle-orm";
import type { RegisteredPost } from "./load-posts.ts";

type Entry = Pick<RegisteredPost, "staffMemberId">;

/** The rows that say of two entries that they are two people's, whichever was named first. */
export function distinctionOf(trustId: string, { one, other }: { one: Entry; other: Entry }) {
  const named = (first: Entry, second: Entry) =>
    and(
      eq(personDistinction.staffMemberId, first.staffMemberId),
      eq(personDistinction.otherStaffMemberId, second.staffMemberId),
    );
  return and(eq(personDistinction.trustId, trustId), or(named(one, other), named(other, one)));
}
