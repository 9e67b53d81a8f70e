import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { acknowledgementSentence } from "@safeboard/compliance/acknowledgement";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { Status } from "@safeboard/ui/status";
import { acknowledgementsAddress } from "../../acknowledgement/acknowledgements-address.ts";
import { acrossSchoolsSentence } from "../../acknowledgement/across-schools-sentence.ts";
import { exportAddress } from "../../components/export-address.ts";
import type { AcknowledgementsAcrossSchools } from "../../domain-answers.ts";
import { PoliciesSections } from "../../policy/policies-sections.tsx";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Who has read the policies - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => ({
    ...(await caller.acknowledgement.acrossSchools()),
    today: args.context.services.today(),
  }));

export default function TrustAcknowledgements() {
  const { rows, askedNobody, today } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        title={acrossSchoolsSentence({ rows, askedNobody })}
        lead="Schools ask groups of their staff to confirm that they have read a policy. Here is how far each has come with the version in force."
        asAt={`As at ${formatIsoDate(today)}`}
      />
      <PoliciesSections current="acknowledgements" />
      {rows.length > 0 ? (
        <>
          <RowsTable rows={rows} />
          <DownloadLinks href={exportAddress("/acknowledgements")} />
        </>
      ) : (
        <EmptyState title="No school has asked its staff yet">
          <p>On the page of an approved policy version, choose “Who has read it”.</p>
        </EmptyState>
      )}
      {rows.length > 0 && askedNobody.length > 0 && (
        <section aria-labelledby="nobody" className="page-section">
          <h2 id="nobody">Have asked nobody</h2>
          <ul className="change-list in-columns">
            {askedNobody.map(({ id, name }) => (
              <li key={id}>
                <Anchor href={`/schools/${id}/policies`}>{name}</Anchor>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function RowsTable({ rows }: Pick<AcknowledgementsAcrossSchools, "rows">) {
  return (
    <DataTable
      caption="Required and actual, by school and policy"
      captionHidden
      narrow="cards"
      rows={rows}
      rowKey={({ versionId }) => versionId}
      rowHeading={{
        heading: "School",
        cell: ({ school }) => <Anchor href={`/schools/${school.id}`}>{school.name}</Anchor>,
      }}
      columns={[
        {
          id: "policy",
          heading: "Policy",
          cell: ({ policyName, number }) => (
            <div>
              {policyName}
              <span className="row-note">Version {number}</span>
            </div>
          ),
        },
        {
          id: "status",
          heading: "Where it stands",
          cell: ({ school, versionId, status, counts }) => (
            <Status
              status={status}
              href={acknowledgementsAddress({ schoolId: school.id, versionId })}
            >
              {acknowledgementSentence(counts)}
            </Status>
          ),
        },
        {
          id: "required",
          heading: "Required",
          numeric: true,
          cell: ({ counts }) => counts.required,
        },
        {
          id: "confirmed",
          heading: "Confirmed",
          numeric: true,
          cell: ({ counts }) => counts.confirmed,
        },
        { id: "overdue", heading: "Overdue", numeric: true, cell: ({ counts }) => counts.overdue },
      ]}
    />
  );
}
