import { findPersonalData } from "@safeboard/compliance/personal-data";
import { InvalidInput } from "../errors.ts";

const OF_PUPILS: ReadonlySet<string> = new Set(["date_of_birth", "upn"]);

/**
 * Adults are named in reports to a board, and what they did on which day; a pupil's date of birth or number has no place.
 *
 * @throws InvalidInput with what was found, on the field
 */
export function refusePupils(field: string, words: string): void {
  const found = findPersonalData(words).find(({ kind }) => OF_PUPILS.has(kind));
  if (found) throw new InvalidInput({ [field]: found.explanation });
}
