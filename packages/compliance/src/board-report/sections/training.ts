import { percentInWords } from "../../percent.ts";
import {
  addCounts,
  bandWords,
  type CoverageCounts,
  coveragePercent,
  coverageStatus,
  peopleCounted,
} from "../../training/coverage.ts";
import { countRequirements } from "../../training/kept-requirements.ts";
import type { ReportBlock } from "../report-blocks.ts";
import type { ReportSources } from "../report-sources.ts";
import { cell, metFigure, numberCell, storiesOf } from "../report-wording.ts";

interface RequirementInTrust {
  code: string;
  title: string;
  counts: CoverageCounts;
  /** Schools in which it is met, and in which somebody is asked it at all. */
  met: number;
  schools: number;
}

/** How many of those who must be trained are: all schools' people together, never an average of shares. */
export function trainingSection(sources: ReportSources): ReportBlock[] {
  const { schools, settings } = sources;
  const requirements = requirementsInTrust(sources);
  return [
    {
      kind: "figures",
      figures: [metFigure(schools, "training", "Schools that meet every training requirement")],
    },
    {
      kind: "table",
      key: "training",
      title: "Training that must be held",
      columns: [
        { title: "Training", isNumeric: false },
        { title: "People", isNumeric: true },
        { title: "In date", isNumeric: true },
        { title: "Share", isNumeric: false },
        { title: "Expired", isNumeric: true },
        { title: "Never done", isNumeric: true },
        { title: "Still in time", isNumeric: true },
        { title: "Schools that meet it", isNumeric: true },
      ],
      rows: requirements.map(({ code, title, counts, met, schools: asked }) => ({
        key: code,
        cells: [
          cell(title),
          numberCell(peopleCounted(counts)),
          numberCell(counts.inDate),
          shareCell(counts, settings),
          numberCell(counts.expired),
          numberCell(counts.neverDone),
          numberCell(counts.due),
          cell(`${met} of ${asked}`),
        ],
      })),
      note: `${bandWords(settings)} New staff who are still in time count neither for nor against.`,
    },
    { kind: "stories", stories: storiesOf(schools, ["training"]) },
  ];
}

function shareCell(counts: CoverageCounts, settings: ReportSources["settings"]) {
  const percent = coveragePercent(counts);
  return percent === null
    ? cell("Nobody to count", "not_applicable")
    : cell(percentInWords(percent), coverageStatus(counts, settings));
}

/** Every requirement that a school must meet, in the order in which the first school has them. */
function requirementsInTrust({ schools, asAt, settings }: ReportSources): RequirementInTrust[] {
  const inSchools = schools.flatMap(({ position }) =>
    countRequirements(position.training ?? [], asAt, settings.expiringDays),
  );
  return [...Map.groupBy(inSchools, ({ code }) => code)].flatMap(([code, at]) => {
    const [first] = at;
    if (!first) return [];
    const asked = at.filter(({ counts }) => peopleCounted(counts) > 0);
    return {
      code,
      title: first.title,
      counts: addCounts(
        at.map(({ counts }) => counts),
        settings.expiringDays,
      ),
      met: asked.filter(({ counts }) => coverageStatus(counts, settings) === "met").length,
      schools: asked.length,
    };
  });
}
