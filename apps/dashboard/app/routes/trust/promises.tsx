import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { percentInWords } from "@safeboard/compliance/percent";
import { practisedPercent } from "@safeboard/compliance/practice";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable, type DataTableProps } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { exportAddress } from "../../components/export-address.ts";
import type { PractisedAcross } from "../../domain-answers.ts";
import { loadPractised } from "../../practice/load-practised.server.ts";
import { PracticeSections } from "../../practice/practice-sections.tsx";
import { promisedSentence } from "../../practice/practice-words.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Promised against practised - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, ({ caller }) => loadPractised(caller, new URL(args.request.url).searchParams));

export default function TrustPromises() {
  const { page, hubId, kind } = useLoaderData<typeof loader>();
  const parameters = new URLSearchParams([
    ...(hubId ? [["hub", hubId]] : []),
    ...(kind ? [["kind", kind]] : []),
  ]);
  const address = (changes: { hub?: string | null; kind?: string | null }) => {
    const query = new URLSearchParams(parameters);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) query.delete(name);
      else query.set(name, value);
    }
    return query.size > 0 ? `/promises?${query}` : "/promises";
  };
  const chosen = page.kinds.find(({ code }) => code === kind);
  return (
    <>
      <PageHeading
        title={`${chosen ? `${chosen.title}. ` : ""}${promisedSentence(page.total)}`}
        lead="What the schools’ own policies promise, and which of it has evidence that counts today. A promise without evidence may well be kept: nobody has shown it here yet."
        asAt={`As at ${formatIsoDate(page.today)}`}
      />
      <PracticeSections current="promises" />
      <FilterChips
        label="Filter schools"
        groups={[
          {
            name: "Hub",
            chips:
              page.hubs.length > 1 || hubId
                ? [
                    { label: "All", href: address({ hub: null }), current: !hubId, all: true },
                    ...page.hubs.map(({ id, name }) => ({
                      label: name,
                      href: address({ hub: id }),
                      current: hubId === id,
                    })),
                  ]
                : [],
          },
          {
            name: "Kind",
            chips: chosen
              ? [
                  { label: "All kinds", href: address({ kind: null }), current: false, all: true },
                  { label: chosen.title, href: address({}), current: true },
                ]
              : [],
          },
        ].filter(({ chips }) => chips.length > 0)}
      />
      {page.total.promised === 0 ? (
        <EmptyState title="No promises yet">
          <p>They are drawn from each school’s policies when these are confirmed and in force.</p>
        </EmptyState>
      ) : (
        <>
          <section aria-labelledby="schools" className="page-section">
            <h2 id="schools">School by school</h2>
            <DataTable
              caption="Promised against practised, by school; most without evidence first"
              captionHidden
              rows={page.schools}
              rowKey={({ id }) => id}
              rowHeading={{
                heading: "School",
                cell: ({ id, name }) => <Anchor href={`/schools/${id}/promises`}>{name}</Anchor>,
              }}
              columns={columns}
            />
            <DownloadLinks href={exportAddress("/promises", parameters)} />
          </section>
          <section aria-labelledby="kinds" className="page-section">
            <h2 id="kinds">By what is promised</h2>
            <DataTable
              caption="Promised against practised, by kind of evidence"
              captionHidden
              rows={page.kinds}
              rowKey={({ code }) => code}
              rowHeading={{
                heading: "Kind of evidence",
                cell: ({ code, title }) => <Anchor href={address({ kind: code })}>{title}</Anchor>,
              }}
              columns={[
                {
                  id: "schools",
                  heading: "Schools",
                  numeric: true,
                  cell: ({ schools }) => schools,
                },
                ...columns,
              ]}
            />
            <DownloadLinks href={exportAddress("/promises", parameters, "kinds")} />
          </section>
        </>
      )}
      <PrintFooter source="Safeboard" asAt={page.today} />
    </>
  );
}

const columns: DataTableProps<Pick<PractisedAcross["schools"][number], "counts">>["columns"] = [
  { id: "promised", heading: "Promised", numeric: true, cell: ({ counts }) => counts.promised },
  {
    id: "practised",
    heading: "Practised",
    numeric: true,
    cell: ({ counts }) => counts.current + counts.runsOutSoon,
  },
  {
    id: "percent",
    heading: "Share",
    numeric: true,
    cell: ({ counts }) => {
      const percent = practisedPercent(counts);
      return percent === null ? "No promises" : percentInWords(percent);
    },
  },
  { id: "soon", heading: "Runs out soon", numeric: true, cell: ({ counts }) => counts.runsOutSoon },
  { id: "expired", heading: "Out of date", numeric: true, cell: ({ counts }) => counts.expired },
  { id: "none", heading: "No evidence yet", numeric: true, cell: ({ counts }) => counts.none },
];
