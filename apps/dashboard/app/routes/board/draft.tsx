import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayInEngland, formatIsoDate } from "@safeboard/compliance/dates";
import { type FrozenSection, REPORT_STATE_WORDS } from "@safeboard/compliance/board-report";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { HistoryList } from "@safeboard/ui/history-list";
import { PageHeading } from "@safeboard/ui/page-heading";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { BOARD, draftAddress, editionAddress, sectionAddress } from "../../reports/addresses.ts";
import { DraftDeeds } from "../../reports/draft-deeds.tsx";
import { ReportBody } from "../../reports/report-body.tsx";
import { takeReportStep } from "../../reports/take-report-step.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "A board report being written - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, ({ caller }) =>
    caller.report.draft({ reportId: routeId(args.params["draftId"]) }),
  );

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const reportId = routeId(args.params["draftId"]);
    const form = await readForm(args.request);
    const { outcome, mainField } = await takeReportStep(caller, reportId, form);
    if (!outcome.done) return refuseForm(textIn(form, "intent"), form, outcome, mainField);
    return redirect(
      outcome.value.edition === null
        ? `${draftAddress(reportId)}?done=${outcome.value.done}`
        : `${editionAddress(reportId, outcome.value.edition)}?done=published`,
    );
  });

const OUTCOMES = {
  started:
    "The report is started. The figures are filled in; write beside them, section by section.",
  saved: "The section is saved.",
  noted: "What you say of each is saved.",
  send_for_review: "It is sent for review. Tell your colleague: they find it under Board reports.",
  send_back: "It is sent back with your remark.",
  review: "You have said that it can be published.",
  correct: "The correction is begun. What was published stays as it is.",
} as const;

export default function Draft() {
  const { reportId, report, state, deeds, leftOut, empty, steps } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const mayWrite = deeds.includes("write");
  return (
    <>
      <Breadcrumbs trail={[{ href: BOARD, label: "Board reports" }]} current={report.title} />
      <PageHeading
        title={report.title}
        lead={`${REPORT_STATE_WORDS[state]}. Below it stands as it would be published now.`}
        asAt={`${report.period.title} · figures as at ${formatIsoDate(report.asAt)}`}
      />
      {!refused && <OutcomeNotice outcomes={OUTCOMES} />}
      <ErrorSummary errors={summaryOf(refused)} />
      <section aria-labelledby="next" className="page-section">
        <h2 id="next">What comes next</h2>
        <DraftDeeds deeds={deeds} hasReviewer={report.reviewer !== null} refused={refused} />
      </section>
      <ReportBody
        report={report}
        besideSection={(section) => mayWrite && <WriteLink reportId={reportId} section={section} />}
      />
      {empty.length > 0 && mayWrite && (
        <section aria-labelledby="empty" className="page-section">
          <h2 id="empty">Nothing written yet</h2>
          <p>
            These sections hold your words alone. As long as they are empty, the report goes without
            them.
          </p>
          {empty.map((section) => (
            <WriteLink key={section.code} reportId={reportId} section={section} />
          ))}
        </section>
      )}
      {leftOut.length > 0 && (
        <section aria-labelledby="left-out" className="page-section">
          <h2 id="left-out">Left out</h2>
          <ul>
            {leftOut.map(({ code, title }) => (
              <li key={code}>
                {mayWrite ? <Anchor href={sectionAddress(reportId, code)}>{title}</Anchor> : title}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="history" className="page-section">
        <h2 id="history">What happened to it</h2>
        <HistoryList
          events={steps.map(({ kind, byName, happenedAt, note }) => ({
            id: `${kind} ${happenedAt.toISOString()}`,
            on: dayInEngland(happenedAt),
            words: `${STEP_WORDS[kind]} by ${byName}`,
            ...(note && { detail: note }),
          }))}
        />
      </section>
    </>
  );
}

function WriteLink({
  reportId,
  section: { code, title, narrative, blocks },
}: {
  reportId: string;
  section: FrozenSection;
}) {
  const verb = narrative === "" ? "Write" : "Change";
  return (
    <p>
      <Anchor href={sectionAddress(reportId, code)}>
        {blocks.length === 0 ? (
          `${verb} in “${title}”`
        ) : (
          <>
            {verb}
            <span className="heard-only"> in “{title}”</span>, or leave this section out
          </>
        )}
      </Anchor>
    </p>
  );
}

const STEP_WORDS = {
  started: "Started",
  sent_for_review: "Sent for review",
  sent_back: "Sent back",
  reviewed: "Reviewed",
  published: "Published",
  correction_begun: "Correction begun",
} as const;
