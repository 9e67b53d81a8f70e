import type { ReportBlock } from "../report-blocks.ts";
import type { ReportSources } from "../report-sources.ts";
import { cell, dayCell, measured, metFigure, numberCell, storiesOf } from "../report-wording.ts";

/** Whether each school has reviewed its filtering and monitoring this year, and what it found. */
export function filteringSection({ schools }: ReportSources): ReportBlock[] {
  return [
    {
      kind: "figures",
      figures: [
        metFigure(
          schools,
          "filtering_review",
          "Schools that have reviewed filtering and monitoring",
        ),
      ],
    },
    {
      kind: "table",
      key: "filtering",
      title: "Reviews of filtering and monitoring",
      columns: [
        { title: "School", isNumeric: false },
        { title: "Standing", isNumeric: false },
        { title: "Last reviewed", isNumeric: false },
        { title: "Not in place", isNumeric: true },
        { title: "Partly", isNumeric: true },
        { title: "Not checked", isNumeric: true },
      ],
      rows: schools.map((school) => {
        const found = measured(school, "filtering_review");
        const review = school.position.filtering ?? null;
        return {
          key: school.schoolId,
          cells: [
            cell(school.name),
            cell(found.value, found.status),
            dayCell(review?.reviewedOn ?? null),
            ...(review
              ? [review.notInPlace, review.partly, review.notChecked].map(numberCell)
              : [cell("–"), cell("–"), cell("–")]),
          ],
        };
      }),
      note: "Checks of the Department for Education’s four standards for filtering and monitoring.",
    },
    { kind: "stories", stories: storiesOf(schools, ["filtering_review"]) },
  ];
}
