import {
  CHECK_RESULTS,
  type FilteringCheck,
  type FilteringReview,
} from "@safeboard/compliance/practice";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { TextField } from "@safeboard/ui/text-field";
import type { fieldsOf } from "../request/refused-form.ts";
import { inCheck } from "./read-review.ts";

/** One check: how it stands, and a word on it for those that need one. Nobody has checked it until somebody says so. */
export function CheckFields({
  check: { code, asks },
  answer,
  fields,
}: {
  check: FilteringCheck;
  answer: FilteringReview["results"][string] | undefined;
  fields: ReturnType<typeof fieldsOf>;
}) {
  const note = fields.one(inCheck(code, "note"), answer?.note);
  return (
    <div className="review-check">
      <RadioGroup
        {...fields.one(inCheck(code, "result"), answer?.result ?? "not_checked")}
        legend={asks}
        choices={CHECK_RESULTS.codes.map((result) => ({
          value: result,
          label: CHECK_RESULTS.title(result),
        }))}
      />
      <details className="in-place" open={Boolean(note.defaultValue) || note.error !== undefined}>
        <summary>
          Add a word<span className="heard-only">: {asks}</span>
        </summary>
        <TextField
          {...note}
          label={
            <>
              A word on it<span className="heard-only">: {asks}</span>
            </>
          }
          optional
          width="full"
          maxLength={500}
          autoComplete="off"
        />
      </details>
    </div>
  );
}
