import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { RadioGroup } from "@safeboard/ui/radio-group";
import type { ImportPage, ImportQuestions } from "../domain-answers.ts";
import { cellFacts } from "./row-facts.ts";
import { rowsInWords } from "./import-heading.ts";
import { RowFacts } from "./rows-table.tsx";

/** What only a person can say about some rows: one by one, or all that is asked at once. */
export function QuestionsForm({
  run,
  asked,
  action,
  nextHref,
  firstHref,
}: {
  run: ImportPage;
  asked: ImportQuestions;
  action: string;
  nextHref: (after: number) => string;
  firstHref: string | null;
}) {
  const { questions, headings, next } = asked;
  const proposed = questions.some((question) => question.proposed !== null);
  return (
    <>
      <Form method="post" action={action} className="questions-form">
        <ol className="question-list">
          {questions.map(({ key, text, choices, proposed: likeliest, rows, cells }, place) => (
            <li key={key} className="question">
              <RowFacts facts={cellFacts({ cells }, { headings, ...run })} />
              <input type="hidden" name={`key-${place}`} value={key} />
              <RadioGroup
                name={`answer-${place}`}
                legend={text}
                hint={rows > 1 ? `About ${rowsInWords(rows)}` : undefined}
                choices={choices.map(({ answer, label }) => ({
                  value: answer,
                  label,
                  ...(answer === likeliest && { hint: "Likeliest" }),
                }))}
              />
            </li>
          ))}
        </ol>
        <ButtonGroup>
          <Button name="intent" value="answers">
            Save these answers
          </Button>
          {next !== null && <Anchor href={nextHref(next)}>Show the next questions</Anchor>}
          {firstHref !== null && <Anchor href={firstHref}>Back to the first</Anchor>}
        </ButtonGroup>
      </Form>
      <Form method="post" action={action} className="answer-all">
        <p>Or answer all {run.questions.toLocaleString("en-GB")} at once:</p>
        <ButtonGroup>
          {proposed && (
            <Button kind="quiet" name="intent" value="all-proposed">
              Take the likeliest everywhere
            </Button>
          )}
          <Button kind="quiet" name="intent" value="all-left-out">
            Leave all these rows out
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
