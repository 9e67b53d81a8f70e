import { formatIsoDate } from "@safeboard/compliance/dates";
import type { GuidancePage } from "../domain-answers.ts";
import { counted } from "./expectation-words.ts";

/** "9 of 11 schools' policies cite an edition before KCSIE 2026; it needs action from 2 December 2026". */
export function guidanceSentence({ editions, replaced }: GuidancePage): string {
  const current = editions.find(({ standing }) => standing === "in_force");
  const coming = editions.findLast(({ standing }) => standing === "coming");
  const pressing = replaced.find(({ editionId }) => editionId === current?.id);
  if (current && pressing && pressing.behind.length > 0) {
    const { behind, schools } = pressing;
    return `${behind.length} of ${counted(schools, "school")} ${behind.length === 1 ? "does" : "do"} not cite ${current.shortName} yet; this needs action from ${formatIsoDate(current.grace.redFrom)}`;
  }
  if (coming) return `${coming.shortName} comes into force on ${formatIsoDate(coming.inForceFrom)}`;
  if (!current) return "No edition of the guidance is in force";
  return `${current.shortName} has been in force since ${formatIsoDate(current.inForceFrom)}`;
}
