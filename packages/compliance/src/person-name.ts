/** Whether two names may be one person's: registers write "James Okafor", policies "Mr J Okafor". */

const TITLES = new Set(
  "mr mrs miss ms mx dr rev revd reverend sir dame prof professor fr father sr sister".split(" "),
);

/** True when the surnames agree and the given names, where both are there, agree or begin alike. */
export function isSamePerson(one: string, other: string): boolean {
  if (one !== other && surelyDiffer(lastWordOf(one), lastWordOf(other))) return false;
  const [first, second] = [partsOf(one), partsOf(other)];
  if (first.surname === "" || first.surname !== second.surname) return false;
  if (first.given === "" || second.given === "") return true;
  return first.given.length === 1 || second.given.length === 1
    ? first.given[0] === second.given[0]
    : first.given === second.given;
}

/** A name without titles, marks and capitals: what is left alike is written alike. */
export const nameInFull = (name: string): string => wordsOf(name).join(" ");

function partsOf(name: string): { given: string; surname: string } {
  const words = wordsOf(name);
  return { surname: words.at(-1) ?? "", given: words.length > 1 ? (words[0] ?? "") : "" };
}

function wordsOf(name: string): string[] {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['\u2019]|\p{M}/gu, "")
    .replace(/[^a-z-]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => !TITLES.has(word));
}

/** Most pairs are told apart by this alone, and a register of a hundred schools has many: no word is taken to pieces. */
function surelyDiffer(one: string, other: string): boolean {
  return one !== other && isPlainSurname(one) && isPlainSurname(other);
}

const isPlainSurname = (word: string): boolean => /^[a-z]+$/u.test(word) && !TITLES.has(word);

const lastWordOf = (name: string): string => name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
