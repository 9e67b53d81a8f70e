import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { TextArea } from "@safeboard/ui/text-area";
import type { ReactNode } from "react";
import type { DraftPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

/** What can be done with a draft as it stands. */
export function DraftDeeds({
  deeds,
  hasReviewer,
  refused,
}: {
  deeds: DraftPage["deeds"];
  hasReviewer: boolean;
  refused: RefusedForm | undefined;
}) {
  const can = (deed: DraftPage["deeds"][number]) => deeds.includes(deed);
  return (
    <>
      {can("review") && (
        <Deed form="review" title="Say that it is good" refused={refused}>
          {() => (
            <Button name="intent" value="review">
              I have read it: it can be published
            </Button>
          )}
        </Deed>
      )}
      {can("send_back") && (
        <Deed form="send_back" title="Send it back" refused={refused}>
          {(fields) => (
            <>
              <TextArea {...fields.one("note")} label="What should be changed" rows={3} />
              <Button kind="quiet" name="intent" value="send_back">
                Send it back
              </Button>
            </>
          )}
        </Deed>
      )}
      {can("send_for_review") && (
        <Deed form="send_for_review" title="Let a colleague read it" refused={refused}>
          {(fields) => (
            <>
              <TextArea
                {...fields.one("note")}
                label="What to look at"
                hint="While a colleague reads it, nobody changes it."
                optional
                rows={2}
              />
              <Button name="intent" value="send_for_review">
                Send it for review
              </Button>
            </>
          )}
        </Deed>
      )}
      {can("publish") && (
        <Deed form="publish" title="Publish it" refused={refused}>
          {(fields) => (
            <>
              <p>
                The figures of this moment are frozen with your words. Nobody can change them
                afterwards; a correction is a new edition that says what differs.
              </p>
              {!hasReviewer && (
                <Checkboxes
                  {...fields.several("withoutReview")}
                  legend="No colleague has reviewed it"
                  choices={[{ value: "yes", label: "Publish it all the same" }]}
                />
              )}
              <Button kind={hasReviewer ? "primary" : "quiet"} name="intent" value="publish">
                Publish to the board
              </Button>
            </>
          )}
        </Deed>
      )}
      {can("correct") && (
        <Deed form="correct" title="Correct it" refused={refused}>
          {(fields) => (
            <>
              <TextArea
                {...fields.one("because")}
                label="Why is it corrected?"
                hint="The next edition says so. What was published stays as it is."
                rows={3}
              />
              <Button kind="quiet" name="intent" value="correct">
                Begin a correction
              </Button>
            </>
          )}
        </Deed>
      )}
    </>
  );
}

function Deed({
  form,
  title,
  refused,
  children,
}: {
  form: string;
  title: string;
  refused: RefusedForm | undefined;
  children: (fields: ReturnType<typeof fieldsOf>) => ReactNode;
}) {
  return (
    <section aria-labelledby={`deed-${form}`} className="page-section">
      <h3 id={`deed-${form}`}>{title}</h3>
      <Form method="post" className="stacked-form" noValidate>
        {children(fieldsOf(form, refused))}
      </Form>
    </section>
  );
}
