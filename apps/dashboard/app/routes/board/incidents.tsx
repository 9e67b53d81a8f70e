import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { BarChart } from "@safeboard/ui/bar-chart";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { SectionNavigation } from "@safeboard/ui/section-navigation";
import { exportAddress } from "../../components/export-address.ts";
import type { FiguresOfPeriod, ShownFigure } from "../../domain-answers.ts";
import {
  boardAnswer,
  completenessInWords,
  figureInWords,
  HIDDEN_MEANS,
  rateInWords,
} from "../../incidents/board-figure-words.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Incidents for the board - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, ({ caller }) => caller.boardFigure.read());

export default function BoardIncidents() {
  const { periods } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const asked = parameters.get("period");
  const period = periods.find((each) => keyOf(each) === asked) ?? periods[0];
  if (!period) {
    return (
      <>
        <PageHeading title="No figures of incidents have been published yet" />
        <EmptyState title="When they come">
          <p>
            A term’s figures are published some weeks after it is over, when schools have had time
            to report.
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeading
        title={boardAnswer(period)}
        lead={completenessInWords(period.trust)}
        asAt="Whole terms, as they stood when they were published"
      />
      <SectionNavigation
        label="Term or year"
        links={periods.map((each) => ({
          href: `/board/incidents?period=${keyOf(each)}`,
          label: each.title,
          ...(each === period && { current: "page" as const }),
        }))}
      />
      <p className="form-note">{HIDDEN_MEANS}</p>
      <DownloadLinks href={exportAddress("/board/incidents")} what="every term" />
      <section aria-labelledby="kinds" className="page-section">
        <h2 id="kinds">What was reported</h2>
        <div className="section-pair">
          <BarChart
            label={`Incidents by area of risk, ${period.title}`}
            bars={period.trust.areas.map(barOf)}
          />
          <BarChart
            label={`Incidents by severity, ${period.title}`}
            bars={period.severities.map(barOf)}
          />
        </div>
        <CategoryTable period={period} />
      </section>
      <section aria-labelledby="schools" className="page-section">
        <h2 id="schools">School by school</h2>
        <SchoolTable period={period} />
      </section>
    </>
  );
}

const keyOf = ({ kind, start }: FiguresOfPeriod): string => `${kind}-${start}`;

/** Kinds that did not happen are left out: nought is the rule. */
function CategoryTable({ period }: { period: FiguresOfPeriod }) {
  if (period.categories.length === 0) return null;
  return (
    <DataTable
      caption={`Incidents by kind, ${period.title}`}
      rows={period.categories}
      rowKey={({ area, key }) => `${area} ${key}`}
      rowHeading={{ heading: "Kind", cell: ({ title }) => title }}
      narrow="lines"
      columns={[
        { id: "area", heading: "Area of risk", cell: ({ area }) => area },
        { id: "all", heading: "Incidents", numeric: true, cell: figureInWords },
        { id: "rate", heading: "Per 1,000 pupils a term", numeric: true, cell: rateInWords },
      ]}
    />
  );
}

function SchoolTable({ period }: { period: FiguresOfPeriod }) {
  return (
    <DataTable
      caption={`Incidents by school, ${period.title}`}
      rows={period.schools}
      rowKey={({ title }) => title ?? ""}
      rowHeading={{ heading: "School", cell: ({ title }) => title }}
      columns={[
        { id: "all", heading: "All", numeric: true, cell: ({ total }) => figureInWords(total) },
        {
          id: "rate",
          heading: "Per 1,000 pupils a term",
          numeric: true,
          cell: ({ total }) => rateInWords(total),
        },
        ...period.trust.areas.map(({ title }, index) => ({
          id: title,
          heading: title,
          numeric: true,
          cell: ({ areas }: FiguresOfPeriod["schools"][number]) => {
            const figure = areas[index];
            return figure ? figureInWords(figure) : "";
          },
        })),
        { id: "reported", heading: "Reporting", cell: completenessInWords },
      ]}
    />
  );
}

const barOf = (figure: ShownFigure) => ({
  label: figure.title,
  value: figure.incidents,
  words: figureInWords(figure),
});
