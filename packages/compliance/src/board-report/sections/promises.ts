import { countKept, type KeptPractice } from "../../practice/kept-practice.ts";
import { type PracticeCounts, practisedPercent } from "../../practice/practice-standing.ts";
import type { ReportBlock } from "../report-blocks.ts";
import type { ReportedSchool, ReportSources } from "../report-sources.ts";
import { cell, measured, numberCell, storiesOf } from "../report-wording.ts";

/** What the schools' own policies promise, and for how much of it something can be shown. */
export function promisesSection({ schools, asAt, settings }: ReportSources): ReportBlock[] {
  const counted = schools.map((school) => ({
    school,
    counts: countKept({ promises: promisesOf(school) }, asAt, settings),
  }));
  const all = addedUp(counted.map(({ counts }) => counts));
  return [
    {
      kind: "figures",
      figures: [
        {
          key: "promises shown",
          label: "Promises for which there is current evidence",
          value: `${all.current + all.runsOutSoon} of ${all.promised}`,
          number: practisedPercent(all),
          unit: "percent",
          note: null,
          status: null,
        },
      ],
    },
    {
      kind: "table",
      key: "promises",
      title: "Promised and practised by school",
      columns: [
        { title: "School", isNumeric: false },
        { title: "Standing", isNumeric: false },
        { title: "Promises", isNumeric: true },
        { title: "Shown", isNumeric: true },
        { title: "Runs out soon", isNumeric: true },
        { title: "Run out", isNumeric: true },
        { title: "Never shown", isNumeric: true },
      ],
      rows: counted.map(({ school, counts }) => {
        const { value, status } = measured(school, "promised_practised");
        return {
          key: school.schoolId,
          cells: [
            cell(school.name),
            cell(value, status),
            numberCell(counts.promised),
            numberCell(counts.current),
            numberCell(counts.runsOutSoon),
            numberCell(counts.expired),
            numberCell(counts.none),
          ],
        };
      }),
      note: "A promise is what a school’s own policy says will be done.",
    },
    { kind: "stories", stories: storiesOf(schools, ["promised_practised"]) },
  ];
}

const promisesOf = ({ position }: ReportedSchool): KeptPractice["promises"] =>
  position.promises ?? [];

function addedUp(several: readonly PracticeCounts[]): PracticeCounts {
  const sum = { promised: 0, current: 0, runsOutSoon: 0, expired: 0, none: 0 };
  for (const counts of several) {
    sum.promised += counts.promised;
    sum.current += counts.current;
    sum.runsOutSoon += counts.runsOutSoon;
    sum.expired += counts.expired;
    sum.none += counts.none;
  }
  return sum;
}
