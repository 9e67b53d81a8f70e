import { Form, useLocation } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { TextField } from "@safeboard/ui/text-field";
import type { PolicyRegister } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { textIn } from "../request/text-in.ts";

type Type = PolicyRegister["types"][number];

/** What the trust asks for of one type of policy. */
export function EditPolicyType({
  type,
  refused,
}: {
  type: Type;
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  const form = `type-${type.code}`;
  return (
    <section aria-labelledby="edit" className="page-section edit-in-place">
      <h2 id="edit">{type.name}: what the trust asks for</h2>
      {type.source && <p className="form-note">{type.source}</p>}
      <Form method="post" action="/policies" className="stacked-form" noValidate key={key}>
        <input type="hidden" name="code" value={type.code} />
        <Rules form={form} refused={refused} type={type} />
        <ButtonGroup>
          <Button name="intent" value="save">
            Save
          </Button>
          {type.code !== "online_safety" && (
            <Button kind="quiet" name="intent" value="retire">
              Take it out of use
            </Button>
          )}
          <Anchor href="/policies">Cancel</Anchor>
        </ButtonGroup>
      </Form>
    </section>
  );
}

export function NewPolicyType({ refused }: { refused: RefusedForm | undefined }) {
  const { key } = useLocation();
  return (
    <details className="in-place" open={refused?.form === "add"} key={key}>
      <summary>Name it, and say what the trust asks for</summary>
      <Form method="post" action="/policies" className="stacked-form" noValidate>
        <Rules form="add" refused={refused} />
        <Button name="intent" value="add">
          Add to the register
        </Button>
      </Form>
    </details>
  );
}

function Rules({
  form,
  refused,
  type,
}: {
  form: string;
  refused: RefusedForm | undefined;
  type?: Type;
}) {
  const fields = fieldsOf(form, refused);
  const website = fields.several("onWebsite");
  const { defaultValue: holder, ...heldBy } = fields.one("heldBy", type?.heldBy ?? "school");
  return (
    <>
      <TextField
        {...fields.one("name", type?.name)}
        label="Name"
        hint="Without the word policy, like Supporting pupils with medical conditions"
        autoComplete="off"
        width="full"
      />
      <TextField
        {...fields.one("reviewMonths", type ? (type.reviewMonths?.toString() ?? "") : "12")}
        label="Months between reviews"
        hint="12 is every year. Leave it empty where each school decides."
        inputMode="numeric"
        autoComplete="off"
        width="short"
      />
      <TextField
        {...fields.one("approvedBy", type?.approvedBy)}
        label="Approved by"
        hint="Like Governing body, Headteacher or Board of trustees"
        autoComplete="off"
        width="full"
      />
      <RadioGroup
        {...heldBy}
        defaultValue={holder}
        legend="Who holds it?"
        choices={[
          { value: "school", label: "Each school has its own" },
          { value: "trust", label: "The trust holds one for all schools" },
        ]}
      />
      <Checkboxes
        {...website}
        defaultValues={fields.wasRefused ? website.defaultValues : type?.onWebsite ? ["yes"] : []}
        legend="Where does it have to be?"
        choices={[{ value: "yes", label: "On the school’s website" }]}
      />
    </>
  );
}

/** What was typed, as the domain takes it. What is no number is handed on as one, to be refused there. */
export function readPolicyType(form: FormData) {
  const months = textIn(form, "reviewMonths").trim();
  return {
    name: textIn(form, "name"),
    reviewMonths: months === "" ? null : Number(months),
    approvedBy: textIn(form, "approvedBy"),
    onWebsite: form.get("onWebsite") === "yes",
    heldBy: textIn(form, "heldBy") === "trust" ? ("trust" as const) : ("school" as const),
  };
}
