import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { newActionAddress } from "../../actions/addresses.ts";
import { inSentence } from "@safeboard/compliance/in-sentence";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import {
  type QuestionApart,
  QuestionApartLink,
  QuestionApartPage,
} from "../../components/question-apart.tsx";
import { caseAddress } from "../../incidents/addresses.ts";
import { SchoolIncidentSections } from "../../incidents/incident-sections.tsx";
import { incidentTrail } from "../../incidents/incident-trail.ts";
import { planAddress, plansAddress } from "../../plans/addresses.ts";
import { PlanHistory } from "../../plans/plan-history.tsx";
import { PlanStatus, planStandingInWords } from "../../plans/plan-status.tsx";
import { ReviewForm } from "../../plans/review-form.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { typedDay } from "../../request/typed-day.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `A response plan, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.plan.read(addressIn(args.params)),
    isOwnSchool: actor.scope === "school",
    isToTakeBack: new URL(args.request.url).searchParams.has("take-back"),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller: { plan } }) => {
    const address = addressIn(args.params);
    const here = planAddress(address.schoolId, address.planId);
    const form = await readForm(args.request);
    switch (form.get("intent")) {
      case "review": {
        const next = textIn(form, "nextReviewOn");
        const outcome = textIn(form, "outcome") as "goes_on";
        const done = await attempt(() =>
          plan.review({
            ...address,
            reviewedOn: typedDay(form.get("reviewedOn")),
            outcome,
            note: textIn(form, "note"),
            nextReviewOn: next && textIn(form, "outcome") !== "ended" ? typedDay(next) : null,
          }),
        );
        return done.done
          ? redirect(`${here}?done=reviewed`)
          : refuseForm("review", form, done, "outcome");
      }
      case "take-back-review": {
        const reviewId = routeId(textIn(form, "reviewId"));
        const done = await attempt(() => plan.withdrawReview({ ...address, reviewId }));
        return done.done
          ? redirect(`${here}?done=review-taken-back`)
          : refuseForm("take-back-review", form, done);
      }
      case "take-back": {
        const done = await attempt(() => plan.withdraw(address));
        return done.done
          ? redirect(`${plansAddress(address.schoolId)}?done=taken-back`)
          : refuseForm("take-back", form, done);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function Plan() {
  const { page, isOwnSchool, isToTakeBack } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, today, plan, caseId, about, standing } = page;
  const asked = whetherToTakeBack(school.id, plan.id);
  return (
    <>
      <Breadcrumbs
        trail={[
          ...incidentTrail(school, isOwnSchool),
          { href: plansAddress(school.id), label: "Response plans" },
        ]}
        current={about}
      />
      <PageHeading
        title={`${about}: ${inSentence(planStandingInWords(standing))}`}
        asAt={`${school.name} · ${formatIsoDate(today)}`}
        actions={
          <ButtonGroup>
            <ButtonLink
              kind="quiet"
              href={newActionAddress(school.id, { raisedFrom: "plan", subject: plan.id })}
            >
              Raise an action
            </ButtonLink>
            <QuestionApartLink asked={asked}>Take it back</QuestionApartLink>
          </ButtonGroup>
        }
      />
      <SchoolIncidentSections schoolId={school.id} current="plans" below />
      {!refused && (
        <OutcomeNotice
          outcomes={{
            agreed: "The plan is agreed. Its review is due on the day below.",
            reviewed: "The review is recorded.",
            "review-taken-back":
              "The review is taken back: the day for which it was promised is open again.",
          }}
        />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      {isToTakeBack && <QuestionApartPage asked={asked} refused={refused} />}
      <section aria-labelledby="what" className="page-section">
        <h2 id="what">What is done</h2>
        <PlanStatus standing={standing} />
        <p className="several-lines">{plan.what}</p>
        {caseId && (
          <p>
            <Anchor href={caseAddress(school.id, caseId)}>The incident that it is about</Anchor>
          </p>
        )}
      </section>
      {standing.state !== "ended" && <ReviewForm page={page} refused={refused} />}
      <PlanHistory page={page} />
    </>
  );
}

function whetherToTakeBack(schoolId: string, planId: string): QuestionApart {
  const here = planAddress(schoolId, planId);
  return {
    form: "take-back",
    question: "Take this plan back?",
    page: `${here}?take-back=yes`,
    within: here,
    consequences:
      "For a plan that was recorded by mistake. It and its reviews count no more. A plan that has done its work ends with a review instead.",
    confirm: "Take the plan back",
    hidden: { intent: "take-back" },
  };
}

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  planId: routeId(params["planId"]),
});
