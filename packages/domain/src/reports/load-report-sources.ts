import type { ReportedSchool, ReportSources } from "@safeboard/compliance/board-report";
import { schoolJudge } from "@safeboard/compliance/measures";
import { type Transaction } from "@safeboard/database/actor";
import { loadBoardFigures } from "../board-figures/load-board-figures.ts";
import type { MemberContext } from "../context.ts";
import { loadPastPositions } from "../overview/load-past-positions.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { earlierReport, loadAgreedActions } from "./load-earlier-report.ts";
import type { LoadedEdition, LoadedReport } from "./load-report.ts";
import { loadReportedActions } from "./load-reported-actions.ts";

/**
 * What a report says on the day on which it is asked for: each school judged as the overview judges it, incidents as they
 * were published for trustees, what became of all that the last report named, and what was to do within the period.
 */
export async function loadReportSources(
  transaction: Transaction,
  context: Pick<MemberContext, "actor" | "today" | "now">,
  { period, notes }: Pick<LoadedReport, "period" | "notes">,
  last: LoadedEdition | null,
): Promise<ReportSources> {
  const { actor, today } = context;
  const { trustId } = actor;
  const [positions, settings, { periods }, before, agreed] = await Promise.all([
    loadPastPositions(transaction, actor, today),
    loadSettings(transaction, trustId, today),
    loadBoardFigures(transaction, trustId),
    last ? earlierReport(transaction, trustId, last) : null,
    loadAgreedActions(transaction, trustId, last?.publishedOn ?? period.start),
  ]);
  const judge = schoolJudge(today, settings);
  const schools: ReportedSchool[] = positions
    .map((school) => ({
      ...judge(school.position),
      name: school.name,
      phase: school.phase,
      hub: school.hub,
      position: school.position,
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en-GB"));
  return {
    asAt: today,
    period,
    settings,
    schools,
    terms: periods.filter(({ kind }) => kind === "term").toReversed(),
    actions: await loadReportedActions(transaction, context, {
      period,
      settings,
      schools: new Map(schools.map(({ schoolId, name }) => [schoolId, name])),
      named: before?.actions.flatMap(({ actionIds }) => actionIds) ?? [],
    }),
    before,
    agreed,
    notes: Object.fromEntries(notes.map(({ subject, note }) => [subject, note])),
  };
}
