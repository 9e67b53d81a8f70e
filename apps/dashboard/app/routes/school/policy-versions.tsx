import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import type { PolicyType, VersionSummary } from "../../domain-answers.ts";
import { policyTrail } from "../../policy/policy-trail.ts";
import { cycleInWords } from "../../policy/fact-labels.ts";
import { VersionTable } from "../../policy/version-table.tsx";
import { policyInSentence } from "../../policy/version-words.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `${page ? `${page.type.name} versions, ${page.school.name}` : "Policy versions"} - Safeboard`,
  },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const kind = args.params["kind"];
    const { school, policies } = await caller.policy.list({ schoolId });
    const policy = policies.find(({ type }) => type.code === kind);
    if (!policy) throw new Response(null, { status: 404 });
    const { type } = policy;
    return {
      school,
      type,
      versions: await caller.policy.versions({ schoolId, kind: type.code }),
      mayUpload: rolePermits(actor.role, "upload", "policy") && !type.retired,
    };
  });

export default function PolicyVersions() {
  const { school, type, versions, mayUpload } = useLoaderData<typeof loader>();
  const draft = mayUpload && versions.find(({ status }) => status === "draft");
  const upload = mayUpload && (
    <ButtonLink
      kind={draft ? "quiet" : "primary"}
      href={`/schools/${school.id}/policies/upload?kind=${type.code}`}
    >
      {versions.length === 0 ? "Upload it" : "Upload a new version"}
    </ButtonLink>
  );
  return (
    <>
      <Breadcrumbs trail={policyTrail(school)} current={type.name} />
      <PageHeading
        title={heading(type, versions)}
        lead={rulesInWords(type)}
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
        <>
          <VersionTable schoolId={school.id} name={type.name} versions={versions} />
          <DownloadLinks href={exportAddress(`/schools/${school.id}/policies/kind/${type.code}`)} />
        </>
      )}
    </>
  );
}

function heading({ name }: PolicyType, versions: readonly VersionSummary[]): string {
  const of = `of the ${policyInSentence(name)}`;
  const waiting = versions.find(({ status }) => status === "draft");
  if (waiting) return `Version ${waiting.number} ${of} is waiting to be confirmed`;
  const review = versions.find(({ status }) => status === "in_review" || status === "not_approved");
  if (review) return `Version ${review.number} ${of} is waiting to be approved`;
  const current = versions.find(({ status }) => status === "current");
  if (!current) return `No ${policyInSentence(name)} is in force`;
  return current.approval
    ? `Version ${current.number} ${of} is current, approved on ${formatIsoDate(current.approval.approvedOn)}`
    : `Version ${current.number} ${of} is current`;
}

function rulesInWords({ reviewMonths, approvedBy, onWebsite, heldBy }: PolicyType): string {
  const cycle =
    reviewMonths === null
      ? "The school decides how often it is reviewed."
      : `Reviewed ${cycleInWords(reviewMonths)}.`;
  const website = onWebsite ? " It has to be on the website." : "";
  const holder = heldBy === "trust" ? " The trust holds one for all schools." : "";
  return `${cycle} Approved by: ${approvedBy}.${website}${holder}`;
}
