import type { IsoDate } from "../dates/dates.ts";
import type { Expectation } from "./expectation-set.ts";

/** What is known of a school from the DfE's register; null: not known, and then nothing is left out for it. */
export interface SchoolKind {
  phase: string | null;
  schoolType: string | null;
}

/** Whether the expectation is one of its day, for such a school. */
export function applies(expectation: Expectation, day: IsoDate, school: SchoolKind): boolean {
  const { from, to, phases, schoolTypes } = expectation;
  if (from !== null && day < from) return false;
  if (to !== null && day > to) return false;
  return names(phases, school.phase) && names(schoolTypes, school.schoolType);
}

/** The expectation as it stood on a day: without the elements that came later. */
export function asOf(expectation: Expectation, day: IsoDate): Expectation {
  const elements = expectation.elements.filter(({ from }) => from === null || from <= day);
  if (elements.length === expectation.elements.length) return expectation;
  const counting = elements.filter(({ need }) => need === "counts" || need === "adds").length;
  return { ...expectation, elements, enough: Math.min(expectation.enough, counting) };
}

function names(list: "all" | readonly string[], value: string | null): boolean {
  return list === "all" || value === null || list.includes(value);
}
