import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { Notice } from "@safeboard/ui/notice";
import { PageHeading } from "@safeboard/ui/page-heading";
import { asMember } from "../../request/visit.server.ts";
import { auditAddress, readAuditPlace } from "../../trust/audit-page-address.ts";
import { AuditTable } from "../../trust/audit-table.tsx";
import { dayOfMoment } from "../../components/moment-in-words.ts";
import { SchoolFilter } from "../../trust/school-filter.tsx";
import { sealInWords, type CheckedChain } from "../../trust/seal-in-words.ts";
import { AdministrationSections } from "../../trust/administration-sections.tsx";

export const meta: MetaFunction = () => [{ title: "Record of changes - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const place = readAuditPlace(new URL(args.request.url).searchParams);
    const isFirst = !place.after;
    const [page, schools, hubs, chain] = await Promise.all([
      caller.audit.list(place),
      caller.school.list(),
      rolePermits(actor.role, "read", "hub") ? caller.hub.list() : [],
      // Every entry since the beginning is checked, so once: on the page that people come to.
      isFirst && rolePermits(actor.role, "verify", "audit") ? caller.audit.verify() : null,
    ]);
    return { ...page, place, schools, hubs, chain };
  });

export default function Audit() {
  const { events, next, place, schools, hubs, chain } = useLoaderData<typeof loader>();
  const school = schools.find(({ id }) => id === place.schoolId);
  return (
    <>
      <PageHeading
        title={heading(events[0]?.at, place.after !== undefined, school?.name)}
        lead="Everything that was changed, by whom and when. Nobody can take an entry away."
      />
      <AdministrationSections current="audit" />
      {chain && <Seal chain={chain} />}
      {schools.length > 1 && <SchoolFilter schools={schools} chosen={school?.id} />}
      {events.length === 0 ? (
        <EmptyState title="Nothing here yet">
          <p>What people change from now on appears here.</p>
        </EmptyState>
      ) : (
        <AuditTable
          entries={events}
          hubNames={new Map(hubs.map(({ id, name }) => [id, name]))}
          schoolIds={new Set(schools.map(({ id }) => id))}
        />
      )}
      {events.length > 0 && (
        <DownloadLinks
          what="the whole record"
          href={auditAddress({ ...place, after: undefined }).replace("/audit", "/audit/export")}
        />
      )}
      {(place.after || next) && (
        <nav className="earlier-and-later" aria-label="Pages of the record">
          {place.after && (
            <Anchor href={auditAddress({ ...place, after: undefined })}>The latest changes</Anchor>
          )}
          {next && (
            <Anchor href={auditAddress({ ...place, after: next })} rel="next">
              Earlier changes
            </Anchor>
          )}
        </nav>
      )}
    </>
  );
}

function Seal({ chain }: { chain: CheckedChain }) {
  const { tone, title, detail } = sealInWords(chain);
  return (
    <Notice tone={tone} title={title}>
      <p>{detail}</p>
    </Notice>
  );
}

function heading(latest: Date | undefined, isLaterPage: boolean, school: string | undefined) {
  const where = school ? ` at ${school}` : "";
  if (!latest) return `No change${where} is recorded${isLaterPage ? " before that" : ""}`;
  return isLaterPage
    ? `Changes${where} up to ${dayOfMoment(latest)}`
    : `The latest change${where} was on ${dayOfMoment(latest)}`;
}
