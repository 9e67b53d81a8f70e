import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { ChangeAppointment } from "../../people/change-appointment.tsx";
import { Contradictions } from "../../people/contradictions.tsx";
import { DayAskedAbout } from "../../people/day-asked-about.tsx";
import { dayInAddress } from "../../people/day-in-address.ts";
import { OtherRoles } from "../../people/other-roles.tsx";
import { peopleSentence } from "../../people/people-sentence.ts";
import { RecordAppointmentForm } from "../../people/record-appointment-form.tsx";
import { RegisterTable } from "../../people/register-table.tsx";
import { RoleHistories } from "../../people/role-histories.tsx";
import { takePeopleStep } from "../../people/take-people-step.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `People, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { typed, ...day } = dayInAddress(new URL(args.request.url).searchParams);
    const [page, contradictions] = await Promise.all([
      caller.people.ofSchool({ schoolId, ...day }),
      caller.contradiction.ofSchool({ schoolId }),
    ]);
    return {
      page,
      contradictions,
      typed,
      isOwnSchool: actor.scope === "school",
      mayChange: rolePermits(actor.role, "record", "appointment"),
      today: args.context.services.today(),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    const step = await takePeopleStep(caller, schoolId, form);
    if (!step) throw new Response(null, { status: 400 });
    return step.outcome.done
      ? redirect(`/schools/${schoolId}/people?done=${step.done}`)
      : refuseForm(step.name, form, step.outcome, step.mainField);
  });

export default function People() {
  const { page, contradictions, typed, isOwnSchool, mayChange, today } =
    useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, asked, others, history, on, known } = page;
  const isToday = on === today;
  const offersForms = mayChange && isToday;
  const toChange = history.find(
    ({ appointmentId, withdrawnAt }) =>
      appointmentId === parameters.get("change") && withdrawnAt === null,
  );
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/overview", label: "Overview" }]),
          { href: `/schools/${school.id}`, label: school.name },
        ]}
        current="People"
      />
      <PageHeading
        title={`${school.name}: ${peopleSentence(asked, isToday ? undefined : on)}`}
        asAt={`As at ${formatIsoDate(on)}${known === "then" ? ", as it was known then" : ""}`}
        actions={
          offersForms && (
            <ButtonGroup>
              <ButtonLink kind="quiet" href="#record">
                Name somebody for a role
              </ButtonLink>
              <ButtonLink kind="quiet" href={`/schools/${school.id}/staff`}>
                Staff list
              </ButtonLink>
            </ButtonGroup>
          )
        }
      />
      {!refused && <OutcomeNotice outcomes={OUTCOMES} />}
      <ErrorSummary errors={summaryOf(refused)} />
      {offersForms && toChange && (
        <ChangeAppointment page={page} held={toChange} today={today} refused={refused} />
      )}
      {isToday && <Contradictions page={contradictions} />}
      <section aria-labelledby="in-force" className="page-section">
        <h2 id="in-force">
          {isToday ? "Who is responsible today" : `Who was responsible on ${formatIsoDate(on)}`}
        </h2>
        <DayAskedAbout
          page={school.name}
          place={`/schools/${school.id}/people`}
          {...{ on, known, typed, today }}
        />
        <RegisterTable page={page} mayChange={offersForms} />
        <DownloadLinks href={exportAddress(`/schools/${school.id}/people`, parameters)} />
      </section>
      {others.length > 0 && <OtherRoles page={page} mayChange={offersForms} />}
      {offersForms && (
        <section aria-labelledby="record" className="page-section">
          <h2 id="record">Name somebody for a role</h2>
          {!isOwnSchool && (
            <p className="form-note">You act for {school.name}: the record of changes says so.</p>
          )}
          <RecordAppointmentForm
            page={page}
            role={parameters.get("role") ?? undefined}
            today={today}
            refused={refused}
          />
        </section>
      )}
      {history.length > 0 && (
        <section aria-labelledby="history" className="page-section">
          <h2 id="history">Who held what, and when</h2>
          <RoleHistories page={page} />
        </section>
      )}
      <PrintFooter source="Safeboard" asAt={on} />
    </>
  );
}

const OUTCOMES = {
  recorded: "The appointment is recorded.",
  "handed-over": "The role is handed over.",
  ended: "The last day in the role is recorded.",
  "contact-changed": "The contact details are changed.",
  linked: "Who it is on the staff list is recorded.",
  corrected: "The correction is recorded. What was there before stays in the history.",
  withdrawn: "The appointment is taken back. It stays in the history.",
};
