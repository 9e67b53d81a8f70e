import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { TextField } from "@safeboard/ui/text-field";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { EditionPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

/** Who has read an edition, and the chair's signature. */
export function Acknowledgement({
  page: { readBy, signOff },
  may,
  today,
  refused,
}: {
  page: EditionPage;
  may: { markRead: boolean; signOff: boolean };
  today: string;
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf("sign", refused);
  const isRead = readBy.some(({ isMe }) => isMe);
  return (
    <section aria-labelledby="acknowledged" className="page-section report-acknowledged">
      <h2 id="acknowledged">Read and signed off</h2>
      <p>
        {readBy.length === 0
          ? "No trustee has said yet that they have read it."
          : `Read by ${readBy.map(({ name, at }) => `${name} on ${dayOfMoment(at)}`).join(", ")}.`}
      </p>
      {may.markRead && !isRead && (
        <Form method="post">
          <Button name="intent" value="read">
            I have read this report
          </Button>
        </Form>
      )}
      {signOff && (
        <p>
          Signed off by {signOff.by} after the meeting of {formatIsoDate(signOff.metOn)}, minute{" "}
          {signOff.minuteReference}.
        </p>
      )}
      {!signOff && !may.signOff && <p>The chair has not signed it off yet.</p>}
      {!signOff && may.signOff && (
        <Form method="post" className="stacked-form" noValidate>
          <TextField
            {...fields.one("minuteReference")}
            label="Minute that records it"
            hint="Such as 2026/11, item 7."
          />
          <DateField
            {...fields.one("metOn", formatIsoDate(today))}
            label="Day of the meeting"
            hint={dayHint}
          />
          <Button kind="quiet" name="intent" value="sign">
            Sign the report off
          </Button>
        </Form>
      )}
    </section>
  );
}
