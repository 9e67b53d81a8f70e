/** A heading as words in small letters: "StartDate", "start_date" and "Start Date*" are one. */
export function headingWords(heading: string): string {
  return heading
    .normalize("NFKC")
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .toLowerCase()
    .replaceAll(/['\u2019]/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
