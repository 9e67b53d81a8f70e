/** How numbers and names stand in a cell or a sentence. */

/** Made once: `toLocaleString` prepares a language at every call. */
const inBritishFigures = new Intl.NumberFormat("en-GB");

/** "1 day", "61 days", "1,923 days". */
export function countDays(days: number): string {
  return `${inBritishFigures.format(days)} ${days === 1 ? "day" : "days"}`;
}

/** "A", "A and B", "A, B and C". */
export function listNames(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** "Ashdown Vale's", "St James'". */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}'` : `${name}'s`;
}
