import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { TextArea } from "@safeboard/ui/text-area";
import { TextField } from "@safeboard/ui/text-field";
import type { ReactNode } from "react";
import type { ActionPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

interface StepProps {
  page: ActionPage;
  refused: RefusedForm | undefined;
}

/** Everything that can become of an action: closed first, since that is what it waits for. */
export function StepForms({ page, refused }: StepProps) {
  if (page.action.standing.closedOn) return <Reopen refused={refused} />;
  return (
    <>
      <Close page={page} refused={refused} />
      <InPlace form="note" title="Note how it goes" refused={refused}>
        {(fields) => (
          <>
            <TextArea {...fields.one("note")} label="Note" hint={noName} rows={3} />
            <Button kind="quiet" name="intent" value="note">
              Note it
            </Button>
          </>
        )}
      </InPlace>
      <InPlace form="postpone" title="Put it off" refused={refused}>
        {(fields) => (
          <>
            <DateField {...fields.one("dueOn")} label="To which day?" hint={dayHint} />
            <TextArea {...fields.one("note")} label="Why it takes longer" hint={noName} rows={2} />
            <Button kind="quiet" name="intent" value="postpone">
              Put it off
            </Button>
          </>
        )}
      </InPlace>
      <InPlace form="hand-over" title="Hand it over" refused={refused}>
        {(fields) => (
          <>
            <TextField {...fields.one("owner")} label="Who does it from now on?" />
            <TextArea {...fields.one("note")} label="Note" hint={noName} optional rows={2} />
            <Button kind="quiet" name="intent" value="hand-over">
              Hand it over
            </Button>
          </>
        )}
      </InPlace>
    </>
  );
}

const noName = "Without a name or anything else by which a pupil could be known.";

function Close({ page: { today }, refused }: StepProps) {
  const fields = fieldsOf("close", refused);
  return (
    <section aria-labelledby="close" className="page-section">
      <h2 id="close">Close it</h2>
      <Form method="post" className="stacked-form" noValidate>
        <TextArea {...fields.one("note")} label="What was done" hint={noName} rows={3} />
        <DateField {...fields.one("doneOn", formatIsoDate(today))} label="Done on" hint={dayHint} />
        <Button name="intent" value="close">
          Close the action
        </Button>
      </Form>
    </section>
  );
}

function Reopen({ refused }: Pick<StepProps, "refused">) {
  return (
    <InPlace form="reopen" title="Open it again" refused={refused}>
      {(fields) => (
        <>
          <TextArea {...fields.one("note")} label="Why" hint={noName} rows={2} />
          <Button kind="quiet" name="intent" value="reopen">
            Open it again
          </Button>
        </>
      )}
    </InPlace>
  );
}

function InPlace({
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
  const fields = fieldsOf(form, refused);
  return (
    <details className="in-place" open={fields.wasRefused}>
      <summary>{title}</summary>
      <Form method="post" className="stacked-form" noValidate>
        {children(fields)}
      </Form>
    </details>
  );
}
