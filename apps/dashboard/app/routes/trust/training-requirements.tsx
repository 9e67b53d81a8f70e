import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useLocation, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { QuestionApartPage } from "../../components/question-apart.tsx";
import type { RequirementsPage } from "../../domain-answers.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";
import { requirementAddress } from "../../training/addresses.ts";
import { courseForm, CourseForm, readCourse } from "../../training/course-form.tsx";
import { CourseTable } from "../../training/course-table.tsx";
import { readRequirement } from "../../training/read-requirement.ts";
import { requirementForm, RequirementForm } from "../../training/requirement-form.tsx";
import { RequirementTable } from "../../training/requirement-table.tsx";
import { TrainingSections } from "../../training/training-sections.tsx";
import { kindsAskedSentence } from "../../training/training-sentences.ts";
import { whenACourseIsGivenUp, whenARequirementIsGivenUp } from "../../training/when-given-up.ts";

export const meta: MetaFunction = () => [{ title: "Training requirements - Safeboard" }];

const here = "/training/requirements";

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.training.requirements(),
    mayArrange: rolePermits(actor.role, "arrange", "training"),
    today: args.context.services.today(),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller: { training } }) => {
    const form = await readForm(args.request);
    const code = textIn(form, "code");
    switch (form.get("intent")) {
      case "save": {
        const input = readRequirement(form);
        const outcome = await attempt(() => training.saveRequirement(input));
        return outcome.done
          ? redirect(`${here}?done=${input.code === null ? "added" : "saved"}`)
          : refuseForm(requirementForm(input.code), form, outcome, "title");
      }
      case "retire": {
        const outcome = await attempt(() => training.retireRequirement({ code }));
        return outcome.done
          ? redirect(`${here}?done=retired`)
          : refuseForm(requirementForm(code), form, outcome);
      }
      case "save-course": {
        const input = readCourse(form);
        const outcome = await attempt(() => training.saveCourse(input));
        return outcome.done
          ? redirect(`${here}?done=course-saved`)
          : refuseForm(courseForm(input.code), form, outcome, "title");
      }
      case "retire-course": {
        const outcome = await attempt(() => training.retireCourse({ code }));
        return outcome.done
          ? redirect(`${here}?done=course-retired`)
          : refuseForm(courseForm(code), form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function TrainingRequirements() {
  const { page, mayArrange, today } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { key } = useLocation();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const refusedCode = refused?.typed["code"]?.[0];
  const ofCourse = refused?.form.startsWith("course-") ?? false;
  const changedCode = (ofCourse ? null : refusedCode) ?? parameters.get("change");
  const changed = [...page.requirements, ...page.retired].find(({ code }) => code === changedCode);
  const courseCode = (ofCourse ? refusedCode : null) ?? parameters.get("course");
  const course = page.courses.find(({ code, isOwn }) => isOwn && code === courseCode);
  // What is added has its form when somebody asks for it: both stood below every table, and nobody scrolls there.
  const adds = (form: string, name: string) =>
    refused ? refused.form === form : parameters.get("add") === name;
  const toGiveUp = questionAsked(page, parameters);
  const editHref = ({ code }: { code: string }) =>
    mayArrange ? `${here}?change=${encodeURIComponent(code)}` : undefined;
  return (
    <>
      <PageHeading
        title={kindsAskedSentence(page)}
        lead="What every school asks of its people, where that comes from, and which courses satisfy it. Put right what you know better."
        asAt={`As at ${formatIsoDate(today)}`}
        actions={
          mayArrange && (
            <ButtonGroup>
              <ButtonLink kind="quiet" href={`${here}?add=requirement#add`}>
                Ask for something else
              </ButtonLink>
              <ButtonLink kind="quiet" href={`${here}?add=course#course`}>
                Add a course
              </ButtonLink>
            </ButtonGroup>
          )
        }
      />
      <TrainingSections current="requirements" />
      {!refused && <OutcomeNotice outcomes={outcomes} />}
      <ErrorSummary errors={summaryOf(refused)} />
      {mayArrange && toGiveUp && <QuestionApartPage asked={toGiveUp} />}
      {mayArrange && changed && (
        <section aria-labelledby="change" className="page-section" key={`change-${key}`}>
          <h2 id="change">Change {changed.title}</h2>
          <RequirementForm {...{ page, changed, today, here, refused }} />
        </section>
      )}
      {mayArrange && !changed && adds(requirementForm(null), "requirement") && (
        <section aria-labelledby="add" className="page-section" key={`add-${key}`}>
          <h2 id="add">Ask for something else</h2>
          <RequirementForm {...{ page, changed: undefined, today, here, refused }} />
        </section>
      )}
      {mayArrange && (course || adds(courseForm(null), "course")) && (
        <section aria-labelledby="course" className="page-section" key={`course-${key}`}>
          <h2 id="course">{course ? `Change ${course.title}` : "Add a course of your own"}</h2>
          <CourseForm page={page} changed={course} here={here} refused={refused} />
        </section>
      )}
      <section aria-labelledby="asked" className="page-section">
        <h2 id="asked">What is asked</h2>
        <RequirementTable
          caption="Training that the trust asks for"
          requirements={page.requirements}
          here={here}
          href={requirementAddress}
          editHref={editHref}
        />
        <DownloadLinks href={exportAddress("/training/requirements")} />
      </section>
      {page.retired.length > 0 && (
        <section aria-labelledby="retired" className="page-section">
          <h2 id="retired">Asked no longer</h2>
          <ul className="change-list">
            {page.retired.map(({ code, title, inForceUntil }) => (
              <li key={code}>
                {title}, until {formatIsoDate(inForceUntil ?? today)}
                {mayArrange && (
                  <>
                    {" · "}
                    <Anchor href={`${here}?change=${encodeURIComponent(code)}`}>
                      Ask again<span className="heard-only"> for {title}</span>
                    </Anchor>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="courses" className="page-section">
        <h2 id="courses">Courses and what they satisfy</h2>
        <CourseTable courses={page.courses} here={here} mayArrange={mayArrange} />
        <DownloadLinks href={exportAddress(here, undefined, "courses")} />
      </section>
    </>
  );
}

/** What the address asks about: a requirement to be given up, or a course of the trust's own. */
function questionAsked({ requirements, courses }: RequirementsPage, parameters: URLSearchParams) {
  const requirement = requirements.find(({ code }) => code === parameters.get("give-up"));
  if (requirement) return whenARequirementIsGivenUp(requirement, here);
  const course = courses.find(
    ({ code, isOwn }) => isOwn && code === parameters.get("give-up-course"),
  );
  return course && whenACourseIsGivenUp(course, here);
}

const outcomes = {
  added: "It is asked from now on, at every school.",
  saved: "The change is saved.",
  retired: "It is asked no longer. What people did stays on record.",
  "course-saved": "The course is saved.",
  "course-retired": "The course is given up. Who did it stays on record.",
};
