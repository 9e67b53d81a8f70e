import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { inSentence } from "@safeboard/compliance/in-sentence";
import { ROLES } from "@safeboard/compliance/roles";
import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { DateField } from "@safeboard/ui/date-field";
import { SelectField } from "@safeboard/ui/select-field";
import { TextArea } from "@safeboard/ui/text-area";
import type { PolicyType, RoleAsked, SchoolName } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { dayHint } from "../request/typed-day.ts";

/** What is asked for as one value of a form: "review:behaviour". */
export interface AskedThing {
  subject: string;
  about: string | null;
}

export const thingValue = ({ subject, about }: AskedThing): string => `${subject}:${about ?? ""}`;

export function readThing(value: string): AskedThing {
  const [subject = "", ...about] = value.split(":");
  return { subject, about: about.join(":") || null };
}

export interface PreparedRequest extends AskedThing {
  title: string;
  message: string;
}

/** One form for whatever is asked: what, of whom, in which words, by when. */
export function AskForm({
  prepared,
  thing,
  dueOn,
  schools,
  chosen,
  policyTypes,
  rolesAsked,
  refused,
}: {
  /** What a cell or a contradiction asks for; null where the lead chooses. */
  prepared: PreparedRequest | null;
  /** What the list has chosen to begin with. */
  thing: string | null;
  dueOn: string;
  /** Those that can be asked; one alone is not asked about. */
  schools: readonly SchoolName[];
  chosen: readonly string[];
  policyTypes: readonly PolicyType[];
  /** Those that the trust asks of its schools. */
  rolesAsked: readonly Pick<RoleAsked, "code" | "title">[];
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf("ask", refused);
  const [only, another] = schools;
  const boxes = fields.several("schoolIds");
  return (
    <Form method="post" className="stacked-form" noValidate>
      {prepared ? (
        <input type="hidden" name="thing" value={thingValue(prepared)} />
      ) : (
        <SelectField
          {...fields.one("thing", thing ?? undefined)}
          label="What do you ask for?"
          prompt="Choose one"
          options={thingsToAsk(policyTypes, rolesAsked)}
        />
      )}
      {only && !another ? (
        <input type="hidden" name="schoolIds" value={only.id} />
      ) : (
        <Checkboxes
          {...boxes}
          defaultValues={fields.wasRefused ? boxes.defaultValues : chosen}
          legend="Which schools?"
          hint="Those that were asked for the same and haven’t answered are passed over."
          choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextArea
        {...fields.one("message", prepared?.message)}
        label="Message"
        hint={
          prepared
            ? "It stands on the school’s list as you leave it here."
            : "Left empty, it says what is to be done and nothing more."
        }
        optional={!prepared}
        rows={prepared ? 6 : 3}
      />
      <DateField {...fields.one("dueOn", formatIsoDate(dueOn))} label="By when?" hint={dayHint} />
      <Button name="intent" value="ask">
        {only && !another ? `Ask ${only.name}` : "Ask these schools"}
      </Button>
    </Form>
  );
}

function thingsToAsk(
  policyTypes: readonly PolicyType[],
  rolesAsked: readonly Pick<RoleAsked, "code" | "title">[],
) {
  const asked = new Set(rolesAsked.map(({ code }) => code));
  const others = ROLES.filter(({ code }) => !asked.has(code));
  const types = policyTypes.filter(({ retired }) => !retired);
  const policyNames = types.map(({ code, name }) => ({ code, name: `${inSentence(name)} policy` }));
  return [
    ...policyNames.map(({ code, name }) => ({
      value: thingValue({ subject: "review", about: code }),
      label: `A review of the ${name}`,
    })),
    ...policyNames.map(({ code, name }) => ({
      value:
        code === "online_safety"
          ? thingValue({ subject: "online_safety_policy", about: null })
          : thingValue({ subject: "policy", about: code }),
      label: `The ${name}`,
    })),
    ...policyNames.map(({ code, name }) => ({
      value: thingValue({ subject: "confirmation", about: code }),
      label: `A look at what was read from the ${name}`,
    })),
    ...[...rolesAsked, ...others].map(({ code, title }) => ({
      value: thingValue({ subject: "name", about: code }),
      label: `Who is the ${inSentence(title)}`,
    })),
    {
      value: thingValue({ subject: "filtering_review", about: null }),
      label: "This year’s review of filtering and monitoring",
    },
    {
      value: thingValue({ subject: "contradiction", about: null }),
      label: "To settle what contradicts what",
    },
    {
      value: thingValue({ subject: "expectation", about: null }),
      label: "To complete what the online safety policy says",
    },
  ];
}
