import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { STAFF_GROUP_TITLES, STAFF_GROUPS } from "@safeboard/compliance/staff-groups";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { DateField } from "@safeboard/ui/date-field";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { TextArea } from "@safeboard/ui/text-area";
import { TextField } from "@safeboard/ui/text-field";
import type { RequirementListed, RequirementsPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

/** The form's name on its page: there may be one for each requirement. */
export const requirementForm = (code: string | null): string =>
  code === null ? "add" : `requirement-${code}`;

/** What is asked of whom, and for how long it lasts. With `changed` it starts with that one. */
export function RequirementForm({
  page,
  changed,
  today,
  here,
  refused,
}: {
  page: Pick<RequirementsPage, "courses" | "roles">;
  changed: RequirementListed | undefined;
  /** From when another one is asked, unless somebody says otherwise. */
  today: string;
  here: string;
  refused: RefusedForm | undefined;
}) {
  const form = requirementForm(changed?.code ?? null);
  const fields = fieldsOf(form, refused);
  const { one } = fields;
  const several = (name: string, otherwise: readonly string[] | undefined) => {
    const field = fields.several(name);
    return { ...field, defaultValues: fields.wasRefused ? field.defaultValues : (otherwise ?? []) };
  };
  const months = changed?.lasts.kind === "months" ? String(changed.lasts.months) : "12";
  const from = changed ? changed.inForceFrom : today;
  return (
    <Form method="post" action={here} noValidate className="stacked-form">
      {changed && <input type="hidden" name="code" value={changed.code} />}
      <TextField
        {...one("title", changed?.title)}
        label="What it is called"
        hint="As it heads a column, like: Fire safety"
        autoComplete="off"
      />
      <TextArea {...one("what", changed?.what)} label="What it covers" rows={2} />
      <Checkboxes
        {...several("groups", changed?.asks.groups)}
        legend="Of which groups is it asked?"
        hint="Everybody in a ticked group, and everybody in a ticked role below, whatever their group"
        choices={STAFF_GROUPS.map((group) => ({ value: group, label: STAFF_GROUP_TITLES[group] }))}
      />
      <details className="in-place" open={hasSome(several("roles", changed?.asks.roles))}>
        <summary>Of which roles?</summary>
        <Checkboxes
          {...several("roles", changed?.asks.roles)}
          legend="Roles"
          choices={page.roles.map(({ code, title }) => ({ value: code, label: title }))}
        />
      </details>
      <TextField
        {...one("enough", changed?.enough === undefined ? undefined : String(changed.enough))}
        label="How many of them are enough at each school"
        optional
        hint="Leave it empty if it is asked of every one of them. With 1, a school meets it as soon as one has done it, and nobody else need"
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <RadioGroup
        {...one("lasts", changed?.lasts.kind ?? "months")}
        legend="How long does it last?"
        choices={[
          { value: "months", label: "A number of months" },
          {
            value: "academic_year",
            label: "The academic year",
            hint: "Once in each, 1 September to 31 August",
          },
          {
            value: "edition",
            label: "An edition of the guidance",
            hint: "Once for each edition of Keeping children safe in education",
          },
          { value: "once", label: "It is done once" },
        ]}
      />
      <TextField
        {...one("months", months)}
        label="How many months"
        hint="For what lasts a number of months"
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        {...one("firstWithinDays", String(changed?.firstWithinDays ?? 30))}
        label="Days in which a starter has to do it"
        hint="Until then they are due, and count neither way. 0 for what is done before they begin"
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <RadioGroup
        {...one("force", changed?.force ?? "should")}
        legend="How binding is it?"
        choices={[
          { value: "must", label: "Must", hint: "Required: it decides the school’s status" },
          { value: "should", label: "Should", hint: "Expected" },
          { value: "advice", label: "Advice", hint: "Good practice" },
        ]}
      />
      <TextField
        {...one("source", changed?.source.title)}
        label="Where it comes from"
        hint="A decision of the board, a local authority’s guidance"
        width="full"
        autoComplete="off"
      />
      <TextField
        {...one("paragraph", changed?.source.paragraph ?? undefined)}
        label="Paragraph or section"
        optional
        width="medium"
        autoComplete="off"
      />
      <DateField
        {...one("inForceFrom", from ? formatIsoDate(from) : undefined)}
        label="Asked from"
        optional
        hint={`${dayHint}. Leave it empty if it has always been asked.`}
      />
      <details className="in-place" open={hasSome(several("courses", changed?.courses))}>
        <summary>Which other courses satisfy it?</summary>
        <Checkboxes
          {...several("courses", changed?.courses)}
          legend="Courses"
          hint="A course of the requirement’s own name always does"
          choices={page.courses
            .filter(({ code }) => code !== changed?.code)
            .map(({ code, title }) => ({ value: code, label: title }))}
        />
      </details>
      <ButtonGroup>
        <Button name="intent" value="save">
          {changed ? "Save the change" : "Add the requirement"}
        </Button>
        <Anchor href={here}>Cancel</Anchor>
      </ButtonGroup>
    </Form>
  );
}

const hasSome = ({
  error,
  defaultValues,
}: {
  error: string | undefined;
  defaultValues: readonly string[];
}) => error !== undefined || defaultValues.length > 0;
