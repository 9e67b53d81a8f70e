import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import {
  DATA_PROTECTION_ANSWERS,
  TECHNOLOGY_DECISIONS,
  TECHNOLOGY_USERS,
} from "@safeboard/compliance/practice";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { DateField } from "@safeboard/ui/date-field";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { TextArea } from "@safeboard/ui/text-area";
import { TextField } from "@safeboard/ui/text-field";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

/** Enters a platform, app or service. */
export function RegisterForm({ refused }: { refused: RefusedForm | undefined }) {
  const fields = fieldsOf("register", refused);
  return (
    <Form method="post" className="stacked-form" noValidate>
      <TextField {...fields.one("name")} label="Name" autoComplete="off" />
      <TextField
        {...fields.one("usedFor")}
        label="What it is used for"
        hint="Such as: homework in Years 3 to 6"
        autoComplete="off"
      />
      <Checkboxes
        {...fields.several("usedBy")}
        legend="Who uses it?"
        choices={TECHNOLOGY_USERS.codes.map((code) => ({
          value: code,
          label: TECHNOLOGY_USERS.title(code),
        }))}
      />
      <DateField
        {...fields.one("inUseFrom")}
        label="In use from"
        optional
        hint="A day to come for what is planned. Left empty: in use, nobody knows since when."
      />
      <Button name="intent" value="register">
        Add to the register
      </Button>
    </Form>
  );
}

/** What was decided of one of them, and the day on which its use ends. */
export function AssessForm({
  technology: { id, name },
  today,
  here,
  refused,
}: {
  technology: { id: string; name: string };
  today: string;
  here: string;
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf("assess", refused);
  const stopping = fieldsOf("stop", refused);
  return (
    <>
      <section aria-labelledby="assess" className="page-section">
        <h2 id="assess">Assess {name}</h2>
        <Form method="post" className="stacked-form" noValidate>
          <input type="hidden" name="technologyId" value={id} />
          <DateField
            {...fields.one("assessedOn", formatIsoDate(today))}
            label="Assessed on"
            hint={dayHint}
          />
          <RadioGroup
            {...fields.one("decision")}
            legend="What was decided?"
            choices={TECHNOLOGY_DECISIONS.codes.map((code) => ({
              value: code,
              label: TECHNOLOGY_DECISIONS.title(code),
            }))}
          />
          <TextArea {...fields.one("conditions")} label="Conditions" optional rows={2} />
          <RadioGroup
            {...fields.one("dataProtection")}
            legend="Data protection impact assessment"
            choices={DATA_PROTECTION_ANSWERS.codes.map((code) => ({
              value: code,
              label: DATA_PROTECTION_ANSWERS.title(code),
            }))}
          />
          <DateField
            {...fields.one("reviewOn")}
            label="Look at it again on"
            optional
            hint="Left empty: after a year"
          />
          <Button name="intent" value="assess">
            Record the assessment
          </Button>
        </Form>
      </section>
      <section aria-labelledby="stop" className="page-section">
        <h2 id="stop">Stop using {name}</h2>
        <Form method="post" className="stacked-form" noValidate>
          <input type="hidden" name="technologyId" value={id} />
          <DateField
            {...stopping.one("inUseUntil", formatIsoDate(today))}
            label="Last day of use"
            hint={dayHint}
          />
          <Button kind="quiet" name="intent" value="stop">
            It is used no longer
          </Button>
          <p>
            <Anchor href={here}>Leave it as it is</Anchor>
          </p>
        </Form>
      </section>
    </>
  );
}
