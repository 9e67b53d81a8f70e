import {
  type FrozenSection,
  REPORT_SECTIONS,
  type ReportBlock,
  type ReportStory,
} from "@safeboard/compliance/board-report";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { MOST_COLUMNS_UPRIGHT } from "./column-widths.ts";
import { figuresOfChart, planChart, saysTheSame } from "./plan-chart.ts";
import { planStatus } from "./plan-status.ts";
import { planTable } from "./plan-table.ts";
import { planText } from "./plan-text.ts";
import type {
  PlannedBlock,
  PlannedFact,
  PlannedSection,
  PlannedStories,
  PlannedTable,
} from "./report-plan.ts";

export function planSection({ code, title, narrative, blocks }: FrozenSection): PlannedSection {
  const planned = blocks.flatMap((block, place) =>
    planBlock(block, [blocks[place - 1], blocks[place + 1]]),
  );
  return {
    code,
    // A heading without words is no bookmark.
    title: title.trim() === "" ? REPORT_SECTIONS.title(code) : title,
    isLandscape: planned.some((block) => block.kind === "table" && needsLongSide(block)),
    narrative: planText(narrative),
    blocks: planned,
  };
}

/** Several columns beside long sentences would leave a sentence a column of single words. */
const mostColumnsOfProse = 5;
const longSentences = 240;

const needsLongSide = ({ columns, rows }: PlannedTable): boolean =>
  columns.length > MOST_COLUMNS_UPRIGHT ||
  (columns.length > mostColumnsOfProse &&
    rows.some((row) => row.some(({ text }) => text.length > longSentences)));

function planBlock(
  block: ReportBlock,
  neighbours: readonly (ReportBlock | undefined)[],
): PlannedBlock[] {
  switch (block.kind) {
    case "paragraph":
      return [{ kind: "text", texts: planText(block.text) }];
    case "figures":
      return [
        {
          kind: "figures",
          figures: block.figures.map(({ label, value, note, status }) => ({
            label,
            value,
            status: status === null ? null : planStatus(status),
            note,
          })),
        },
      ];
    case "table":
      return planTable(block);
    case "chart":
      return [
        planChart(block),
        ...(neighbours.some((neighbour) => saysTheSame(block, neighbour))
          ? []
          : planTable(figuresOfChart(block))),
      ];
    case "stories":
      return [{ kind: "stories", stories: block.stories.map(planStory) }];
  }
}

function planStory(story: ReportStory): PlannedStories["stories"][number] {
  const { school, measure, status, value, detail, since, due, next } = story;
  const facts: [string, string | null][] = [
    ["Since", since === null ? null : formatIsoDate(since)],
    ["Due", due === null ? null : formatIsoDate(due)],
    ["Next", next],
  ];
  return {
    school,
    measure,
    status: planStatus(status, value),
    detail,
    facts: facts.flatMap(([term, text]): PlannedFact[] =>
      text === null || text.trim() === "" ? [] : [{ term, detail: text }],
    ),
  };
}
