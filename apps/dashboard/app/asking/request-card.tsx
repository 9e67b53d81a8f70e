import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Button, ButtonLink } from "@safeboard/ui/button";
import { TextArea } from "@safeboard/ui/text-area";
import type { SchoolRequests } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { RequestAnswer } from "./request-answer.tsx";
import { RequestStatus } from "./request-status.tsx";
import { requestStep } from "./request-step.ts";

type Request = SchoolRequests["requests"][number];

export const answerForm = (requestId: string): string => `answer-${requestId}`;

/** What the trust asked for, by when, the form that does it, and the way to answer in words. */
export function RequestCard({
  request,
  may,
  refused,
}: {
  request: Request;
  may: { answer: boolean; withdraw: boolean };
  refused: RefusedForm | undefined;
}) {
  const { id, schoolId, title, message, askedBy, askedOn, standing } = request;
  const waits = standing === "open" || standing === "ignored";
  const step = requestStep(schoolId, request);
  return (
    <article className="asked" id={`request-${id}`} tabIndex={-1}>
      <header>
        <h3>{title}</h3>
        <RequestStatus request={request} />
      </header>
      <p className="several-lines">{message}</p>
      <p className="form-note">
        Asked by {askedBy} on {formatIsoDate(askedOn)}
      </p>
      <RequestAnswer request={request} />
      {waits && may.answer && (
        <>
          <div className="asked-steps">
            <ButtonLink kind="quiet" href={step.href}>
              {step.words}
            </ButtonLink>
          </div>
          <AnswerForm request={request} refused={refused} />
        </>
      )}
      {waits && may.withdraw && (
        <Form method="post">
          <input type="hidden" name="requestId" value={id} />
          <Button kind="quiet" name="intent" value="withdraw">
            Take this request back
          </Button>
        </Form>
      )}
    </article>
  );
}

function AnswerForm({ request, refused }: { request: Request; refused: RefusedForm | undefined }) {
  const fields = fieldsOf(answerForm(request.id), refused);
  return (
    <details className="in-place" open={fields.wasRefused}>
      <summary>Answer in words</summary>
      <Form method="post" className="stacked-form" noValidate>
        <input type="hidden" name="requestId" value={request.id} />
        <TextArea
          {...fields.one("answer")}
          label="Your answer"
          hint="When it is not to be done, or not yet. What you do about it is an answer by itself."
          rows={3}
        />
        <Button name="intent" value="answer">
          Send the answer
        </Button>
      </Form>
    </details>
  );
}
