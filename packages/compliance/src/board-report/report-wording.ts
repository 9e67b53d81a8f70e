/** Small pieces of which reports are made: cells, figures and how they are worded. */
import { formatIsoDate, type IsoDate } from "../dates/dates.ts";
import type { MeasuredCell, MeasureId } from "../measures/measures.ts";
import type { Status } from "../statuses.ts";
import type { ReportCell, ReportFigure, ReportStory } from "./report-blocks.ts";
import type { ReportedSchool } from "./report-sources.ts";

export const cell = (text: string, status: Status | null = null): ReportCell => ({ text, status });

export const numberCell = (count: number): ReportCell => cell(String(count));

export const dayCell = (day: IsoDate | null): ReportCell => cell(day ? formatIsoDate(day) : "None");

/** "9 of 12": the number that meets it is compared with the report before. Where it is asked of nobody, there is none. */
export function shareFigure(
  { key, label, note = null }: { key: string; label: string; note?: string | null },
  some: number,
  all: number,
): ReportFigure {
  return {
    key,
    label,
    value: all === 0 ? "Not asked" : `${some} of ${all}`,
    number: all === 0 ? null : some,
    unit: "count",
    note,
    status: null,
  };
}

export function countFigure(
  { key, label, note = null }: { key: string; label: string; note?: string | null },
  count: number,
): ReportFigure {
  return { key, label, value: String(count), number: count, unit: "count", note, status: null };
}

export function measured(school: ReportedSchool, measureId: MeasureId): MeasuredCell {
  const found = school.cells.find((one) => one.measureId === measureId);
  if (!found) throw new Error(`No measure is called ${measureId}.`);
  return found;
}

export const schoolsWith = (
  schools: readonly ReportedSchool[],
  measureId: MeasureId,
  ...statuses: readonly Status[]
): ReportedSchool[] =>
  schools.filter((school) => statuses.includes(measured(school, measureId).status));

/** How many schools meet a measure, of those of whom it is asked. */
export function metFigure(
  schools: readonly ReportedSchool[],
  measureId: MeasureId,
  label: string,
): ReportFigure {
  const asked = schools.filter((school) => measured(school, measureId).status !== "not_applicable");
  const met = schoolsWith(asked, measureId, "met", "due_soon").length;
  return shareFigure({ key: `met ${measureId}`, label }, met, asked.length);
}

/** The schools that need action by one of the measures, with what there is to say about each. */
export function storiesOf(
  schools: readonly ReportedSchool[],
  measures: readonly MeasureId[],
): ReportStory[] {
  return schools.flatMap((school) =>
    measures
      .map((measureId) => measured(school, measureId))
      .filter(({ status }) => status === "needs_action")
      .map((found) => storyOf(school, found)),
  );
}

export const storyOf = (
  school: ReportedSchool,
  { measureId, title, status, value, detail, since, due, nextAction }: MeasuredCell,
): ReportStory => ({
  key: `${school.schoolId} ${measureId}`,
  school: school.name,
  measure: title,
  status,
  value,
  detail,
  since,
  due,
  next: nextAction?.words ?? null,
});
