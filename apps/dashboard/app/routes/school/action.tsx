import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { ActionHistory } from "../../actions/action-history.tsx";
import { ActionStatus, actionStandingInWords } from "../../actions/action-status.tsx";
import { actionAddress, actionsAddress } from "../../actions/addresses.ts";
import { OriginLink } from "../../actions/origin-link.tsx";
import { schoolTrail } from "../../actions/school-trail.ts";
import { StepForms } from "../../actions/step-forms.tsx";
import { takeActionStep } from "../../actions/take-action-step.server.ts";
import { inSentence } from "@safeboard/compliance/in-sentence";
import { dayOfMoment } from "../../components/moment-in-words.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import {
  type QuestionApart,
  QuestionApartLink,
  QuestionApartPage,
} from "../../components/question-apart.tsx";
import { attachFromForm, bringsFile } from "../../practice/attach-from-form.server.ts";
import { AttachedFiles } from "../../practice/attached-files.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.page.action.title ?? "An action"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.action.read(addressIn(args.params)),
    isOwnSchool: actor.scope === "school",
    mayWork: rolePermits(actor.role, "work", "action"),
    isToTakeBack: new URL(args.request.url).searchParams.has("take-back"),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const address = addressIn(args.params);
    if (bringsFile(args.request)) {
      return attachFromForm(
        args.request,
        `${actionAddress(address.schoolId, address.actionId)}?done=attached`,
        (file) => attempt(() => caller.action.attach({ ...address, ...file })),
      );
    }
    const form = await readForm(args.request);
    const { intent, mainField, outcome } = await takeActionStep(caller, address, form);
    if (!outcome.done) return refuseForm(intent, form, outcome, mainField);
    return redirect(
      intent === "take-back"
        ? `${actionsAddress(address.schoolId)}?done=taken-back`
        : `${actionAddress(address.schoolId, address.actionId)}?done=${intent}`,
    );
  });

export default function Action() {
  const { page, isOwnSchool, mayWork, isToTakeBack } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused: RefusedForm | undefined =
    answer && "refused" in answer ? answer.refused : undefined;
  const problem = answer && "problem" in answer ? answer.problem : undefined;
  const { school, today, action: shown, takenBack, schoolsInSeries } = page;
  const { title, detail, standing } = shown;
  const asked = whetherToTakeBack(school.id, shown.actionId);
  const mayChange = mayWork && takenBack === null;
  return (
    <>
      <Breadcrumbs
        trail={[
          ...schoolTrail(school, isOwnSchool),
          { href: actionsAddress(school.id), label: "Actions" },
        ]}
        current={title}
      />
      <PageHeading
        title={`${title}: ${inSentence(actionStandingInWords(standing))}`}
        asAt={`${school.name} · ${formatIsoDate(today)}`}
        actions={mayChange && <QuestionApartLink asked={asked}>Take it back</QuestionApartLink>}
      />
      {!answer && <OutcomeNotice outcomes={outcomes} />}
      <ErrorSummary
        errors={problem ? [{ fieldId: "file", message: problem }] : summaryOf(refused)}
      />
      {isToTakeBack && mayChange && <QuestionApartPage asked={asked} refused={refused} />}
      <section aria-labelledby="what" className="page-section">
        <h2 id="what">What is to be done</h2>
        <ActionStatus standing={standing} />
        {detail && <p className="several-lines">{detail}</p>}
        <p>
          {standing.owner} does it, by {formatIsoDate(standing.dueOn)}.
          {shown.fromEarlierTerm && " It comes from an earlier term."}
          {schoolsInSeries > 1 && ` The same is to be done at ${schoolsInSeries} schools.`}
        </p>
        {takenBack && (
          <p>
            {takenBack.by} took it back on {dayOfMoment(takenBack.at)}.
          </p>
        )}
        <OriginLink schoolId={school.id} action={shown} />
      </section>
      {mayChange && <StepForms page={page} refused={refused} />}
      <AttachedFiles
        files={page.files}
        here={actionAddress(school.id, shown.actionId)}
        headings={{ none: "No file shows it yet", some: "Files that belong to it" }}
        mayChange={mayChange}
        problem={problem}
      />
      <ActionHistory page={page} />
    </>
  );
}

const outcomes = {
  raised: "The action is raised.",
  note: "It is noted.",
  postpone: "It is put off. That it was stays in its history.",
  "hand-over": "It is handed over.",
  close: "The action is closed.",
  reopen: "The action is open again.",
  attached: "The file is attached.",
  detach: "The file is taken back.",
};

function whetherToTakeBack(schoolId: string, actionId: string): QuestionApart {
  const here = actionAddress(schoolId, actionId);
  return {
    form: "take-back",
    question: "Take this action back?",
    page: `${here}?take-back=yes`,
    within: here,
    consequences:
      "For an action that was raised by mistake: it counts no more. What was done, or need no longer be done, is closed instead.",
    confirm: "Take the action back",
    hidden: { intent: "take-back" },
  };
}

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  actionId: routeId(params["actionId"]),
});
