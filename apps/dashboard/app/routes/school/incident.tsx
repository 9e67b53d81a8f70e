import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { categoryTitle, isSevere, SEVERITIES } from "@safeboard/compliance/incidents";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { QuestionApartLink, QuestionApartPage } from "../../components/question-apart.tsx";
import type { CasePage } from "../../domain-answers.ts";
import { caseAddress, incidentsAddress } from "../../incidents/addresses.ts";
import { CaseDecisions, whetherToTakeBack } from "../../incidents/case-decisions.tsx";
import { CaseFacts } from "../../incidents/case-facts.tsx";
import { CaseFollowUp } from "../../incidents/case-follow-up.tsx";
import { CaseHistory, whyItIsTakenBack } from "../../incidents/case-history.tsx";
import { CorrectIncidentForm } from "../../incidents/correct-incident-form.tsx";
import { SchoolIncidentSections } from "../../incidents/incident-sections.tsx";
import { incidentTrail } from "../../incidents/incident-trail.ts";
import { readDecision, readDetails } from "../../incidents/read-incident-form.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `An incident, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const address = addressIn(args.params);
    return {
      page: await caller.incident.read(address),
      caseId: address.caseId,
      isOwnSchool: actor.scope === "school",
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller: { incident } }) => {
    const address = addressIn(args.params);
    const { schoolId, caseId } = address;
    const here = caseAddress(schoolId, caseId);
    const form = await readForm(args.request);
    switch (form.get("intent")) {
      case "correct": {
        const details = readDetails(form, args.context.services.today());
        const outcome = await attempt(() => incident.correct({ ...address, details }));
        return outcome.done
          ? redirect(`${here}?done=corrected`)
          : refuseForm("correct", form, outcome, "details.category");
      }
      case "decide": {
        const outcome = await attempt(() => incident.decide({ ...address, ...readDecision(form) }));
        return outcome.done
          ? redirect(`${here}?done=decided`)
          : refuseForm("decide", form, outcome, "decision");
      }
      case "take-back-decision": {
        const decisionId = routeId(textIn(form, "decisionId"));
        const outcome = await attempt(() => incident.withdrawDecision({ schoolId, decisionId }));
        return outcome.done
          ? redirect(`${here}?done=decision-taken-back`)
          : refuseForm("take-back-decision", form, outcome);
      }
      case "take-back": {
        const because = textIn(form, "because") as "recorded_twice";
        const outcome = await attempt(() => incident.withdraw({ ...address, because }));
        return outcome.done
          ? redirect(`${incidentsAddress(schoolId)}?done=taken-back`)
          : refuseForm("take-back", form, outcome, "because");
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function Incident() {
  const { page, caseId, isOwnSchool } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, today, current, history, decisions } = page;
  const here = caseAddress(school.id, caseId);
  const isToCorrect = current !== null && parameters.has("correct");
  const toTakeBack = decisions.find(
    ({ id, withdrawnAt }) => id === parameters.get("decision") && withdrawnAt === null,
  );
  const takeBack = current && whyItIsTakenBack(school.id, caseId, current.occurredOn);
  return (
    <>
      <Breadcrumbs
        trail={incidentTrail(school, isOwnSchool)}
        current={formatIsoDate((current ?? history[0])?.occurredOn ?? today)}
      />
      <PageHeading
        title={caseSentence(page)}
        lead="Coded and counted, without a name: the case itself stays in your case system."
        asAt={`${school.name} · ${formatIsoDate(today)}`}
        actions={
          takeBack && (
            <ButtonGroup>
              {!isToCorrect && (
                <ButtonLink kind="quiet" href={`${here}?correct=yes`}>
                  Correct or add
                </ButtonLink>
              )}
              <QuestionApartLink asked={takeBack}>Take it back</QuestionApartLink>
            </ButtonGroup>
          )
        }
      />
      <SchoolIncidentSections schoolId={school.id} current="incidents" below />
      {!refused && <OutcomeNotice outcomes={outcomes} />}
      <ErrorSummary errors={summaryOf(refused)} />
      {takeBack && parameters.has("take-back") && (
        <QuestionApartPage asked={takeBack} refused={refused} />
      )}
      {toTakeBack && (
        <QuestionApartPage
          asked={whetherToTakeBack(school.id, caseId, toTakeBack.id)}
          refused={refused}
        />
      )}
      {isToCorrect ? (
        <CorrectIncidentForm page={page} current={current} refused={refused} />
      ) : (
        <>
          <CaseDecisions page={page} caseId={caseId} refused={refused} />
          {current && (
            <section aria-labelledby="facts" className="page-section">
              <h2 id="facts">What is recorded</h2>
              <CaseFacts current={current} />
            </section>
          )}
          <CaseFollowUp page={page} />
        </>
      )}
      <CaseHistory history={history} />
    </>
  );
}

const outcomes = {
  recorded: "It is recorded. You can add to it, or correct it, at any time.",
  corrected: "It is described anew. What was said before stays below.",
  decided: "The decision is recorded.",
  "decision-taken-back": "The decision is taken back.",
};

function caseSentence({ current, history, decisions }: CasePage): string {
  const row = current ?? history[0];
  const what = categoryTitle(row?.category ?? "");
  if (!current) return `${what}: taken back, and no longer counted`;
  if (decisions.some(({ withdrawnAt }) => withdrawnAt === null)) {
    return `${what}: ${SEVERITIES.title(current.severity).toLowerCase()} severity, decided`;
  }
  return isSevere(current.severity)
    ? `${what}: ${SEVERITIES.title(current.severity).toLowerCase()} severity, and no decision is recorded yet`
    : `${what}: ${SEVERITIES.title(current.severity).toLowerCase()} severity`;
}

const addressIn = (params: LoaderFunctionArgs["params"]) => ({
  schoolId: routeId(params["schoolId"]),
  caseId: routeId(params["caseId"]),
});
