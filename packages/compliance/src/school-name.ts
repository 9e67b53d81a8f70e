/** Whether two names are one school's: policies write "Ashdown Vale", the register "Ashdown Vale Primary Academy". */
import { onceForEachText } from "./once-for-each-text.ts";

/** Words that schools add and drop without becoming another school. */
const KINDS_OF_SCHOOL = new Set(
  "the a of and school schools academy primary secondary infant infants junior juniors nursery community voluntary aided controlled foundation free catholic rc ce c e church england cofe va vc trust college high".split(
    " ",
  ),
);

/** True when the names agree in every word but those. "St" is "Saint", and "St Mary's" is "St Marys". */
export function isSameSchoolName(one: string, other: string): boolean {
  return agree(inShort(one), inShort(other));
}

const agree = (one: string, other: string): boolean => one !== "" && one === other;

/** Many schools' names, each taken to pieces once however often one of them is looked for. */
export interface SchoolNames {
  /** Whether one of them is the same school's name. */
  has: (name: string) => boolean;
  /** What `isSameSchoolName` says, with each name taken to pieces once. */
  areSame: (one: string, other: string) => boolean;
}

export function schoolNames(names: Iterable<string>): SchoolNames {
  const inShortOnce = onceForEachText(inShort);
  const known = new Set(Array.from(names, inShortOnce));
  // A name of nothing but kinds of school ("The Academy") tells no school from another.
  known.delete("");
  return {
    has: (name) => known.has(inShortOnce(name)),
    areSame: (one, other) => agree(inShortOnce(one), inShortOnce(other)),
  };
}

const inShort = (name: string): string => distinctiveWords(name).join(" ");

/** The words of a name that tell its school from others, in small letters. */
export function distinctiveWords(name: string): string[] {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['\u2019]|\p{M}/gu, "")
    .replace(/[^a-z0-9]+/gu, " ")
    .trim()
    .split(" ")
    .map((word) => (word === "saint" ? "st" : word));
  return words.filter((word) => word !== "" && !KINDS_OF_SCHOOL.has(word));
}

/** Whether two names have a word in common that tells one school from another. */
export function sharesWord(one: string, other: string): boolean {
  const words = new Set(distinctiveWords(one));
  return distinctiveWords(other).some((word) => word !== "st" && words.has(word));
}
