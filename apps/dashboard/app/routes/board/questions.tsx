import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { QUESTION_STATE_WORDS } from "@safeboard/compliance/board-report";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { Status } from "@safeboard/ui/status";
import { exportAddress } from "../../components/export-address.ts";
import { dayOfMoment } from "../../components/moment-in-words.ts";
import { editionAddress } from "../../reports/addresses.ts";
import {
  actionInWords,
  answerInWords,
  closedInWords,
  questionsAnswer,
} from "../../reports/question-words.ts";
import { aboutInWords, QUESTION_STATUS } from "../../reports/question-shown.tsx";
import { BoardSections } from "../../reports/board-sections.tsx";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Questions of the board - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    questions: await caller.report.questions(),
    mayWrite: rolePermits(actor.role, "write", "report"),
  }));

export default function Questions() {
  const { questions, mayWrite } = useLoaderData<typeof loader>();
  const open = questions.filter(({ state }) => state !== "closed").length;
  return (
    <>
      <PageHeading
        title={questionsAnswer(questions.length, open)}
        lead="Who asked what, what was answered and agreed, and when it was closed: the board’s challenge log."
      />
      <BoardSections current="questions" mayWrite={mayWrite} />
      {questions.length === 0 ? (
        <EmptyState title="Where questions are asked">
          <p>At the end of each published report.</p>
        </EmptyState>
      ) : (
        <>
          <DownloadLinks href={exportAddress("/board/questions")} />
          <DataTable
            caption="Questions, the latest first"
            narrow="cards"
            rows={questions}
            rowKey={({ questionId }) => questionId}
            rowHeading={{
              heading: "Question",
              cell: ({ questionId, reportId, edition, question }) => (
                <Anchor href={`${editionAddress(reportId, edition)}#question-${questionId}`}>
                  {question}
                </Anchor>
              ),
            }}
            columns={[
              {
                id: "state",
                heading: "Standing",
                cell: ({ state }) => (
                  <Status status={QUESTION_STATUS[state]}>{QUESTION_STATE_WORDS[state]}</Status>
                ),
              },
              {
                id: "asked",
                heading: "Asked",
                cell: ({ askedBy, askedAt }) => `${askedBy}, ${dayOfMoment(askedAt)}`,
              },
              {
                id: "about",
                heading: "About",
                cell: (question) =>
                  `${question.reportTitle}, edition ${question.edition}: ${aboutInWords(question)}`,
              },
              { id: "answer", heading: "Answer", cell: (question) => answerInWords(question) },
              { id: "action", heading: "Action", cell: (question) => actionInWords(question) },
              { id: "closed", heading: "Closed", cell: (question) => closedInWords(question) },
            ]}
          />
        </>
      )}
    </>
  );
}
