import { formatIsoDate } from "@safeboard/compliance/dates";
import { BODY_NOT_STATED } from "@safeboard/compliance/stated-approval";
import { DateField } from "@safeboard/ui/date-field";
import { TextField } from "@safeboard/ui/text-field";
import type { PolicyVersionPage } from "../domain-answers.ts";
import type { fieldsOf } from "../request/refused-form.ts";
import { textIn } from "../request/text-in.ts";
import { dayHint, typedDay } from "../request/typed-day.ts";

/** Who approved a version, when and by which minute; prefilled from what the document states. */
export function ApprovalFields({
  fields,
  stated,
  otherwise,
  needsMinute = false,
}: {
  fields: ReturnType<typeof fieldsOf>;
  stated: PolicyVersionPage["stated"];
  /** Who approves policies of this type, for a document that names nobody. */
  otherwise?: string | undefined;
  needsMinute?: boolean;
}) {
  const { body, delegatedTo, approvedOn, effectiveOn } = stated;
  return (
    <>
      <TextField
        {...fields.one("body", body === BODY_NOT_STATED ? otherwise : body)}
        label="Approved by"
        hint="Like Local governing body, or Board of trustees"
        autoComplete="off"
        width="full"
      />
      <TextField
        {...fields.one("delegatedTo", delegatedTo ?? undefined)}
        label="Delegated to"
        hint="A committee or person who approved it on its behalf"
        optional
        autoComplete="off"
        width="full"
      />
      <DateField
        {...fields.one("approvedOn", formatIsoDate(approvedOn))}
        label="Approved on"
        hint={dayHint}
      />
      <DateField
        {...fields.one(
          "effectiveOn",
          effectiveOn === approvedOn ? undefined : formatIsoDate(effectiveOn),
        )}
        label="In force from"
        hint="Only when that is a later day, such as 1 September"
        optional
      />
      <TextField
        {...fields.one("minuteReference")}
        label="Minute"
        hint="Where the approval is recorded, like LGB 12 November 2026, item 7"
        optional={!needsMinute}
        autoComplete="off"
        width="full"
      />
    </>
  );
}

/** What was typed, as the domain takes it. A day that can't be read is handed on as it is, to be refused there. */
export function readApproval(form: FormData) {
  const effective = textIn(form, "effectiveOn").trim();
  return {
    body: textIn(form, "body"),
    delegatedTo: textIn(form, "delegatedTo"),
    approvedOn: typedDay(form.get("approvedOn")),
    effectiveOn: effective === "" ? null : typedDay(effective) || effective,
    minuteReference: textIn(form, "minuteReference"),
  };
}
