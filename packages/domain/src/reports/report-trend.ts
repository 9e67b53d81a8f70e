import type { ReportFigure } from "@safeboard/compliance/board-report";
import { frozenReportSchema } from "@safeboard/compliance/board-report";
import { withActor } from "@safeboard/database/actor";
import { reportEdition } from "@safeboard/database/tables/reports";
import { asc, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";

export interface ReportTrend {
  /** The earliest first, each by its latest edition. */
  reports: { reportId: string; edition: number; title: string; periodTitle: string }[];
  /** Figures that the last report has, with their values in each; null where a report has none. */
  figures: {
    key: string;
    label: string;
    unit: ReportFigure["unit"];
    values: (Pick<ReportFigure, "value" | "number"> | null)[];
  }[];
}

/** How figures went from one report to the next, from the frozen reports alone: the board reads what it was told. */
export async function readReportTrend({ actor, database }: MemberContext): Promise<ReportTrend> {
  const rows = await withActor(database, actor, (transaction) =>
    transaction
      .select()
      .from(reportEdition)
      .where(eq(reportEdition.trustId, actor.trustId))
      .orderBy(asc(reportEdition.periodEnd), asc(reportEdition.publishedAt)),
  );
  const latest = [...Map.groupBy(rows, ({ reportId }) => reportId).values()]
    .flatMap((editions) => editions.toSorted((one, other) => other.number - one.number)[0] ?? [])
    .slice(-MOST_REPORTS);
  const figuresOf = latest.map(({ frozen }) => {
    const { sections } = frozenReportSchema.parse(frozen);
    return new Map(
      sections
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === "figures" ? block.figures : []))
        .map((figure) => [figure.key, figure]),
    );
  });
  return {
    reports: latest.map(({ reportId, number, title, periodTitle }) => ({
      reportId,
      edition: number,
      title,
      periodTitle,
    })),
    figures: [...(figuresOf.at(-1)?.values() ?? [])].map(({ key, label, unit }) => ({
      key,
      label,
      unit,
      values: figuresOf.map((figures) => {
        const figure = figures.get(key);
        return figure ? { value: figure.value, number: figure.number } : null;
      }),
    })),
  };
}

/** Two years of terms, and the years themselves. */
const MOST_REPORTS = 8;
