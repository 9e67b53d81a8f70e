import { redirect, type ActionFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { DateField } from "@safeboard/ui/date-field";
import { TextArea } from "@safeboard/ui/text-area";
import { plansAddress } from "../../plans/addresses.ts";
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

export const meta: MetaFunction = () => [{ title: "Record a lesson - Safeboard" }];

export const loader = loadPlanDraft;

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
  const fields = fieldsOf("lesson", refused);
  return (
    <FollowUpForm
      {...{ draft, isOwnSchool, refused, fields }}
      current="Record a lesson"
      title="What is to be done differently from now on?"
      lead="It can become an action, here or at every school. So it says nothing by which a pupil could be known."
      submit="Record the lesson"
    >
      <TextArea {...fields.one("lesson")} label="What was learnt" rows={4} />
      <DateField
        {...fields.one("learntOn", formatIsoDate(draft.today))}
        label="Learnt on"
        hint={dayHint}
      />
    </FollowUpForm>
  );
}
