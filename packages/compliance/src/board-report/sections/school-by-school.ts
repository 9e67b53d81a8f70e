import { MEASURES } from "../../measures/measures.ts";
import type { ReportBlock } from "../report-blocks.ts";
import type { ReportSources } from "../report-sources.ts";
import { cell, measured } from "../report-wording.ts";

/** The annex: every school by every measure, as the overview has them. */
export const schoolBySchoolSection = ({ schools }: ReportSources): ReportBlock[] => [
  {
    kind: "table",
    key: "schools",
    title: "Every school by every measure",
    columns: [
      { title: "School", isNumeric: false },
      ...MEASURES.map(({ title }) => ({ title, isNumeric: false })),
    ],
    rows: schools.map((school) => ({
      key: school.schoolId,
      cells: [
        cell(school.name),
        ...MEASURES.map(({ id }) => {
          const { value, status } = measured(school, id);
          return cell(value, status);
        }),
      ],
    })),
    note: "Each column’s rule is printed with the rules in force.",
  },
];
