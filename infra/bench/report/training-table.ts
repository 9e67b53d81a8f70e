import type { TrainingMeasured } from "../training/measure-training.ts";
import { milliseconds, ratio } from "./figures.ts";
import { textTable } from "./text-table.ts";

/** One school's matrix and a trust's coverage: alone in its database, and in one of the nation's size. */
export function trainingTable(measured: TrainingMeasured): string {
  const { people, requirements, matrix, matrixAlone, coverage, coverageAlone } = measured;
  const { coverageThen, coverageAhead } = measured;
  const none = ["", ""];
  return textTable(
    ["Training (queries and rules)", "ms", "half of them", "times as long", "half of them"],
    [
      [
        `matrix of ${people} people × ${requirements} requirements, one trust`,
        ...milliseconds(matrixAlone),
        ...none,
      ],
      ["the same, national", ...milliseconds(matrix), ...ratio(matrix, matrixAlone)],
      ["coverage of 100 schools, one trust", ...milliseconds(coverageAlone), ...none],
      ["the same, national", ...milliseconds(coverage), ...ratio(coverage, coverageAlone)],
      [
        "the day before, as known then",
        ...milliseconds(coverageThen),
        ...ratio(coverageThen, coverage),
      ],
      [
        "in 90 days, with bookings",
        ...milliseconds(coverageAhead),
        ...ratio(coverageAhead, coverage),
      ],
    ],
  );
}
