import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { caseAddress } from "../../incidents/addresses.ts";
import { SchoolIncidentSections } from "../../incidents/incident-sections.tsx";
import { incidentTrail } from "../../incidents/incident-trail.ts";
import { readDecision, readDetails } from "../../incidents/read-incident-form.ts";
import { RecordIncidentForm } from "../../incidents/record-incident-form.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { requirePermission } from "../../request/permission.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Record an incident, ${loaded?.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const { school, today } = await caller.incident.standing({
      schoolId: routeId(args.params["schoolId"]),
    });
    requirePermission(actor, "record", "incident");
    return { school, today, isOwnSchool: actor.scope === "school" };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    const details = readDetails(form, args.context.services.today());
    const decision = readDecision(form, "decision.");
    const outcome = await attempt(() =>
      caller.incident.record({ schoolId, details, decision: decision.decision ? decision : null }),
    );
    return outcome.done
      ? redirect(`${caseAddress(schoolId, outcome.value.caseId)}?done=recorded`)
      : refuseForm("record", form, outcome, "details.category");
  });

export default function RecordIncident() {
  const { school, today, isOwnSchool } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  return (
    <>
      <Breadcrumbs trail={incidentTrail(school, isOwnSchool)} current="Record" />
      <PageHeading
        title="What happened, when, and how severe was it?"
        lead="No name is asked or kept here. Who it was, and what was said, stays in your case system."
        asAt={`${school.name} · ${formatIsoDate(today)}`}
      />
      <SchoolIncidentSections schoolId={school.id} current="record" />
      <ErrorSummary errors={summaryOf(refused)} />
      <section aria-label="Record an incident" className="page-section">
        <RecordIncidentForm today={today} refused={refused} />
      </section>
    </>
  );
}
