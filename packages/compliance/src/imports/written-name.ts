/** A person's name as a table writes it, in one column or in two. */

/** "OKAFOR, Jon" and "Okafor" beside "Jon" are Jon Okafor. Null where nothing is written. */
export function writtenName(said: {
  name: string | null;
  first: string | null;
  last: string | null;
}): string | null {
  const inTwo = [said.first, said.last].flatMap((part) => (part ? [tidied(part)] : [])).join(" ");
  if (said.first && said.last) return inTwo;
  if (said.name === null) return inTwo === "" ? null : inTwo;
  const parts = said.name.split(",").map((part) => part.trim());
  const [surname, given] = parts;
  const isReversed = parts.length === 2 && surname && given;
  return isReversed ? `${tidied(given)} ${tidied(surname)}` : tidied(said.name);
}

/** Payroll shouts: a name all in capitals is written as names are. */
function tidied(name: string): string {
  const plain = name.replaceAll(/\s+/gu, " ").trim();
  return plain === plain.toUpperCase() && /\p{Lu}{3}/u.test(plain) ? asNames(plain) : plain;
}

function asNames(shouted: string): string {
  return shouted
    .toLowerCase()
    .replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replaceAll(/(?<=['\u2019])S\b/gu, "s")
    .replaceAll(/\bMc(\p{Ll})/gu, (_match, letter: string) => `Mc${letter.toUpperCase()}`);
}
