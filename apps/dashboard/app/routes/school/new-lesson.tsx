import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { TextArea } from "@safeboard/ui/text-area";
import { incidentTrail } from "../../incidents/incident-trail.ts";
import { AboutField } from "../../plans/about-field.tsx";
import { plansAddress } from "../../plans/addresses.ts";
import { readAbout } from "../../plans/read-about.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { fieldsOf, summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { dayHint, typedDay } from "../../request/typed-day.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Record a lesson - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const caseId = new URL(args.request.url).searchParams.get("case");
    return {
      draft: await caller.plan.draft({
        schoolId: routeId(args.params["schoolId"]),
        caseId: caseId === null ? null : routeId(caseId),
      }),
      isOwnSchool: actor.scope === "school",
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    const outcome = await attempt(() =>
      caller.plan.recordLesson({
        schoolId,
        ...readAbout(form),
        lesson: textIn(form, "lesson"),
        learntOn: typedDay(form.get("learntOn")),
      }),
    );
    return outcome.done
      ? redirect(`${plansAddress(schoolId)}?done=lesson-recorded`)
      : refuseForm("lesson", form, outcome, "lesson");
  });

export default function NewLesson() {
  const { draft, isOwnSchool } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, today, about } = draft;
  const fields = fieldsOf("lesson", refused);
  return (
    <>
      <Breadcrumbs
        trail={[
          ...incidentTrail(school, isOwnSchool),
          { href: plansAddress(school.id), label: "Response plans" },
        ]}
        current="Record a lesson"
      />
      <PageHeading
        title="What is to be done differently from now on?"
        lead="It can become an action, here or at every school. So it says nothing by which a pupil could be known."
      />
      <ErrorSummary errors={summaryOf(refused)} />
      <Form method="post" className="stacked-form" noValidate>
        <AboutField about={about} fields={fields} />
        <TextArea {...fields.one("lesson")} label="What was learnt" rows={4} />
        <DateField
          {...fields.one("learntOn", formatIsoDate(today))}
          label="Learnt on"
          hint={dayHint}
        />
        <Button>Record the lesson</Button>
      </Form>
    </>
  );
}
