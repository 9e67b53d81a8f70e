import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { QuestionApartPage } from "../../components/question-apart.tsx";
import type { IncidentReturns } from "../../domain-answers.ts";
import { returnsAddress } from "../../incidents/addresses.ts";
import { SchoolIncidentSections } from "../../incidents/incident-sections.tsx";
import { incidentTrail } from "../../incidents/incident-trail.ts";
import { MonthsTable, type SAYS, whetherToTakeBackReturn } from "../../incidents/months-table.tsx";
import { OwnWords } from "../../incidents/own-words.tsx";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Monthly returns, ${loaded?.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    ...(await caller.incident.returns({ schoolId: routeId(args.params["schoolId"]) })),
    mayRecord: rolePermits(actor.role, "record", "incident"),
    isOwnSchool: actor.scope === "school",
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller: { incident } }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    const here = returnsAddress(schoolId);
    switch (form.get("intent")) {
      case "say": {
        const month = textIn(form, "month");
        const says = textIn(form, "says") as keyof typeof SAYS;
        const outcome = await attempt(() => incident.returnMonth({ schoolId, month, says }));
        return outcome.done
          ? redirect(`${here}?done=said`)
          : refuseForm(`say-${month}`, form, outcome);
      }
      case "take-back": {
        const returnId = routeId(textIn(form, "returnId"));
        const outcome = await attempt(() => incident.withdrawReturn({ schoolId, returnId }));
        return outcome.done
          ? redirect(`${here}?done=taken-back`)
          : refuseForm("take-back", form, outcome);
      }
      case "word": {
        const [word, category] = [textIn(form, "word"), textIn(form, "category")];
        const outcome = await attempt(() =>
          incident.saveCategoryWord({ schoolId, word, category }),
        );
        return outcome.done
          ? redirect(`${here}?done=word#words`)
          : refuseForm("word", form, outcome, "word");
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function MonthlyReturns() {
  const { school, today, years, words, mayRecord, isOwnSchool } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const months = years.flatMap((year) => year.months);
  const toTakeBack = months.find(
    ({ month, said }) => month === parameters.get("take-back") && said !== null,
  );
  return (
    <>
      <Breadcrumbs trail={incidentTrail(school, isOwnSchool)} current="Monthly returns" />
      <PageHeading
        title={returnsSentence(years)}
        lead="A month without incidents is nought once you say so. Without a word it is not known, and shown as not reported."
        asAt={`${school.name} · as at ${formatIsoDate(today)}`}
      />
      <SchoolIncidentSections schoolId={school.id} current="returns" />
      {!refused && <OutcomeNotice outcomes={outcomes} />}
      <ErrorSummary errors={summaryOf(refused)} />
      {toTakeBack && (
        <QuestionApartPage
          asked={whetherToTakeBackReturn(school.id, toTakeBack)}
          refused={refused}
        />
      )}
      <section aria-labelledby="months" className="page-section">
        <h2 id="months">Month by month</h2>
        <MonthsTable schoolId={school.id} months={months} mayRecord={mayRecord} />
        <DownloadLinks href={exportAddress(returnsAddress(school.id))} />
      </section>
      <OwnWords {...{ schoolId: school.id, words, mayRecord, refused }} />
    </>
  );
}

const outcomes = {
  said: "It is reported. Thank you.",
  "taken-back": "It is taken back.",
  word: "The word is saved. It counts for files that are read from now on.",
};

function returnsSentence(years: IncidentReturns["years"]): string {
  const words = years.map(
    ({ title, completeness: { reported, expected } }) => `${reported} of ${expected} in ${title}`,
  );
  return `Months reported: ${words.join(", ")}`;
}
