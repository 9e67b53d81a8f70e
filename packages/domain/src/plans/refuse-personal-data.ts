import type { IsoDate } from "@safeboard/compliance/dates";
import { findPersonalData } from "@safeboard/compliance/personal-data";
import { InvalidInput } from "../errors.ts";

/**
 * Words that could tell who a pupil is are not kept: the case belongs in the school's case system.
 *
 * @param texts what was typed, by its field
 * @throws InvalidInput with what was found in each field, and why it is refused
 */
export function refusePersonalData(
  texts: Readonly<Record<string, string | null>>,
  today: IsoDate,
): void {
  const refused = Object.entries(texts).flatMap(([field, text]) => {
    const found = text === null ? [] : findPersonalData(text, today);
    const explanations = [...new Set(found.map(({ explanation }) => explanation))];
    return explanations.length > 0 ? [[field, explanations.join(" ")] as const] : [];
  });
  if (refused.length > 0) throw new InvalidInput(Object.fromEntries(refused));
}
