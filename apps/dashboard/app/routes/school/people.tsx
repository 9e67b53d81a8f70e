import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import type { RoleCode } from "@safeboard/compliance/roles";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { QuestionApartPage } from "../../components/question-apart.tsx";
import { Contradictions } from "../../people/contradictions.tsx";
import { endForm, whenAnAppointmentEnds } from "../../people/end-appointment.tsx";
import { OtherTimesTable } from "../../people/other-times-table.tsx";
import { peopleSentence } from "../../people/people-sentence.ts";
import { RecordAppointmentForm } from "../../people/record-appointment-form.tsx";
import { ended, linesInForce, startingLater } from "../../people/register.ts";
import { RegisterTable } from "../../people/register-table.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { typedDay } from "../../request/typed-day.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `People, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const [page, appointments, contradictions] = await Promise.all([
      caller.school.read({ schoolId }),
      caller.appointment.list({ schoolId }),
      caller.contradiction.ofSchool({ schoolId }),
    ]);
    return {
      page,
      appointments,
      contradictions,
      isOwnSchool: actor.scope === "school",
      mayChange: rolePermits(actor.role, "record", "appointment"),
      today: args.context.services.today(),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    const here = `/schools/${schoolId}/people`;
    switch (form.get("intent")) {
      case "record": {
        const outcome = await attempt(() =>
          caller.appointment.record({ schoolId, ...appointmentIn(form) }),
        );
        return outcome.done
          ? redirect(`${here}?done=recorded`)
          : refuseForm("record", form, outcome, "role");
      }
      case "end": {
        const appointmentId = routeId(textIn(form, "appointmentId"));
        const on = typedDay(form.get("on"));
        const outcome = await attempt(() =>
          caller.appointment.end({ schoolId, appointmentId, on }),
        );
        return outcome.done
          ? redirect(`${here}?done=ended`)
          : refuseForm(endForm(appointmentId), form, outcome, "on");
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function People() {
  const { page, appointments, contradictions, isOwnSchool, mayChange, today } =
    useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, roles } = page;
  const toEnd = appointments.find(({ id, to }) => id === parameters.get("end") && to === null);
  const [before, later] = [ended(appointments, today), startingLater(appointments, today)];
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
        title={`${school.name}: ${peopleSentence(roles)}`}
        asAt={`As at ${formatIsoDate(today)}`}
        actions={
          mayChange && (
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
      {!refused && (
        <OutcomeNotice
          outcomes={{
            recorded: "The appointment is recorded.",
            ended: "The last day in the role is recorded.",
          }}
        />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      {mayChange && toEnd && (
        <QuestionApartPage
          asked={whenAnAppointmentEnds(school.id, toEnd, today)}
          refused={refused}
        />
      )}
      <Contradictions page={contradictions} />
      <section aria-labelledby="in-force" className="page-section">
        <h2 id="in-force">Who is responsible today</h2>
        <RegisterTable
          page={page}
          lines={linesInForce(roles, appointments)}
          today={today}
          mayChange={mayChange}
        />
      </section>
      {later.length > 0 && (
        <section aria-labelledby="later" className="page-section">
          <h2 id="later">Starting later</h2>
          <OtherTimesTable caption="Appointments that lie ahead" page={page} appointments={later} />
        </section>
      )}
      {mayChange && (
        <section aria-labelledby="record" className="page-section">
          <h2 id="record">Name somebody for a role</h2>
          {!isOwnSchool && (
            <p className="form-note">You act for {school.name}: the record of changes says so.</p>
          )}
          <RecordAppointmentForm
            schoolId={school.id}
            role={parameters.get("role") ?? undefined}
            today={today}
            refused={refused}
          />
        </section>
      )}
      {before.length > 0 && (
        <section aria-labelledby="before" className="page-section">
          <h2 id="before">Who held a role before</h2>
          <OtherTimesTable caption="Appointments that ended" page={page} appointments={before} />
        </section>
      )}
    </>
  );
}

function appointmentIn(form: FormData) {
  return {
    role: textIn(form, "role") as RoleCode,
    name: textIn(form, "name"),
    email: textIn(form, "email"),
    from: typedDay(form.get("from")),
    replacesOthers: form.get("replacesOthers") === "yes",
  };
}
