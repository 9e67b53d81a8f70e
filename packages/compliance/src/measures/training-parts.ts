/** What a school's training is judged by, requirement by requirement: the same figures as the measure's. */
import { formatIsoDate } from "../dates/dates.ts";
import { percentInWords } from "../percent.ts";
import {
  type CoverageCounts,
  coveragePercent,
  coverageStatus,
  peopleCounted,
  type TrainingBands,
} from "../training/coverage.ts";
import { countsReported, type ReportedFigure } from "../training/reported-figure.ts";
import type { JudgementPart, JudgementParts } from "./measure.ts";

/** Of a school whose people are listed. A requirement that asks nobody there is not among them. */
export const partsCounted = (
  requirements: readonly { code: string; title: string; counts: CoverageCounts }[],
  bands: TrainingBands,
): JudgementParts => ({
  each: requirements.map(({ code, title, counts }): JudgementPart => {
    const percent = coveragePercent(counts);
    return {
      code,
      title,
      status: coverageStatus(counts, bands),
      value: percent === null ? "Nobody to count yet" : percentInWords(percent),
      percent,
      detail: figuresInWords(counts),
    };
  }),
  others: { status: "not_applicable", value: "Nobody is asked" },
});

/** Of a school that reports in numbers: of each course the group with the lowest share, as the measure has it. */
export function partsReported(
  lowestFirst: readonly ReportedFigure[],
  bands: TrainingBands,
): JudgementParts {
  const lowest = new Map<string, ReportedFigure>();
  for (const figure of lowestFirst) {
    if (!lowest.has(figure.course)) lowest.set(figure.course, figure);
  }
  return {
    each: [...lowest.values()].map((figure): JudgementPart => {
      const counts = countsReported(figure);
      const percent = coveragePercent(counts);
      return {
        code: figure.course,
        title: figure.courseTitle,
        status: coverageStatus(counts, bands),
        value: reportedValue(percent),
        percent,
        detail: reportedInWords(figure),
      };
    }),
    others: { status: "not_reported", value: "Nothing reported" },
  };
}

/** Of a school of which there is nothing to tell one by one: each is as the whole. */
export const noParts = (others: JudgementParts["others"]): JudgementParts => ({ each: [], others });

export const reportedValue = (percent: number | null): string =>
  percent === null ? "Nobody to count yet" : `${percentInWords(percent)} · reported`;

export const reportedInWords = (figure: ReportedFigure): string =>
  `${figure.courseTitle}, ${figure.groupTitle}: ${figure.completed} of ${peopleCounted(countsReported(figure))}, reported by the ` +
  `school on ${formatIsoDate(figure.asAt)}. Nobody is on its staff list here, so it is not counted from people.`;

/** "36 of 40 in date, 3 expired, 1 never done, 2 new and in time, 1 exempt." Null of nobody at all. */
function figuresInWords(counts: CoverageCounts): string | null {
  const { inDate, expired, neverDone, due, exempt } = counts;
  const counted = peopleCounted(counts);
  const figures = [
    counted > 0 && `${inDate} of ${counted} in date`,
    expired > 0 && `${expired} expired`,
    neverDone > 0 && `${neverDone} never done`,
    due > 0 && `${due} new and in time`,
    exempt > 0 && `${exempt} exempt`,
  ].filter((words) => words !== false);
  return figures.length === 0 ? null : `${figures.join(", ")}.`;
}
