import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { FORCE_WORDS, FORCES } from "@safeboard/compliance/expectations";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { DateField } from "@safeboard/ui/date-field";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { SelectField } from "@safeboard/ui/select-field";
import { TextArea } from "@safeboard/ui/text-area";
import { TextField } from "@safeboard/ui/text-field";
import type { OwnSets, SchoolName } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";
import { phaseInWords } from "../school/phase.ts";
import { SignsExplained } from "./signs-explained.tsx";

interface Changed {
  set: OwnSets["sets"][number];
  expectation: OwnSets["sets"][number]["expectations"][number];
}

/** What the form starts with: what was typed before, else the expectation that is changed, else nothing. */
export function formOf(changed: Changed | undefined, refused: RefusedForm | undefined) {
  const fields = fieldsOf("own", refused);
  const setId = refused?.typed["setId"]?.[0] ?? changed?.set.id ?? "";
  const expectationId = refused?.typed["expectationId"]?.[0] ?? changed?.expectation.id ?? "";
  return { fields, changed: changed?.expectation, setId, expectationId };
}

export function OwnExpectationForm({
  own,
  schools,
  form: { fields, changed, setId, expectationId },
}: {
  own: OwnSets;
  schools: readonly SchoolName[];
  form: ReturnType<typeof formOf>;
}) {
  const { one, several } = fields;
  const phases = several("phases");
  return (
    <Form method="post" noValidate className="stacked-form">
      <input type="hidden" name="expectationId" value={expectationId} />
      {expectationId !== "" ? (
        <input type="hidden" name="setId" value={setId} />
      ) : (
        <WhichSet own={own} one={one} />
      )}
      <TextField
        width="full"
        label="What the policy should say"
        hint="One sentence, like: The policy says where pupils’ phones are kept."
        {...one("statement", changed?.statement)}
      />
      <TextArea label="Why it matters" rows={2} {...one("why", changed?.why)} />
      <RadioGroup
        legend="How binding is it?"
        choices={FORCES.map((force) => ({
          value: force,
          label: FORCE_WORDS[force].name,
          hint: FORCE_WORDS[force].meaning,
        }))}
        {...one("force", changed?.force)}
      />
      <TextField
        width="full"
        label="Where it comes from"
        hint="A decision of the board, a local authority’s guidance"
        {...one("source", changed?.source?.document)}
      />
      <TextField
        label="Paragraph or section"
        optional
        width="short"
        {...one("paragraph", changed?.source?.paragraph ?? undefined)}
      />
      <DateField
        label="From which day"
        optional
        hint={`${dayHint}. Schools have 92 days from then before a “must” turns red. Leave it empty if it has always been so.`}
        {...one("from", changed?.from ? formatIsoDate(changed.from) : undefined)}
      />
      {own.phases.length > 1 && (
        <Checkboxes
          legend="For which schools"
          hint="Choose none for all of them."
          choices={own.phases.map((phase) => ({ value: phase, label: phaseInWords(phase) }))}
          {...phases}
          defaultValues={fields.wasRefused ? phases.defaultValues : (changed?.phases ?? [])}
        />
      )}
      <TextArea
        label="Wording that a school can use"
        hint="Offered for copying where it is missing."
        rows={2}
        {...one("wording", changed?.wording)}
      />
      <TextArea
        label="Words that must appear"
        hint="One way of saying it a line. Join words of one sentence with +, and alternatives with |, like: phone + locker | pouch. Other forms of a word count too."
        rows={3}
        {...one("words", changed?.words)}
      />
      <details className="in-place" open={Boolean(one("signs").error) || Boolean(changed?.signs)}>
        <summary>More exactly, in the language of signs</summary>
        <SignsExplained />
        <TextArea label="Signs" optional rows={3} {...one("signs", changed?.signs)} />
      </details>
      <fieldset className="try-out">
        <legend>Try it before you save it</legend>
        <SelectField
          label="On the policy of"
          prompt="Choose a school"
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          {...one("schoolId")}
        />
        <Button kind="quiet" name="intent" value="try">
          Try it
        </Button>
      </fieldset>
      <ButtonGroup>
        <Button name="intent" value="save">
          {expectationId === "" ? "Add the expectation" : "Save the change"}
        </Button>
        {expectationId !== "" && <Anchor href="/expectations/own">Cancel</Anchor>}
      </ButtonGroup>
    </Form>
  );
}

function WhichSet({ own, one }: { own: OwnSets; one: ReturnType<typeof fieldsOf>["one"] }) {
  const name = (
    <TextField
      label="Name of the set"
      hint="What these expectations have in common, like: Phones"
      {...one("setName")}
    />
  );
  if (own.sets.length === 0) return name;
  return (
    <>
      <SelectField
        label="Set"
        prompt="A new set"
        options={own.sets.map(({ id, name: label }) => ({ value: id, label }))}
        {...one("setId", own.sets[0]?.id)}
      />
      <TextField
        label="Name of the new set"
        optional
        hint="Only for a new set"
        {...one("setName")}
      />
    </>
  );
}
