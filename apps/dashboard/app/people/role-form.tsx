import { Form, useLocation } from "@remix-run/react";
import { ROLE_FORCE_WORDS } from "@safeboard/compliance/asked-roles";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { DateField } from "@safeboard/ui/date-field";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { TextArea } from "@safeboard/ui/text-area";
import { TextField } from "@safeboard/ui/text-field";
import type { RoleAsked } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";
import { phaseInWords } from "../school/phase.ts";

const FORCES = [
  { value: "must", label: ROLE_FORCE_WORDS.must, hint: "A gap needs action" },
  {
    value: "should",
    label: ROLE_FORCE_WORDS.should,
    hint: "A role that was never filled is partly met",
  },
  { value: "advice", label: ROLE_FORCE_WORDS.advice, hint: "Shown, and never red" },
];

/** What the trust asks of its schools: a role of its own, or one of the list asked otherwise. */
export function RoleForm({
  role,
  phases,
  today,
  refused,
}: {
  /** The one that changes; null for a new one. */
  role: RoleAsked | null;
  /** Those that the trust's schools have. */
  phases: readonly string[];
  today: string;
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  const fields = fieldsOf("role", refused);
  const { one, several } = fields;
  const boxes = several("phases");
  const spans = several("spansSchools");
  const asked = role ? role.askedFrom : today;
  return (
    <Form method="post" action="/people/roles" className="stacked-form" noValidate key={key}>
      <input type="hidden" name="code" value={role?.code ?? ""} />
      <TextField
        {...one("title", role?.title)}
        label="What the role is called"
        autoComplete="off"
      />
      <TextArea {...one("what", role?.what)} label="What its holder answers for" rows={2} />
      <TextArea {...one("why", role?.why)} label="Why there has to be somebody" optional rows={2} />
      <RadioGroup {...one("force", role?.force)} legend="How binding is it?" choices={FORCES} />
      <TextField
        {...one("sourceTitle", role?.source.title)}
        label="Who asks for it"
        hint="A decision of the board, a local authority’s guidance"
        width="full"
        autoComplete="off"
      />
      <TextField
        {...one("sourceParagraph", role?.source.paragraph ?? undefined)}
        label="Paragraph or section"
        optional
        width="short"
        autoComplete="off"
      />
      <TextField
        {...one("least", String(role?.holders.least ?? 1))}
        label="How many hold it at least"
        inputMode="numeric"
        width="short"
      />
      <TextField
        {...one("most", role?.holders.most === null ? "" : String(role?.holders.most ?? 1))}
        label="How many hold it at most"
        optional
        hint="1 for one person at a time; empty for as many as the school likes"
        inputMode="numeric"
        width="short"
      />
      <TextField
        {...one("fillWithinDays", String(role?.fillWithinDays ?? 30))}
        label="Days to fill it"
        hint="After somebody left, or after the day from which it is asked; 0 for at once"
        inputMode="numeric"
        width="short"
      />
      <DateField
        {...one("askedFrom", asked ? formatIsoDate(asked) : undefined)}
        label="Asked from"
        optional
        hint={`${dayHint}. Left empty, a school that never named anybody has not reported it, and that is all.`}
      />
      {phases.length > 1 && (
        <Checkboxes
          {...boxes}
          defaultValues={fields.wasRefused ? boxes.defaultValues : (role?.phases ?? [])}
          legend="For which schools"
          hint="Choose none for all of them."
          choices={phases.map((phase) => ({ value: phase, label: phaseInWords(phase) }))}
        />
      )}
      <Checkboxes
        {...spans}
        defaultValues={fields.wasRefused ? spans.defaultValues : role?.spansSchools ? ["yes"] : []}
        legend="May one person hold it at several schools?"
        choices={[{ value: "yes", label: "Yes: that is one post, however many the schools" }]}
      />
      <ButtonGroup>
        <Button name="intent" value="save">
          {role ? "Save the change" : "Ask schools for it"}
        </Button>
        <Anchor href="/people/roles">Cancel</Anchor>
      </ButtonGroup>
    </Form>
  );
}
