import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import type { SchoolPolicies } from "../../domain-answers.ts";
import { ModelsOfSchool } from "../../models/models-of-school.tsx";
import { SchoolPolicyTable } from "../../policy/school-policy-table.tsx";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `Policies, ${page.page.school.name}` : "Policies"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const [page, models] = await Promise.all([
      caller.policy.list({ schoolId }),
      caller.model.ofSchool({ schoolId }),
    ]);
    return {
      page,
      models,
      mayUpload: rolePermits(actor.role, "upload", "policy"),
      today: args.context.services.today(),
    };
  });

export default function Policies() {
  const { page, models, mayUpload, today } = useLoaderData<typeof loader>();
  const { school, policies } = page;
  return (
    <>
      <Breadcrumbs
        trail={[{ href: `/schools/${school.id}`, label: school.name }]}
        current="Policies"
      />
      <PageHeading
        title={heading(policies)}
        lead="Every policy in the trust’s register: where it stands, and what to do next."
        asAt={`As at ${formatIsoDate(today)}`}
        actions={
          mayUpload && (
            <ButtonLink href={`/schools/${school.id}/policies/upload`}>Upload a policy</ButtonLink>
          )
        }
      />
      <SchoolPolicyTable schoolId={school.id} policies={policies} mayAct={mayUpload} />
      <DownloadLinks href={exportAddress(`/schools/${school.id}/policies`)} />
      <ModelsOfSchool schoolId={school.id} models={models} />
    </>
  );
}

/** The answer first: how many of the school's policies need something, and which is the most pressing. */
function heading(policies: SchoolPolicies["policies"]): string {
  const overdue = policies.filter(({ standing }) => standing.kind === "overdue");
  const [first, another] = overdue;
  if (first) {
    return another
      ? `${overdue.length} policies are overdue for review`
      : `The ${first.type.name.toLowerCase()} policy is overdue for review`;
  }
  const waiting = policies.find(({ pending }) => pending !== null && pending.status !== "approved");
  if (waiting?.pending) {
    const verb = waiting.pending.status === "draft" ? "confirmed" : "approved";
    return `A version of the ${waiting.type.name.toLowerCase()} policy waits to be ${verb}`;
  }
  const soon = policies.filter(({ standing }) => standing.kind === "due_soon").length;
  if (soon > 0)
    return soon === 1
      ? "One policy is due for review soon"
      : `${soon} policies are due for review soon`;
  const inForce = policies.filter(({ current }) => current !== null).length;
  if (inForce === 0) return "No policy is here yet";
  return inForce === 1
    ? "One policy is here, and in date"
    : `${inForce} policies are here, and in date`;
}
