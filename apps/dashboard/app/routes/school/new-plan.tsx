import { redirect, type ActionFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { DateField } from "@safeboard/ui/date-field";
import { TextArea } from "@safeboard/ui/text-area";
import { planAddress } from "../../plans/addresses.ts";
import { FollowUpForm } from "../../plans/follow-up-form.tsx";
import { loadPlanDraft } from "../../plans/load-plan-draft.server.ts";
import { readAbout } from "../../plans/read-about.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { fieldsOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { dayHint, typedDay } from "../../request/typed-day.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Agree a response plan - Safeboard" }];

export const loader = loadPlanDraft;

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
  const { today, proposedReviewOn, planReviewDays } = draft;
  const fields = fieldsOf("agree", refused);
  return (
    <FollowUpForm
      {...{ draft, isOwnSchool, refused, fields }}
      current="Agree a plan"
      title="What does the school do about it?"
      lead="Without a name, or anything else by which a pupil could be known: that stays in your case system."
      submit="Agree the plan"
    >
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
    </FollowUpForm>
  );
}
