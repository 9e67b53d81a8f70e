/** Which of a trust's staff entries are worth comparing: thousands can't be compared each with each. */
import { nameInFull } from "@safeboard/compliance/person-name";
import { comparePosts, type Post, type SamePerson } from "@safeboard/compliance/same-person";
import { pairKey } from "./load-posts.ts";

interface EntryAtSchool extends Post {
  schoolId: string;
  staffMemberId: string;
}

export interface ComparedPair<Entry> {
  one: Entry;
  other: Entry;
  compared: Exclude<SamePerson, { verdict: "different" }>;
}

/**
 * More entries than this under one address or name are a mailbox or a word, and no person: nobody works at so many schools.
 */
const MOST_ALIKE = 12;

/** Entries at two schools that are, or may be, one person's; those that are sure stand first. */
export function comparedPairs<Entry extends EntryAtSchool>(
  entries: readonly Entry[],
): ComparedPair<Entry>[] {
  const groups = [
    ...alike(entries, ({ email }) => email),
    ...alike(entries, ({ reference }) => reference),
    ...alike(entries, ({ name }) => nameInFull(name) || null),
  ];
  const pairs = new Map<string, ComparedPair<Entry>>();
  for (const group of groups) {
    for (const [index, one] of group.entries()) {
      for (const other of group.slice(index + 1)) {
        const key = pairKey(one.staffMemberId, other.staffMemberId);
        if (one.schoolId === other.schoolId || pairs.has(key)) continue;
        const compared = comparePosts(one, other);
        if (compared.verdict !== "different") pairs.set(key, { one, other, compared });
      }
    }
  }
  const isSure = ({ compared }: ComparedPair<Entry>) => compared.verdict === "same";
  const found = [...pairs.values()];
  return [...found.filter(isSure), ...found.filter((pair) => !isSure(pair))];
}

function alike<Entry>(
  entries: readonly Entry[],
  by: (entry: Entry) => string | null,
): readonly Entry[][] {
  return [...Map.groupBy(entries, by)].flatMap(([key, group]) =>
    key !== null && group.length > 1 && group.length <= MOST_ALIKE ? [group] : [],
  );
}
