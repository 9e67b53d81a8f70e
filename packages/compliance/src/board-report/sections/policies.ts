import { formatWrittenDate } from "../../dates/dates.ts";
import type { ReportBlock } from "../report-blocks.ts";
import type { ReportSources } from "../report-sources.ts";
import { cell, measured, metFigure, storiesOf } from "../report-wording.ts";

/** Whose online safety policy is in date, says what it has to, and who approved it. */
export function policiesSection({ schools }: ReportSources): ReportBlock[] {
  return [
    {
      kind: "figures",
      figures: [
        metFigure(schools, "policy_review", "Schools whose policy is in date"),
        metFigure(schools, "guidance_edition", "Schools whose policy cites guidance in force"),
        metFigure(schools, "policy_text", "Schools whose policy says all that is expected"),
      ],
    },
    {
      kind: "table",
      key: "policies",
      title: "Online safety policies by school",
      columns: [
        { title: "School", isNumeric: false },
        { title: "Review", isNumeric: false },
        { title: "Next review", isNumeric: false },
        { title: "Approved by", isNumeric: false },
        { title: "Guidance cited", isNumeric: false },
      ],
      rows: schools.map((school) => {
        const { policy } = school.position;
        const [review, guidance] = [
          measured(school, "policy_review"),
          measured(school, "guidance_edition"),
        ];
        return {
          key: school.schoolId,
          cells: [
            cell(school.name),
            cell(review.value, review.status),
            cell(policy?.nextReview ? formatWrittenDate(policy.nextReview) : "Not stated"),
            cell(policy?.approvingBody ?? "Not stated"),
            cell(guidance.value, guidance.status),
          ],
        };
      }),
      note: null,
    },
    { kind: "stories", stories: storiesOf(schools, ["policy_review", "policy_version"]) },
  ];
}
