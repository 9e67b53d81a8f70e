/** Whether those who hold a role are trained for it, as an outsider is told: by the role, and not which training it is. */
export type HoldersTrained = "in_date" | "partly" | "not_in_date" | "not_known" | "nobody";

/**
 * @param holders one for each: whether all that the role asks of them is in date; null where that is not known, because they
 * are not on the staff list or nothing is asked of the role
 */
export function holdersTrained(holders: readonly (boolean | null)[]): HoldersTrained {
  if (holders.length === 0) return "nobody";
  const known = holders.filter((inDate) => inDate !== null);
  if (known.length === 0) return "not_known";
  if (known.every(Boolean)) return known.length === holders.length ? "in_date" : "partly";
  return known.some(Boolean) ? "partly" : "not_in_date";
}

/**
 * The post of whoever has to do something, so that no name need stand in a list of what is not in place: by the names of those
 * who hold posts, or as it is written where that is no name. Null where the name is nobody's on the register.
 */
export function postOf(
  owner: string,
  posts: readonly { name: string; title: string }[],
): string | null {
  const same = (one: string, other: string) => plain(one) === plain(other);
  const held = posts.find(({ name, title }) => same(name, owner) || same(title, owner));
  if (held) return held.title;
  // "The network manager" is nobody's name.
  return /^the\s/iu.test(owner.trim()) ? owner.trim() : null;
}

const plain = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, " ");
