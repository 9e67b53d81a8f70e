import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { BOARD, documentAddress, draftAddress, editionAddress } from "../../reports/addresses.ts";
import { Acknowledgement } from "../../reports/acknowledgement.tsx";
import { AskForm } from "../../reports/ask-form.tsx";
import { Editions, WhichEdition } from "../../reports/editions.tsx";
import { QuestionLog } from "../../reports/question-log.tsx";
import { ReportBody } from "../../reports/report-body.tsx";
import { editionNumber } from "../../reports/edition-number.ts";
import { takeBoardStep } from "../../reports/take-board-step.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "A board report - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const page = await caller.report.read(about(args.params));
    const may = (verb: "ask" | "write" | "markRead" | "signOff") =>
      rolePermits(actor.role, verb, "report");
    return {
      page,
      today: args.context.services.today(),
      may: {
        ask: may("ask"),
        answer: may("write"),
        markRead: may("markRead"),
        signOff: may("signOff"),
      },
    };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const edition = about(args.params);
    const form = await readForm(args.request);
    const { outcome, formName, mainField } = await takeBoardStep(caller, edition, form);
    if (!outcome.done) return refuseForm(formName, form, outcome, mainField);
    return redirect(
      `${editionAddress(edition.reportId, edition.edition)}?done=${outcome.value.done}${outcome.value.place}`,
    );
  });

const about = (params: LoaderFunctionArgs["params"]) => ({
  reportId: routeId(params["reportId"]),
  edition: editionNumber(params["edition"]),
});

const OUTCOMES = {
  published: "The report is published. Trustees see it from now on.",
  asked: "Your question is asked. The safeguarding lead sees it.",
  followed: "It stands in the log.",
  read: "You have said that you have read this report.",
  signed: "The report is signed off.",
} as const;

export default function Edition() {
  const { page, may, today } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { reportId, number, frozen, editions, questions } = page;
  const latest = editions.at(-1)?.number ?? number;
  return (
    <>
      <Breadcrumbs trail={[{ href: BOARD, label: "Board reports" }]} current={frozen.title} />
      <PageHeading
        title={frozen.title}
        lead={`By ${frozen.author}, ${frozen.reviewer ? `reviewed by ${frozen.reviewer}` : "not reviewed by a colleague"}. Edition ${number}, published on ${formatIsoDate(frozen.edition.publishedOn)}.`}
        asAt={`${frozen.trust.name} · ${frozen.period.title} · figures as at ${formatIsoDate(frozen.asAt)}`}
      />
      {!refused && <OutcomeNotice outcomes={OUTCOMES} />}
      <ErrorSummary errors={summaryOf(refused)} />
      <WhichEdition page={page} />
      <ul className="report-documents">
        <li>
          <a href={documentAddress(reportId, number, "pdf")}>The report as PDF</a>
        </li>
        <li>
          <a href={documentAddress(reportId, number, "xlsx")}>Its figures as a workbook (XLSX)</a>
        </li>
        {may.answer && number === latest && (
          <li>
            <Anchor href={draftAddress(reportId)}>Correct this report</Anchor>
          </li>
        )}
      </ul>
      <Acknowledgement page={page} may={may} today={today} refused={refused} />
      <ReportBody
        report={frozen}
        below={[
          { code: "questions", title: "Questions of the board" },
          ...(editions.length > 1 ? [{ code: "editions", title: "Editions" }] : []),
        ]}
      />
      <section aria-labelledby="questions" className="page-section">
        <h2 id="questions">Questions of the board</h2>
        <QuestionLog questions={questions} may={may} refused={refused} />
        {may.ask && <AskForm sections={frozen.sections} refused={refused} />}
      </section>
      <Editions page={page} />
    </>
  );
}
