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
import { planAddress, plansAddress } from "../../plans/addresses.ts";
import { readAbout } from "../../plans/read-about.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { fieldsOf, summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { dayHint, typedDay } from "../../request/typed-day.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Agree a response plan - Safeboard" }];

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
      caller.plan.agree({
        schoolId,
        ...readAbout(form),
        what: textIn(form, "what"),
        agreedOn: typedDay(form.get("agreedOn")),
        firstReviewOn: textIn(form, "firstReviewOn") ? typedDay(form.get("firstReviewOn")) : null,
      }),
    );
    return outcome.done
      ? redirect(`${planAddress(schoolId, outcome.value.planId)}?done=agreed`)
      : refuseForm("agree", form, outcome, "what");
  });

export default function NewPlan() {
  const { draft, isOwnSchool } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, today, about, proposedReviewOn, planReviewDays } = draft;
  const fields = fieldsOf("agree", refused);
  return (
    <>
      <Breadcrumbs
        trail={[
          ...incidentTrail(school, isOwnSchool),
          { href: plansAddress(school.id), label: "Response plans" },
        ]}
        current="Agree a plan"
      />
      <PageHeading
        title="What does the school do about it?"
        lead="Without a name, or anything else by which a pupil could be known: that stays in your case system."
      />
      <ErrorSummary errors={summaryOf(refused)} />
      <Form method="post" className="stacked-form" noValidate>
        <AboutField about={about} fields={fields} />
        <TextArea
          {...fields.one("what")}
          label="What is done"
          hint="Like: the head of year meets the pupil each week; the filter on the library’s tablets is tested."
          rows={5}
        />
        <DateField
          {...fields.one("agreedOn", formatIsoDate(today))}
          label="Agreed on"
          hint={dayHint}
        />
        <DateField
          {...fields.one("firstReviewOn", formatIsoDate(proposedReviewOn))}
          label="First review"
          hint={`The trust proposes ${planReviewDays} days after the plan is agreed. Left empty, it is that day.`}
        />
        <Button>Agree the plan</Button>
      </Form>
    </>
  );
}
