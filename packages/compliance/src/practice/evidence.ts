/** What was done, when, in numbers, and until when it shows that a promise is kept. */
import { z } from "zod";
import { academicYearOf, addDays, addMonthsToDay, type IsoDate } from "../dates/dates.ts";
import { YEAR_GROUPS } from "../incidents/taxonomy.ts";
import { type EvidenceKind, evidenceKindOf } from "./evidence-kinds.ts";

const headsSchema = z
  .number({ error: "Enter a whole number." })
  .int({ error: "Enter a whole number." })
  .min(0)
  .max(100_000);

/** So many of so many, in one year group or in all. */
export const evidenceFigureSchema = z
  .strictObject({
    /** What the kind counts: "pupils". */
    counts: z.string().max(60),
    yearGroup: z.enum(YEAR_GROUPS.codes).nullable().default(null),
    done: headsSchema,
    /** Null where nobody said how many there are. */
    of: headsSchema.nullable().default(null),
  })
  .refine(({ done, of }) => of === null || done <= of, {
    error: "There are more than there could be.",
    path: ["done"],
  });

export const evidenceDetailsSchema = z
  .strictObject({
    kind: z.string().refine((code) => evidenceKindOf(code) !== null, {
      error: "Choose what it is from the list.",
      abort: true,
    }),
    happenedOn: z.iso.date({ error: "Enter the day on which it was done." }),
    /** Where somebody says another last day than the kind's. */
    validUntil: z.iso.date({ error: "Enter a date." }).nullable().default(null),
    figures: z.array(evidenceFigureSchema).max(100).default([]),
  })
  .superRefine(({ kind, happenedOn, validUntil, figures }, context) => {
    const found = evidenceKindOf(kind);
    const problem = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (validUntil !== null && validUntil < happenedOn) {
      problem(["validUntil"], "The last day can’t be before the day on which it was done.");
    }
    const seen = new Set<string>();
    for (const [index, { counts, yearGroup, done }] of figures.entries()) {
      if (!found?.counts.some(({ code }) => code === counts)) {
        problem(["figures", index, "counts"], "This kind of evidence does not count that.");
      } else if (yearGroup !== null && !found.byYearGroup) {
        problem(["figures", index, "yearGroup"], "This kind is not counted by year group.");
      }
      const key = `${counts} ${yearGroup}`;
      if (seen.has(key)) problem(["figures", index], "This is counted twice.");
      seen.add(key);
      if (yearGroup === null && done < ofYearGroups(figures, counts)) {
        problem(["figures", index, "done"], "The year groups come to more than the whole school.");
      }
    }
  });

export type EvidenceFigure = z.infer<typeof evidenceFigureSchema>;
export type EvidenceDetails = z.infer<typeof evidenceDetailsSchema>;

const ofYearGroups = (figures: readonly EvidenceFigure[], wanted: string): number =>
  figures
    .filter(({ counts, yearGroup }) => counts === wanted && yearGroup !== null)
    .reduce((sum, { done }) => sum + done, 0);

/** The last day on which evidence of a kind shows anything. */
export function evidenceValidUntil({ lasts }: Pick<EvidenceKind, "lasts">, on: IsoDate): IsoDate {
  return lasts === "academic_year"
    ? academicYearOf(on).end
    : addDays(addMonthsToDay(on, lasts), -1);
}

/**
 * What each counted thing comes to. A number for the whole school is what it comes to: year groups beside it are parts of that
 * number, and are added only where there is none. Null of how many where one of those added leaves it open.
 */
export function addFigures(
  figures: readonly EvidenceFigure[],
): { counts: string; done: number; of: number | null }[] {
  const byCounts = Map.groupBy(figures, ({ counts }) => counts);
  return [...byCounts].map(([counts, given]) => {
    const whole = given.find(({ yearGroup }) => yearGroup === null);
    const parts = whole ? [whole] : given;
    return {
      counts,
      done: parts.reduce((sum, { done }) => sum + done, 0),
      of: parts.reduce<number | null>(
        (sum, { of }) => (sum === null || of === null ? null : sum + of),
        0,
      ),
    };
  });
}
