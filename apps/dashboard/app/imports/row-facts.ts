import { formatIsoDate } from "@safeboard/compliance/dates";
import { categoryTitle, OUTCOMES, SEVERITIES, YEAR_GROUPS } from "@safeboard/compliance/incidents";
import { STAFF_GROUP_TITLES, type StaffGroup } from "@safeboard/compliance/staff-groups";
import type { ImportPage, ImportRowShown } from "../domain-answers.ts";
import { shownCell } from "./shown-cell.ts";

export interface RowFact {
  label: string;
  value: string;
  /** What it was before, where it changes. */
  was?: string;
}

/** What a row's values are called, in the order in which they are shown; others are the record's own business. */
export const ROW_VALUES = [
  ["name", "Name"],
  ["reference", "Reference"],
  ["email", "Email"],
  ["group", "Staff group"],
  ["startedOn", "First day"],
  ["leftOn", "Last day"],
  ["courseTitle", "Course"],
  ["completedOn", "Completed on"],
  ["validUntil", "Valid until"],
  ["provider", "Run by"],
  ["asAt", "As at"],
  ["groupTitle", "Staff group or role"],
  ["required", "Required"],
  ["completed", "Completed"],
  ["overdue", "Overdue"],
  ["occurredOn", "Day of the incident"],
  ["periodStart", "From"],
  ["periodEnd", "To"],
  ["category", "Category"],
  ["severity", "Severity"],
  ["outcome", "What became of it"],
  ["yearGroup", "Year group"],
  ["count", "Incidents"],
] as const;

/** What a row would make of a record, or made of it: all that a new one says; of a changed one who it is, and what changes. */
export function rowFacts({
  before,
  after,
  outcome,
}: Pick<ImportRowShown, "before" | "after" | "outcome">): RowFact[] {
  if (!after) return [];
  return ROW_VALUES.flatMap(([key, label]): RowFact[] => {
    const value = inWords(key, after[key] ?? null);
    const was = inWords(key, before?.[key] ?? null);
    const isChange = before !== null && outcome !== "unchanged";
    if (isChange && value !== was) {
      return [{ label, value: value ?? "nothing", ...(was !== null && { was }) }];
    }
    const saysWhat =
      !isChange ||
      key === "name" ||
      key === "courseTitle" ||
      key === "completedOn" ||
      key === "asAt" ||
      key === "occurredOn" ||
      key === "periodStart" ||
      key === "periodEnd" ||
      key === "category" ||
      key === "groupTitle";
    return value !== null && saysWhat ? [{ label, value }] : [];
  });
}

/** What a row of the file says, under its own headings: only columns that something is read from. */
export function cellFacts(
  { cells }: Pick<ImportRowShown, "cells">,
  { headings, mapping }: { headings: readonly string[]; mapping: ImportPage["mapping"] },
): RowFact[] {
  return (mapping?.columns ?? []).flatMap(({ column, field }) => {
    const text = cells[column] ?? "";
    if (field === null || text === "") return [];
    return [{ label: headings[column] || `Column ${column + 1}`, value: shownCell(text, 120) }];
  });
}

/** What is kept as a code, by the list that it is of. */
export const CODED: Readonly<Record<string, (code: string) => string>> = {
  category: (code) => (code === "nothing_to_report" ? "Nothing to report" : categoryTitle(code)),
  severity: SEVERITIES.title,
  outcome: OUTCOMES.title,
  yearGroup: YEAR_GROUPS.title,
};

function inWords(key: string, value: string | null): string | null {
  if (value === null || value === "") return null;
  const title = Object.hasOwn(CODED, key) ? CODED[key] : undefined;
  if (title) return title(value);
  if (key === "group") return STAFF_GROUP_TITLES[value as StaffGroup] ?? value;
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatIsoDate(value) : value;
}
