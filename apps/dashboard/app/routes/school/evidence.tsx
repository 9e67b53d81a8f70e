import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { evidenceKindTitle, PRACTICE_STATUS, PRACTICE_WORDS } from "@safeboard/compliance/practice";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { PageHeading } from "@safeboard/ui/page-heading";
import { Status } from "@safeboard/ui/status";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { SchoolPracticeSections } from "../../practice/practice-sections.tsx";
import { figureInWords, FROM_WORDS, untilInWords } from "../../practice/practice-words.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Evidence, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.practice.evidence({ schoolId: routeId(args.params["schoolId"]) }),
    isOwnSchool: actor.scope === "school",
    mayRecord: rolePermits(actor.role, "record", "evidence"),
  }));

export default function SchoolEvidence() {
  const { page, isOwnSchool, mayRecord } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { school, evidence, today } = page;
  const here = `/schools/${school.id}/evidence`;
  const [kind, state] = [parameters.get("kind"), parameters.get("state")];
  const fits = (
    piece: (typeof evidence)[number],
    by: { kind: string | null; state: string | null },
  ) =>
    (by.kind === null || piece.kind === by.kind) && (by.state === null || piece.state === by.state);
  const shown = evidence.filter((piece) => fits(piece, { kind, state }));
  const counting = evidence.filter((piece) => piece.state !== "expired").length;
  const address = (changes: Record<string, string | null>) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ kind, state, ...changes })) {
      if (value !== null) query.set(name, value);
    }
    return query.size > 0 ? `${here}?${query}` : here;
  };
  const record = <ButtonLink href={`${here}/record`}>Record evidence</ButtonLink>;
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/promises", label: "Promises" }]),
          { href: `/schools/${school.id}`, label: school.name },
        ]}
        current="Evidence"
      />
      <PageHeading
        title={
          evidence.length === 0
            ? "Nothing is recorded yet"
            : `${counting} of ${evidence.length} ${evidence.length === 1 ? "piece" : "pieces"} of evidence still ${counting === 1 ? "counts" : "count"}`
        }
        lead="What was done that the policies promise, with its day, its numbers and its files."
        asAt={`${school.name} · as at ${formatIsoDate(today)}`}
        actions={mayRecord && <ButtonGroup>{record}</ButtonGroup>}
      />
      <SchoolPracticeSections schoolId={school.id} current="evidence" />
      <OutcomeNotice outcomes={{ withdrawn: "It is taken back, and shows nothing any longer." }} />
      {evidence.length === 0 ? (
        <EmptyState title="Begin with what you have" action={mayRecord && record}>
          <p>A signed agreement, a review of filtering, a lesson taught: each shows a promise.</p>
        </EmptyState>
      ) : (
        <>
          <FilterChips
            label="Filter evidence"
            groups={[
              {
                name: "Standing",
                chips: [null, "current", "runs_out_soon", "expired"].map((each) => ({
                  label: each === null ? "All" : PRACTICE_WORDS[each as "current"],
                  count: evidence.filter((piece) => fits(piece, { kind, state: each })).length,
                  href: address({ state: each }),
                  current: state === each,
                  all: each === null,
                })),
              },
              {
                name: "Kind",
                chips: [null, ...new Set(evidence.map((piece) => piece.kind))].map((each) => ({
                  label: each === null ? "All" : evidenceKindTitle(each),
                  count: evidence.filter((piece) => fits(piece, { kind: each, state })).length,
                  href: address({ kind: each }),
                  current: kind === each,
                  all: each === null,
                })),
              },
            ]}
          />
          {shown.length === 0 ? (
            <EmptyState
              title="Nothing fits"
              action={<ButtonLink href={here}>Show everything</ButtonLink>}
            >
              <p>No evidence matches these filters together.</p>
            </EmptyState>
          ) : (
            <DataTable
              caption="Evidence, the latest first"
              captionHidden
              narrow="cards"
              rows={shown}
              rowKey={(piece) => `${piece.from} ${piece.id}`}
              rowHeading={{
                heading: "What was done",
                cell: (piece) => (
                  <Anchor
                    href={
                      {
                        register: `${here}/${piece.id}`,
                        filtering_review: `/schools/${school.id}/filtering/${piece.id}`,
                        technologies: `/schools/${school.id}/technologies`,
                      }[piece.from]
                    }
                  >
                    {evidenceKindTitle(piece.kind)}
                  </Anchor>
                ),
              }}
              columns={[
                {
                  id: "on",
                  heading: "Done on",
                  short: true,
                  cell: (piece) => formatIsoDate(piece.happenedOn),
                },
                {
                  id: "state",
                  heading: "Standing",
                  cell: (piece) => (
                    <Status status={PRACTICE_STATUS[piece.state]}>
                      {piece.state === "current" ? "Counts" : PRACTICE_WORDS[piece.state]}
                    </Status>
                  ),
                },
                {
                  id: "until",
                  heading: "Counts until",
                  short: true,
                  cell: (piece) => untilInWords(piece.validUntil),
                },
                {
                  id: "figures",
                  heading: "In numbers",
                  cell: (piece) =>
                    piece.figures.map((figure) => figureInWords(piece.kind, figure)).join("; ") ||
                    "Not counted",
                },
                { id: "shows", heading: "Promises", numeric: true, cell: (piece) => piece.shows },
                { id: "files", heading: "Files", numeric: true, cell: (piece) => piece.files },
                {
                  id: "by",
                  heading: "From",
                  short: true,
                  cell: (piece) => piece.recordedBy ?? FROM_WORDS[piece.from],
                },
              ]}
            />
          )}
          <DownloadLinks href={exportAddress(here, parameters)} />
        </>
      )}
    </>
  );
}
