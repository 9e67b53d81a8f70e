import type { IsoDate } from "@safeboard/compliance/dates";
import { MEASURES, type MeasureId, schoolJudge } from "@safeboard/compliance/measures";
import { overviewSummary } from "@safeboard/compliance/overview-summary";
import { type Status, STATUSES } from "@safeboard/compliance/statuses";
import { mostUrgentFirst } from "@safeboard/compliance/urgency";
import { withActor } from "@safeboard/database/actor";
import type { MemberContext } from "../context.ts";
import { loadPositions } from "../schools/load-positions.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { arrangeRows, type OverviewArrangement } from "./arrange-rows.ts";
import { type OverviewFacets, overviewFacets } from "./overview-facets.ts";
import { type OverviewRow, overviewRow } from "./overview-row.ts";

export interface OverviewMeasure {
  id: MeasureId;
  title: string;
  group: string;
  rule: string;
  /** Of all schools, whatever is filtered. */
  counts: Record<Status, number>;
}

export interface Overview {
  asAt: IsoDate;
  /** The sentence on top, about all schools. */
  summary: string;
  /** At most three, none of them in order. */
  mostUrgent: OverviewRow[];
  measures: OverviewMeasure[];
  /** Schools by the most pressing of their cells, whatever is filtered. */
  counts: Record<Status, number>;
  facets: OverviewFacets;
  schools: number;
  rows: OverviewRow[];
}

/** Every school's position on one page: a few queries sent together, then rules on plain values. */
export async function readOverview(
  { actor, database, today }: MemberContext,
  arrangement: OverviewArrangement,
): Promise<Overview> {
  const [schools, settings] = await withActor(database, actor, (transaction) =>
    Promise.all([
      loadPositions(transaction, actor, { today }),
      loadSettings(transaction, actor.trustId, today),
    ]),
  );
  const judgeOne = schoolJudge(today, settings);
  const judged = mostUrgentFirst(
    schools.map((school) => ({ ...school, ...judgeOne(school.position) })),
  );
  const rows = judged.map(overviewRow);
  return {
    asAt: today,
    summary: overviewSummary(judged),
    mostUrgent: rows.filter(({ status }) => PRESSING.has(status)).slice(0, 3),
    measures: MEASURES.map(({ id, title, group, rule }) => ({
      id,
      title,
      group,
      rule: rule(settings),
      counts: countStatuses(rows.map(({ cells }) => cells[id].status)),
    })),
    counts: countStatuses(rows.map(({ status }) => status)),
    facets: overviewFacets(rows),
    schools: rows.length,
    rows: arrangeRows(rows, arrangement),
  };
}

const PRESSING: ReadonlySet<Status> = new Set([
  "needs_action",
  "partly_met",
  "due_soon",
  "not_reported",
]);

function countStatuses(statuses: readonly Status[]): Record<Status, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<
    Status,
    number
  >;
  for (const status of statuses) counts[status] += 1;
  return counts;
}
