import type { IsoDate } from "@safeboard/compliance/dates";
import { partOf } from "@safeboard/compliance/measure-parts";
import { weightsSentence } from "@safeboard/compliance/measure-weights";
import { overviewSummary } from "@safeboard/compliance/overview-summary";
import { type Status, STATUSES } from "@safeboard/compliance/statuses";
import { mostUrgentFirst } from "@safeboard/compliance/urgency";
import { withActor } from "@safeboard/database/actor";
import type { MemberContext } from "../context.ts";
import { arrangeRows, type OverviewArrangement } from "./arrange-rows.ts";
import type { JudgedOverview, OverviewColumn } from "./judged-school.ts";
import { loadOverviewOn, type OverviewMoment } from "./load-overview-on.ts";
import { loadTermEnds, type TermEnds } from "./load-term-ends.ts";
import { type OverviewFacets, overviewFacets } from "./overview-facets.ts";
import { type OverviewPart, overviewParts } from "./overview-parts.ts";
import { judgedRow, type OverviewRow, overviewRow } from "./overview-row.ts";

export interface OverviewMeasure extends OverviewColumn {
  /** Of all schools, whatever is filtered. */
  counts: Record<Status, number>;
}

/** A part that was asked for: a column beside those of the measures. */
export interface ChosenPart extends Pick<OverviewPart, "id" | "measureId" | "title"> {
  /** Of all schools, whatever is filtered. */
  counts: Record<Status, number>;
}

export interface Overview {
  /** The day that is shown. */
  asAt: IsoDate;
  /** By whose knowledge: of that day, or of today. */
  moment: OverviewMoment;
  /** The sentence on top, about all schools. */
  summary: string;
  /** What the trust changed of how often measures count in the order; null where it is the usual. */
  weighed: string | null;
  /** At most three, none of them in order. */
  mostUrgent: OverviewRow[];
  measures: OverviewMeasure[];
  /** Every part of a measure that can be shown beside it: each requirement of training. */
  parts: Pick<OverviewPart, "id" | "measureId" | "title">[];
  /** Those that were asked for. One that no school has any more is left out. */
  chosenParts: ChosenPart[];
  /** Schools by the most pressing of their cells, whatever is filtered. */
  counts: Record<Status, number>;
  facets: OverviewFacets;
  schools: number;
  rows: OverviewRow[];
  /** How it was at the ends of the last six terms; of a past day nothing, as that day's own page is the past. */
  termEnds: TermEnds;
}

/**
 * Every school's position on one page: a few queries sent together, then rules on plain values. A past day, as it was known
 * then, is read as it was kept; on a day to come it is what time alone makes of what is known.
 */
export async function readOverview(
  { actor, database, today }: MemberContext,
  { asAt, known, ...arrangement }: OverviewArrangement,
): Promise<Overview> {
  const isPast = asAt !== undefined && asAt < today;
  const [{ moment, judged }, termEnds] = await withActor(database, actor, (transaction) =>
    Promise.all([
      loadOverviewOn(transaction, actor, { asAt, known, today }),
      isPast ? NO_TERMS : loadTermEnds(transaction, actor.trustId, today),
    ]),
  );
  return { asAt: moment.day, moment, ...arranged(judged, arrangement), termEnds };
}

function arranged(
  { weights, columns, schools }: JudgedOverview,
  { parts: asked, ...arrangement }: Omit<OverviewArrangement, "asAt" | "known">,
): Omit<Overview, "asAt" | "moment" | "termEnds"> {
  const judged = mostUrgentFirst(schools, weights);
  const rows = judged.map(judgedRow);
  const parts = overviewParts(schools);
  const chosen = parts.filter(({ id }) => asked.includes(id));
  return {
    summary: overviewSummary(judged, weights),
    weighed: weightsSentence(weights),
    mostUrgent: rows
      .filter(({ status }) => PRESSING.has(status))
      .slice(0, 3)
      .map((row) => overviewRow(row, [])),
    measures: columns.map((column) => ({
      ...column,
      counts: countStatuses(rows.map(({ cells }) => cells[column.id].status)),
    })),
    parts: parts.map(withoutCode),
    chosenParts: chosen.map((part) => ({
      ...withoutCode(part),
      counts: countStatuses(
        rows.map(({ cells }) => partOf(cells[part.measureId], part.code).status),
      ),
    })),
    counts: countStatuses(rows.map(({ status }) => status)),
    facets: overviewFacets(rows),
    schools: rows.length,
    rows: arrangeRows(rows, arrangement).map((row) => overviewRow(row, chosen)),
  };
}

const withoutCode = ({ id, measureId, title }: OverviewPart) => ({ id, measureId, title });

const NO_TERMS: TermEnds = { terms: [], of: {} };

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
