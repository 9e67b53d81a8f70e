import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { ROLE_FINDING_KINDS } from "@safeboard/compliance/asked-roles";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { exportAddress } from "../../components/export-address.ts";
import { rolesAcrossSchoolsSentence } from "../../people/across-schools-sentence.ts";
import { BusyPeople } from "../../people/busy-people.tsx";
import { DayAskedAbout } from "../../people/day-asked-about.tsx";
import { dayInAddress } from "../../people/day-in-address.ts";
import { type Gap, gapsAcrossSchools } from "../../people/gaps.ts";
import { GapsTable } from "../../people/gaps-table.tsx";
import { PeopleSections } from "../../people/people-sections.tsx";
import { FINDING_WORDS } from "../../people/register-table.tsx";
import { RolesMatrix } from "../../people/roles-matrix.tsx";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "People - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const { typed, ...day } = dayInAddress(new URL(args.request.url).searchParams);
    return {
      page: await caller.people.acrossSchools(day),
      typed,
      mayRecord: rolePermits(actor.role, "record", "appointment"),
      mayAsk: rolePermits(actor.role, "ask", "request"),
      today: args.context.services.today(),
    };
  });

/** Gaps beyond these are led to by the filters; a list of a hundred is no help before a meeting. */
const SHOWN_AT_FIRST = 8;

export default function TrustPeople() {
  const { page, typed, mayRecord, mayAsk, today } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { on, known, schools, busy } = page;
  const isToday = on === today;
  const finding = ROLE_FINDING_KINDS.find((kind) => kind === parameters.get("finding"));
  const everything = gapsAcrossSchools(page);
  const gaps = everything.filter(({ finding: { kind } }) => !finding || kind === finding);
  const pressing = finding
    ? gaps
    : gaps.filter(({ finding: { status } }) => status !== "not_reported");
  const shown = finding || parameters.has("all") ? pressing : pressing.slice(0, SHOWN_AT_FIRST);
  const concerned = new Set(gaps.map(({ schoolId }) => schoolId));
  return (
    <>
      <PageHeading
        title={rolesAcrossSchoolsSentence(page, today)}
        lead="Who is responsible at each school, where nobody is, whose time ends soon, and who carries too much."
        asAt={`As at ${formatIsoDate(on)}${known === "then" ? ", as it was known then" : ""}`}
      />
      <PeopleSections current="people" />
      <DayAskedAbout page="every school" place="/people" {...{ on, known, typed, today }} />
      {isToday && <FindingFilters gaps={everything} finding={finding} />}
      {isToday && (
        <section aria-labelledby="gaps" className="page-section">
          <h2 id="gaps">{finding ? FINDING_WORDS[finding] : "What to do first"}</h2>
          {shown.length === 0 ? (
            <EmptyState title="Nothing needs doing">
              <p>Roles that nobody was ever recorded for stand in the table below.</p>
            </EmptyState>
          ) : (
            <GapsTable gaps={shown} mayRecord={mayRecord} mayAsk={mayAsk} />
          )}
          {shown.length < pressing.length && (
            <p className="after-table">
              <Anchor href="/people?all=yes#gaps">Show all {pressing.length}</Anchor>
            </p>
          )}
        </section>
      )}
      <section aria-labelledby="schools" className="page-section">
        <h2 id="schools">
          {isToday ? "Every school and role" : `Who was responsible on ${formatIsoDate(on)}`}
        </h2>
        <RolesMatrix
          page={page}
          schools={finding && isToday ? schools.filter(({ id }) => concerned.has(id)) : schools}
          isToday={isToday}
        />
        <DownloadLinks href={exportAddress("/people", parameters)} />
      </section>
      {isToday && busy.length > 0 && <BusyPeople page={page} />}
      <PrintFooter source="Safeboard" asAt={on} />
    </>
  );
}

function FindingFilters({
  gaps,
  finding,
}: {
  gaps: readonly Gap[];
  finding: (typeof ROLE_FINDING_KINDS)[number] | undefined;
}) {
  const found = ROLE_FINDING_KINDS.map((kind) => ({
    kind,
    count: gaps.filter((gap) => gap.finding.kind === kind).length,
  })).filter(({ count }) => count > 0);
  if (found.length === 0) return null;
  return (
    <FilterChips
      label="Filter roles"
      groups={[
        {
          name: "Show",
          chips: [
            { label: "Everything", href: "/people", current: finding === undefined, all: true },
            ...found.map(({ kind, count }) => ({
              label: FINDING_WORDS[kind],
              count,
              href: finding === kind ? "/people" : `/people?finding=${kind}`,
              current: finding === kind,
            })),
          ],
        },
      ]}
    />
  );
}
