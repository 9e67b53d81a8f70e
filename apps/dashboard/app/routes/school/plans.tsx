import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { percentInWords } from "@safeboard/compliance/percent";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { Figures } from "@safeboard/ui/figures";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import type { PlansPage } from "../../domain-answers.ts";
import { SchoolIncidentSections } from "../../incidents/incident-sections.tsx";
import { incidentTrail } from "../../incidents/incident-trail.ts";
import { newLessonAddress, newPlanAddress, plansAddress } from "../../plans/addresses.ts";
import { LessonTable } from "../../plans/lesson-table.tsx";
import { PlanTable } from "../../plans/plan-table.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Response plans, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.plan.list({ schoolId: routeId(args.params["schoolId"]) }),
    isOwnSchool: actor.scope === "school",
    mayRaiseForMany: rolePermits(actor.role, "raiseForMany", "action"),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    if (form.get("intent") !== "take-back-lesson") throw new Response(null, { status: 400 });
    const lessonId = routeId(textIn(form, "lessonId"));
    const outcome = await attempt(() => caller.plan.withdrawLesson({ schoolId, lessonId }));
    return outcome.done
      ? redirect(`${plansAddress(schoolId)}?done=lesson-taken-back`)
      : refuseForm("take-back-lesson", form, outcome);
  });

export default function Plans() {
  const { page, isOwnSchool, mayRaiseForMany } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, today, plans, lessons } = page;
  const here = plansAddress(school.id);
  return (
    <>
      <Breadcrumbs trail={incidentTrail(school, isOwnSchool)} current="Response plans" />
      <PageHeading
        title={`${school.name}: ${inSentence(page.counts)}`}
        lead="What the school does after an incident, and whether it looks at it again when it said it would."
        asAt={`As at ${formatIsoDate(today)}`}
        actions={
          <ButtonGroup>
            <ButtonLink href={newPlanAddress(school.id)}>Agree a plan</ButtonLink>
            <ButtonLink kind="quiet" href={newLessonAddress(school.id)}>
              Record a lesson
            </ButtonLink>
          </ButtonGroup>
        }
      />
      <SchoolIncidentSections schoolId={school.id} current="plans" />
      {!refused && (
        <OutcomeNotice
          outcomes={{
            "taken-back": "The plan is taken back, and counts no more.",
            "lesson-recorded":
              "The lesson is recorded. Raise an action from it so that it is done.",
            "lesson-taken-back":
              "The lesson is taken back. Actions that it became stay to be done.",
          }}
        />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      <ReviewedOnTime page={page} />
      <section aria-labelledby="plans" className="page-section">
        <h2 id="plans">Plans</h2>
        {plans.length === 0 ? (
          <EmptyState title="No plan yet">
            <p>A plan about one incident begins on the page of that incident.</p>
          </EmptyState>
        ) : (
          <>
            <PlanTable schoolId={school.id} plans={plans} />
            <DownloadLinks what="all plans" href={exportAddress(here)} />
          </>
        )}
      </section>
      <section aria-labelledby="lessons" className="page-section">
        <h2 id="lessons">What was learnt</h2>
        {lessons.length === 0 ? (
          <p>No lesson is recorded yet.</p>
        ) : (
          <>
            <LessonTable schoolId={school.id} lessons={lessons} mayRaiseForMany={mayRaiseForMany} />
            <DownloadLinks what="all lessons" href={exportAddress(here, undefined, "lessons")} />
          </>
        )}
      </section>
      <PrintFooter source="Safeboard" asAt={today} />
    </>
  );
}

/** Counted by reviews, never by plans: a plan can be reviewed several times a year. */
function ReviewedOnTime({ page: { thisYear } }: { page: PlansPage }) {
  const { title, reviews, percent } = thisYear;
  if (percent === null) return null;
  return (
    <Figures
      figures={[
        {
          label: `Reviewed on time in ${title}`,
          value: percentInWords(percent),
          note: `${reviews.onTime} of ${reviews.due} reviews that were promised for a day until now`,
        },
        { label: "Reviewed late", value: reviews.late },
        { label: "Not reviewed yet", value: reviews.notDone, note: "Promised, and past the day" },
      ]}
    />
  );
}

function inSentence({ overdue, dueSoon, inTime }: PlansPage["counts"]): string {
  if (overdue > 0) return `${overdue === 1 ? "1 plan is" : `${overdue} plans are`} overdue`;
  if (dueSoon > 0) {
    return `no plan is overdue, and ${dueSoon === 1 ? "1 is" : `${dueSoon} are`} due for review soon`;
  }
  return inTime > 0 ? "every plan is reviewed in time" : "no response plan goes on";
}
