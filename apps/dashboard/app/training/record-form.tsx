import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { SelectField } from "@safeboard/ui/select-field";
import { TextField } from "@safeboard/ui/text-field";
import type { ListedStaffMember, RequirementsPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";
import { PeopleToTick } from "./people-to-tick.tsx";

export interface RecordFormProps {
  people: readonly ListedStaffMember[];
  courses: RequirementsPage["courses"];
  /** Whose names are ticked, and the course that is chosen, before anybody has. */
  ticked: readonly string[];
  course: string | undefined;
  today: string;
  refused: RefusedForm | undefined;
}

/** One course, once for everybody who did it. */
export function RecordForm({ people, courses, ticked, course, today, refused }: RecordFormProps) {
  const fields = fieldsOf("record", refused);
  return (
    <Form method="post" className="stacked-form" noValidate>
      <CourseField {...fields.one("course", course)} courses={courses} />
      <DateField
        {...fields.one("completedOn", formatIsoDate(today))}
        label="Done on"
        hint={dayHint}
      />
      <TextField
        {...fields.one("occasion")}
        label="What they did it at"
        optional
        hint="Such as: staff meeting, training day"
        autoComplete="off"
      />
      <TextField {...fields.one("provider")} label="Who ran it" optional autoComplete="off" />
      <DateField
        {...fields.one("validUntil")}
        label="Certificate valid until"
        optional
        hint="Only where the certificate says so. It can shorten what a requirement allows, not lengthen it."
      />
      <PeopleToTick people={people} fields={fields} ticked={ticked} legend="Who did it?" />
      <Button name="intent" value="record">
        Record it for everybody ticked
      </Button>
    </Form>
  );
}

/** A course to come, for everybody who has a place. */
export function BookForm({ people, courses, ticked, course, refused }: RecordFormProps) {
  const fields = fieldsOf("book", refused);
  return (
    <Form method="post" className="stacked-form" noValidate>
      <CourseField {...fields.one("course", course)} courses={courses} />
      <DateField {...fields.one("bookedFor")} label="Booked for" hint={dayHint} />
      <TextField {...fields.one("provider")} label="Who runs it" optional autoComplete="off" />
      <PeopleToTick people={people} fields={fields} ticked={ticked} legend="Who has a place?" />
      <Button name="intent" value="book">
        Book everybody ticked
      </Button>
    </Form>
  );
}

export function CourseField({
  courses,
  ...field
}: {
  courses: readonly Pick<RequirementsPage["courses"][number], "code" | "title">[];
  id: string;
  name: string;
  error: string | undefined;
  defaultValue: string | undefined;
}) {
  return (
    <SelectField
      {...field}
      label="Course"
      prompt="Choose a course"
      options={courses.map(({ code, title }) => ({ value: code, label: title }))}
    />
  );
}
