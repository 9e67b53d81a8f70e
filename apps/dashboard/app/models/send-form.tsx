import { Form, useLocation } from "@remix-run/react";
import type { DomainInputs } from "@safeboard/domain";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { SelectField } from "@safeboard/ui/select-field";
import { TextArea } from "@safeboard/ui/text-area";
import type { HubSummary, ModelPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { routeId } from "../request/route-id.ts";
import { textIn } from "../request/text-in.ts";
import { dayHint } from "../request/typed-day.ts";
import { SchoolCheckboxes } from "../trust/school-checkboxes.tsx";

type Recipients = DomainInputs["model"]["push"]["to"];

/** Sends a published version to schools: to all, a hub, a phase, or those ticked. */
export function SendForm({
  page: { version, schools },
  hubs,
  refused,
}: {
  page: Pick<ModelPage, "version" | "schools">;
  hubs: readonly HubSummary[];
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  const fields = fieldsOf("send", refused);
  const phases = phasesOf(schools);
  return (
    <Form method="post" className="stacked-form send-form" noValidate key={key}>
      <input type="hidden" name="modelVersionId" value={version.id} />
      <RadioGroup
        {...fields.one("to", "schools")}
        legend="To which schools?"
        choices={[
          { value: "all", label: `All ${schools.length} schools` },
          ...(hubs.length > 0 ? [{ value: "hub", label: "The schools of a hub" }] : []),
          ...(phases.length > 1 ? [{ value: "phase", label: "The schools of a phase" }] : []),
          { value: "schools", label: "Schools that I choose" },
        ]}
      />
      {hubs.length > 0 && (
        <div className="for-hub">
          <SelectField
            {...fields.one("hubId")}
            label="Hub"
            options={hubs.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      )}
      {phases.length > 1 && (
        <div className="for-phase">
          <SelectField
            {...fields.one("phase")}
            label="Phase"
            options={phases.map((phase) => ({ value: phase, label: phase }))}
          />
        </div>
      )}
      <div className="for-schools">
        <SchoolCheckboxes
          {...fields.several("schoolIds")}
          hint="Tick all that apply."
          schools={schools.map(({ id, name }) => ({ id, name, urn: null }))}
          hubs={hubs}
        />
      </div>
      <TextArea {...fields.one("message")} label="Message to the schools" optional rows={3} />
      <DateField {...fields.one("dueOn")} label="Adopt or adapt it by" hint={dayHint} optional />
      <p className="form-note">
        Schools that have this version already are left out. Nothing changes at a school until it
        adopts or adapts the model.
      </p>
      <Button name="intent" value="send">
        Send version {version.number}
      </Button>
    </Form>
  );
}

/** Whom the form names. What it leaves open is refused by the domain, beside its field. */
export function recipientsIn(form: FormData): Recipients {
  switch (form.get("to")) {
    case "all":
      return { which: "all" };
    case "hub":
      return { which: "hub", hubId: routeId(textIn(form, "hubId")) };
    case "phase":
      return { which: "phase", phase: textIn(form, "phase") };
    default: {
      const schoolIds = form
        .getAll("schoolIds")
        .map((id) => routeId(typeof id === "string" ? id : ""));
      return { which: "schools", schoolIds };
    }
  }
}

function phasesOf(schools: ModelPage["schools"]): string[] {
  return [...new Set(schools.flatMap(({ phase }) => phase ?? []))].toSorted();
}
