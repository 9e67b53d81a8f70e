import { formatIsoDate } from "@safeboard/compliance/dates";
import { BODY_NOT_STATED } from "@safeboard/compliance/stated-approval";
import { RadioGroup } from "@safeboard/ui/radio-group";
import type { PolicyVersionPage } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { textIn } from "../request/text-in.ts";
import { ApprovalFields, readApproval } from "./approval-fields.tsx";

type Stated = PolicyVersionPage["stated"];

/** Whether a version that is being confirmed is approved: as it says itself, as somebody knows, or not yet. */
export function ApprovalChoice({
  stated,
  refused,
}: {
  stated: Stated;
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf("confirm", withoutPrefix(refused));
  const { defaultValue, ...how } = fields.one("how", "stated");
  return (
    <div className="approval-choice">
      <RadioGroup
        {...how}
        defaultValue={defaultValue}
        legend="Is this version approved?"
        choices={[
          { value: "stated", label: "Yes, as it says itself", hint: statedInWords(stated) },
          {
            value: "not_yet",
            label: "Not yet",
            hint: "It can go to review. Until it is approved, what was in force before stays in force.",
          },
          {
            value: "recorded",
            label: "Yes, but the text has it wrong or leaves it out",
            hint: "You say who approved it and when.",
          },
        ]}
      />
      <div className="for-recorded-approval">
        <ApprovalFields fields={fields} stated={stated} />
      </div>
    </div>
  );
}

/** What the form above chose, as the domain takes it. */
export function readApprovalChoice(form: FormData) {
  const how = textIn(form, "how");
  if (how === "recorded") return { how, ...readApproval(form) } as const;
  return { how: how === "not_yet" ? "not_yet" : "stated" } as const;
}

/** The domain names the fields by their place: "approval.body". */
function withoutPrefix(refused: RefusedForm | undefined): RefusedForm | undefined {
  if (!refused) return undefined;
  const fieldErrors = Object.fromEntries(
    Object.entries(refused.refusal.fieldErrors).map(([field, message]) => [
      field.replace(/^approval\./u, ""),
      message,
    ]),
  );
  return { ...refused, refusal: { ...refused.refusal, fieldErrors } };
}

function statedInWords({ body, delegatedTo, approvedOn, effectiveOn }: Stated): string {
  const from = effectiveOn === approvedOn ? "" : `, in force from ${formatIsoDate(effectiveOn)}`;
  const on = `${formatIsoDate(approvedOn)}${from}`;
  if (body === BODY_NOT_STATED) return `It names nobody who approved it. It counts from ${on}.`;
  const by = delegatedTo ? `${delegatedTo} on behalf of ${body}` : body;
  return `Approved by ${by}. It counts from ${on}.`;
}
