import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BarChart } from "@safeboard/ui/bar-chart";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import type { ShownFigure } from "../../domain-answers.ts";
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
  const [latest] = periods;
  if (!latest) {
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
        title={boardAnswer(latest)}
        lead={completenessInWords(latest.trust)}
        asAt="Whole terms, as they stood when they were published"
      />
      <p className="form-note">{HIDDEN_MEANS}</p>
      <DownloadLinks href={exportAddress("/board/incidents")} />
      {periods.map((period) => (
        <section
          key={`${period.kind} ${period.start}`}
          aria-labelledby={`${period.kind}-${period.start}`}
          className="page-section"
        >
          <h2 id={`${period.kind}-${period.start}`}>{period.title}</h2>
          <p>{completenessInWords(period.trust)}</p>
          <BarChart
            label={`Incidents by area of risk, ${period.title}`}
            bars={period.trust.areas.map(barOf)}
          />
          <BarChart
            label={`Incidents by severity, ${period.title}`}
            bars={period.severities.map(barOf)}
          />
          <DataTable
            caption={`Incidents by school, ${period.title}`}
            rows={period.schools}
            rowKey={({ title }) => title ?? ""}
            rowHeading={{ heading: "School", cell: ({ title }) => title }}
            columns={[
              {
                id: "all",
                heading: "All",
                numeric: true,
                cell: ({ total }) => figureInWords(total),
              },
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
                cell: ({ areas }: (typeof period.schools)[number]) => {
                  const figure = areas[index];
                  return figure ? figureInWords(figure) : "";
                },
              })),
              { id: "reported", heading: "Reporting", cell: completenessInWords },
            ]}
          />
        </section>
      ))}
    </>
  );
}

const barOf = (figure: ShownFigure) => ({
  label: figure.title,
  value: figure.incidents,
  words: figureInWords(figure),
});
