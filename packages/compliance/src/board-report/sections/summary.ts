import { MEASURES } from "../../measures/measures.ts";
import { overviewSummary } from "../../overview-summary.ts";
import { type Status, STATUS_WORDS, STATUSES } from "../../statuses.ts";
import { mostUrgentFirst, pressingCells } from "../../urgency.ts";
import type { ReportBlock, ReportChart } from "../report-blocks.ts";
import type { ReportSources } from "../report-sources.ts";
import { measured, metFigure, schoolsWith, shareFigure, storyOf } from "../report-wording.ts";

/** Schools of which the summary tells more. */
const MOST_STORIES = 5;

/** The trust in a sentence, a few figures, one chart, and the schools that trouble the lead most. */
export function summarySection({ schools, settings }: ReportSources): ReportBlock[] {
  const needAction = schools.filter(({ status }) => status === "needs_action");
  return [
    { kind: "paragraph", text: overviewSummary(schools, settings.measureWeights) },
    {
      kind: "figures",
      figures: [
        shareFigure(
          { key: "need action", label: "Schools that need action" },
          needAction.length,
          schools.length,
        ),
        metFigure(schools, "policy_review", "Schools whose policy is in date"),
        metFigure(schools, "training", "Schools that meet every training requirement"),
        metFigure(schools, "filtering_review", "Schools that have reviewed filtering"),
        metFigure(schools, "incident_reporting", "Schools whose monthly reports are complete"),
      ],
    },
    statusChart(schools),
    {
      kind: "stories",
      stories: mostUrgentFirst(needAction, settings.measureWeights)
        .slice(0, MOST_STORIES)
        .flatMap((school) => {
          const [first] = pressingCells(school);
          return first ? [storyOf(school, first)] : [];
        }),
    },
  ];
}

function statusChart(schools: ReportSources["schools"]): ReportChart {
  return {
    kind: "chart",
    key: "schools by measure",
    title: "How many schools stand how, by measure",
    description: mostNeeded(schools),
    isStacked: true,
    unit: "schools",
    categories: MEASURES.map(({ title }) => title),
    series: STATUSES.map((status: Status) => ({
      title: STATUS_WORDS[status],
      status,
      values: MEASURES.map(
        ({ id }) => schools.filter((school) => measured(school, id).status === status).length,
      ),
    })),
    note: null,
  };
}

/** Measures that are named where the chart is told in words. */
const MOST_NAMED = 3;

/** "Most schools need action on: Filtering review (10 of 12), Review due (5 of 12)." */
function mostNeeded(schools: ReportSources["schools"]): string {
  const needed = MEASURES.map(({ id, title }) => ({
    title,
    count: schoolsWith(schools, id, "needs_action").length,
  }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .slice(0, MOST_NAMED);
  if (needed.length === 0) return "No school needs action by any measure.";
  const named = needed.map(({ title, count }) => `${title} (${count} of ${schools.length})`);
  return `Most schools need action on: ${named.join(", ")}.`;
}
