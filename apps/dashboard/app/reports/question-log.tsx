import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { TextArea } from "@safeboard/ui/text-area";
import { TextField } from "@safeboard/ui/text-field";
import type { ReactNode } from "react";
import type { EditionPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";
import { QuestionShown } from "./question-shown.tsx";

type Question = EditionPage["questions"][number];

/** Each question with what became of it, and what the reader can add. */
export function QuestionLog({
  questions,
  may,
  refused,
}: {
  questions: readonly Question[];
  may: { ask: boolean; answer: boolean };
  refused: RefusedForm | undefined;
}) {
  if (questions.length === 0) return <p>Nobody has asked anything yet.</p>;
  return (
    <ol className="question-log">
      {questions.map((question) => (
        <li key={question.questionId} id={`question-${question.questionId}`}>
          <QuestionShown question={question} />
          {may.answer && question.state !== "closed" && (
            <Answers question={question} refused={refused} />
          )}
          {may.ask && <Follow question={question} refused={refused} />}
        </li>
      ))}
    </ol>
  );
}

/** The lead's side. */
function Answers({ question, refused }: { question: Question; refused: RefusedForm | undefined }) {
  const isActing = question.state === "action_agreed" || question.state === "action_overdue";
  return (
    <>
      <Step question={question} form="answer" title="Answer" refused={refused}>
        {(fields) => <TextArea {...fields.one("words")} label="Your answer" rows={3} />}
      </Step>
      {isActing ? (
        <Step question={question} form="done" title="Say that the action is done" refused={refused}>
          {(fields) => <TextArea {...fields.one("words")} label="What was done" rows={3} />}
        </Step>
      ) : (
        <Step question={question} form="agree" title="Agree an action" refused={refused}>
          {(fields) => (
            <>
              <TextArea {...fields.one("words")} label="What will be done" rows={3} />
              <TextField {...fields.one("owner")} label="Who does it" />
              <DateField {...fields.one("dueOn")} label="By when" hint={dayHint} />
            </>
          )}
        </Step>
      )}
    </>
  );
}

/** The board's side. */
function Follow({ question, refused }: { question: Question; refused: RefusedForm | undefined }) {
  return (
    <>
      <Step question={question} form="further" title="Ask further" refused={refused}>
        {(fields) => <TextArea {...fields.one("words")} label="Your question" rows={3} />}
      </Step>
      {question.state !== "closed" && (
        <Step question={question} form="close" title="Close the question" refused={refused}>
          {(fields) => (
            <>
              <TextArea {...fields.one("words")} label="Why it is closed" rows={2} />
              <TextField
                {...fields.one("minuteReference")}
                label="Minute that records it"
                hint="Where a meeting closed it, such as 2026/11, item 7."
                optional
              />
            </>
          )}
        </Step>
      )}
    </>
  );
}

function Step({
  question: { questionId },
  form,
  title,
  refused,
  children,
}: {
  question: Question;
  form: string;
  title: string;
  refused: RefusedForm | undefined;
  children: (fields: ReturnType<typeof fieldsOf>) => ReactNode;
}) {
  const name = `${form}-${questionId}`;
  const fields = fieldsOf(name, refused);
  return (
    <details className="definition" open={fields.wasRefused}>
      <summary>{title}</summary>
      <Form method="post" className="stacked-form" noValidate>
        <input type="hidden" name="questionId" value={questionId} />
        {children(fields)}
        <Button kind="quiet" name="intent" value={form}>
          {title}
        </Button>
      </Form>
    </details>
  );
}
