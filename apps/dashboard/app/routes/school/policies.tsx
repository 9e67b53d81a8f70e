import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { Tag } from "@safeboard/ui/tag";
import type { VersionSummary } from "../../domain-answers.ts";
import { fileSize } from "../../policy/file-size.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `${page ? `Policy versions, ${page.school.name}` : "Policy versions"} - Safeboard`,
  },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const { school, versions } = await caller.school.read({
      schoolId: routeId(args.params["schoolId"]),
    });
    return { school, versions, mayUpload: rolePermits(actor.role, "upload", "policy") };
  });

export default function Policies() {
  const { school, versions, mayUpload } = useLoaderData<typeof loader>();
  const draft = mayUpload && versions.find(({ status }) => status === "draft");
  const upload = mayUpload && (
    <ButtonLink kind={draft ? "quiet" : "primary"} href={`/schools/${school.id}/policies/upload`}>
      Upload a policy
    </ButtonLink>
  );
  return (
    <>
      <Breadcrumbs
        trail={[{ href: `/schools/${school.id}`, label: school.name }]}
        current="Online safety policy"
      />
      <PageHeading
        title={heading(versions)}
        actions={
          versions.length > 0 && (
            <ButtonGroup>
              {draft && (
                <ButtonLink href={`/schools/${school.id}/policies/${draft.versionId}`}>
                  Check and confirm version {draft.number}
                </ButtonLink>
              )}
              {upload}
            </ButtonGroup>
          )
        }
      />
      {versions.length === 0 ? (
        <EmptyState title="Start with the policy you have" action={upload}>
          <p>
            Upload the file that is on your website, even if it is out of date. We read it and show
            you what it says.
          </p>
        </EmptyState>
      ) : (
        <VersionTable schoolId={school.id} versions={versions} />
      )}
    </>
  );
}

function VersionTable({
  schoolId,
  versions,
}: {
  schoolId: string;
  versions: readonly VersionSummary[];
}) {
  return (
    <DataTable
      caption="Versions of the online safety policy, the newest first"
      captionHidden
      narrow="cards"
      rows={versions}
      rowKey={({ versionId }) => versionId}
      rowHeading={{
        heading: "Version",
        cell: ({ versionId, number }) => (
          <Anchor href={`/schools/${schoolId}/policies/${versionId}`}>Version {number}</Anchor>
        ),
      }}
      columns={[
        {
          id: "status",
          heading: "Status",
          cell: ({ status }) => <Tag emphasis={status === "current"}>{statusWords[status]}</Tag>,
        },
        {
          id: "confirmed",
          heading: "Confirmed",
          cell: ({ confirmedOn, confirmedBy }) =>
            confirmedOn ? (
              <span>
                <DateText date={confirmedOn} /> by {confirmedBy}
              </span>
            ) : (
              "Not yet"
            ),
        },
        { id: "uploaded", heading: "Uploaded by", cell: ({ uploadedBy }) => uploadedBy },
        {
          id: "file",
          heading: "File",
          cell: ({ versionId, fileName, byteLength }) => (
            <a href={`/schools/${schoolId}/policies/${versionId}/file`} download={fileName}>
              {fileName} ({fileSize(byteLength)})
            </a>
          ),
        },
      ]}
    />
  );
}

const statusWords: Readonly<Record<VersionSummary["status"], string>> = {
  draft: "To confirm",
  current: "Current",
  superseded: "Replaced",
  discarded: "Set aside",
  withdrawn: "Withdrawn",
};

function heading(versions: readonly VersionSummary[]): string {
  const draft = versions.find(({ status }) => status === "draft");
  if (draft) return `Version ${draft.number} is waiting to be confirmed`;
  const current = versions.find(({ status }) => status === "current");
  if (!current) return "No online safety policy is in force";
  return current.confirmedOn
    ? `Version ${current.number} is current, confirmed on ${formatIsoDate(current.confirmedOn)}`
    : `Version ${current.number} is current`;
}
