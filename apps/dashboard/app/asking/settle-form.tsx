import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { TextArea } from "@safeboard/ui/text-area";
import type { SchoolContradictions } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

type Contradiction = SchoolContradictions["contradictions"][number];

/** Names the form on its page: field ids begin with it, so it holds no full stop. */
export const settleForm = (key: string): string => `settle-${key.replaceAll(/[^a-z0-9_]+/gu, "-")}`;

/** Says which of two things is right, and why. Folded away until somebody wants to. */
export function SettleForm({
  contradiction: { key, choices },
  refused,
}: {
  contradiction: Pick<Contradiction, "key" | "choices">;
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf(settleForm(key), refused);
  return (
    <details className="in-place" open={fields.wasRefused}>
      <summary>Say which is right</summary>
      <Form method="post" className="stacked-form" noValidate>
        <input type="hidden" name="key" value={key} />
        <RadioGroup
          {...fields.one("how")}
          legend="Which is right?"
          choices={choices.map(({ how, words }) => ({ value: how, label: words }))}
        />
        <TextArea
          {...fields.one("reason")}
          label="Why?"
          hint="For whoever looks at this next: the trust sees it too."
          rows={2}
        />
        <Button name="intent" value="settle">
          Settle it
        </Button>
      </Form>
    </details>
  );
}

export function TakeBackForm({ settlementId }: { settlementId: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="settlementId" value={settlementId} />
      <Button kind="quiet" name="intent" value="take-back">
        Take this back
      </Button>
    </Form>
  );
}
