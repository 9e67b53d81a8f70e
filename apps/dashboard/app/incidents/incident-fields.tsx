import {
  ACTIONS,
  CAME_TO_LIGHT,
  categoryOf,
  DEVICES,
  OUTCOMES,
  PLACES,
  PLATFORMS,
  PUPIL_BANDS,
  REFERRED_TO,
  RISK_AREAS,
  ROLES_INVOLVED,
  SEVERITIES,
  YEAR_GROUPS,
} from "@safeboard/compliance/incidents";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { Fieldset } from "@safeboard/ui/fieldset";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { SelectField } from "@safeboard/ui/select-field";
import { TextField } from "@safeboard/ui/text-field";
import type { CasePage } from "../domain-answers.ts";
import type { fieldsOf } from "../request/refused-form.ts";
import { CategoryChoice } from "./category-choice.tsx";
import { DayChoice } from "./day-choice.tsx";
import { inDetails } from "./read-incident-form.ts";

export interface IncidentFieldsProps {
  fields: ReturnType<typeof fieldsOf>;
  today: string;
  /** As it is recorded so far; null for a new one. */
  current: CasePage["current"];
}

/** What has to be said of an incident: the day, what happened and how severe it was. */
export function NeededFields({ fields, today, current }: IncidentFieldsProps) {
  return (
    <>
      <DayChoice fields={fields} today={today} occurredOn={current?.occurredOn} />
      <CategoryChoice fields={fields} category={current?.category} />
      <RadioGroup
        {...fields.one(inDetails("severity"), current?.severity)}
        legend="How severe was it?"
        hint="By what happened, not by who it was. A severe one needs a decision within a school day."
        choices={SEVERITIES.codes
          .filter((code) => code !== "not_known" || current?.severity === code)
          .map((code) => ({ value: code, label: SEVERITIES.title(code) }))}
      />
    </>
  );
}

const SELECTS = [
  { name: "yearGroup", label: "Year group", list: YEAR_GROUPS },
  { name: "place", label: "Where it happened", list: PLACES },
  { name: "device", label: "On which device", list: DEVICES },
  { name: "platform", label: "On what kind of platform", list: PLATFORMS },
  { name: "cameToLight", label: "How it came to light", list: CAME_TO_LIGHT },
  { name: "pupilsInvolved", label: "How many pupils were involved", list: PUPIL_BANDS },
  { name: "outcome", label: "How it stands", list: OUTCOMES },
] as const;

/** The rest: each answer is not known until somebody gives it. */
export function FurtherFields({ fields, current }: Omit<IncidentFieldsProps, "today">) {
  return (
    <>
      {SELECTS.map(({ name, label, list }) => (
        <SelectField
          key={name}
          {...fields.one(
            inDetails(name),
            current?.[name] ?? (name === "outcome" ? "ongoing" : "not_known"),
          )}
          label={label}
          options={list.codes.map((code: string) => ({ value: code, label: list.title(code) }))}
        />
      ))}
      <SelectField
        {...fields.one(inDetails("riskArea"), areaChosen(current))}
        label="Area of risk"
        hint="Change it only where the incident belongs to another than its category does"
        prompt="As the category has it"
        options={RISK_AREAS.codes.map((code) => ({ value: code, label: RISK_AREAS.title(code) }))}
      />
      <Headcounts fields={fields} current={current} />
      <Ticked fields={fields} name="referredTo" legend="Who was told?" current={current} />
      <Ticked fields={fields} name="actions" legend="What was done?" current={current} />
    </>
  );
}

/** The area that somebody chose instead of the category's own. */
const areaChosen = (current: CasePage["current"]): string | undefined =>
  current && categoryOf(current.category)?.area !== current.riskArea ? current.riskArea : undefined;

/** Who was involved in which part, counted and not named. */
function Headcounts({ fields, current }: Omit<IncidentFieldsProps, "today">) {
  const counted = (current?.involved ?? {}) as Partial<Record<string, number>>;
  return (
    <Fieldset
      id={fields.one("involved").id}
      legend="How many were involved, and in which part?"
      hint="Numbers only. Leave open what you don’t know."
    >
      <div className="incident-headcounts">
        {ROLES_INVOLVED.codes.map((role) => (
          <TextField
            key={role}
            {...fields.one(inDetails(`involved.${role}`), counted[role]?.toString())}
            label={ROLES_INVOLVED.title(role)}
            inputMode="numeric"
            autoComplete="off"
          />
        ))}
      </div>
    </Fieldset>
  );
}

const TICKED = { referredTo: REFERRED_TO, actions: ACTIONS } as const;

function Ticked({
  fields,
  name,
  legend,
  current,
}: Omit<IncidentFieldsProps, "today"> & { name: keyof typeof TICKED; legend: string }) {
  const list = TICKED[name];
  const { defaultValues, ...field } = fields.several(inDetails(name));
  return (
    <Checkboxes
      {...field}
      legend={legend}
      defaultValues={fields.wasRefused ? defaultValues : (current?.[name] ?? [])}
      choices={list.codes.map((code: string) => ({ value: code, label: list.title(code) }))}
    />
  );
}
