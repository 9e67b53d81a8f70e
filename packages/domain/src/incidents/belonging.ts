import type { Belonging } from "@safeboard/compliance/incidents";
import type { SchoolUnit } from "../schools/require-school.ts";

/** A day before which no school of today was in a trust. */
const ALWAYS = "1900-01-01";

/** The days on which a school was open and the trust's: those of which it reports incidents. */
export function belongingOf({
  joinedOn,
  openedOn,
  leftOn,
  closedOn,
}: Pick<SchoolUnit, "joinedOn" | "openedOn" | "leftOn" | "closedOn">): Belonging {
  const [first] = [joinedOn, openedOn]
    .flatMap((day) => day ?? [])
    .toSorted()
    .toReversed();
  const [last] = [leftOn, closedOn].flatMap((day) => day ?? []).toSorted();
  return { from: first ?? ALWAYS, to: last ?? null };
}
