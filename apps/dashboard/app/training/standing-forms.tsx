import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { TextField } from "@safeboard/ui/text-field";
import type { StandingPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";
import { CourseField } from "./record-form.tsx";

/** Record, book or exempt, for one person and one requirement. */
export function StandingForms({
  page,
  refused,
}: {
  page: StandingPage;
  refused: RefusedForm | undefined;
}) {
  const { courses, today, cell, requirement, person } = page;
  const [record, book, exempt] = (["record", "book", "exempt"] as const).map((form) =>
    fieldsOf(form, refused),
  );
  if (!record || !book || !exempt) return null;
  const whose = <input type="hidden" name="staffMemberIds" value={person.id} />;
  const isExempt = cell?.standing === "exempt";
  return (
    <div className="standing-steps">
      <section aria-labelledby="record" className="page-section">
        <h2 id="record">Record that it is done</h2>
        <Form method="post" className="stacked-form" noValidate>
          {whose}
          <CourseField {...record.one("course", requirement.code)} courses={courses} />
          <DateField
            {...record.one("completedOn", formatIsoDate(today))}
            label="Done on"
            hint={dayHint}
          />
          <TextField {...record.one("provider")} label="Who ran it" optional autoComplete="off" />
          <DateField
            {...record.one("validUntil")}
            label="Certificate valid until"
            optional
            hint="Only where the certificate says so"
          />
          <Button name="intent" value="record">
            Record it
          </Button>
        </Form>
      </section>
      <section aria-labelledby="book" className="page-section">
        <h2 id="book">Book it</h2>
        <Form method="post" className="stacked-form" noValidate>
          {whose}
          <CourseField {...book.one("course", requirement.code)} courses={courses} />
          <DateField {...book.one("bookedFor")} label="Booked for" hint={dayHint} />
          <TextField {...book.one("provider")} label="Who runs it" optional autoComplete="off" />
          <Button kind="quiet" name="intent" value="book">
            Book it
          </Button>
        </Form>
      </section>
      {!isExempt && (
        <section aria-labelledby="exempt" className="page-section">
          <h2 id="exempt">Exempt them, with a reason</h2>
          <Form method="post" className="stacked-form" noValidate>
            <TextField
              {...exempt.one("reason")}
              label="Why it is not asked of them"
              hint="Such as: on parental leave. They are counted apart, and the reason stays on record."
              autoComplete="off"
              width="full"
            />
            <DateField {...exempt.one("from", formatIsoDate(today))} label="From" hint={dayHint} />
            <DateField
              {...exempt.one("until")}
              label="Until"
              optional
              hint="Leave it empty until it is withdrawn"
            />
            <Button kind="quiet" name="intent" value="exempt">
              Exempt them
            </Button>
          </Form>
        </section>
      )}
    </div>
  );
}
