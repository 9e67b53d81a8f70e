/** Whether two entries on the staff lists of two schools are one human being. */
import { isSamePerson, nameInFull } from "./person-name.ts";

export interface Post {
  name: string;
  /** Lower case. */
  email: string | null;
  reference: string | null;
}

export type SamePerson =
  /** Sure enough to need nobody's word. */
  | { verdict: "same"; how: "same_email" | "same_reference" }
  /** Somebody who knows them has to say. */
  | { verdict: "ask"; because: "same_email" | "same_name" }
  | { verdict: "different" };

/**
 * An address or a reference that both entries have makes them one person, as long as the names may be one person's: schools
 * number their staff for themselves, and a shared mailbox is nobody's. The same full name is asked about, unless each has an
 * address of its own in one mail system.
 */
export function comparePosts(one: Post, other: Post): SamePerson {
  const mayBe = isSamePerson(one.name, other.name);
  if (one.email !== null && one.email === other.email) {
    return mayBe
      ? { verdict: "same", how: "same_email" }
      : { verdict: "ask", because: "same_email" };
  }
  if (mayBe && one.reference !== null && one.reference === other.reference) {
    return { verdict: "same", how: "same_reference" };
  }
  const sameName = nameInFull(one.name) === nameInFull(other.name);
  return sameName && !inOneMailSystem(one, other)
    ? { verdict: "ask", because: "same_name" }
    : { verdict: "different" };
}

function inOneMailSystem(one: Post, other: Post): boolean {
  const [domain, otherDomain] = [one, other].map(({ email }) => email?.split("@")[1] ?? null);
  return domain !== null && domain === otherDomain;
}
