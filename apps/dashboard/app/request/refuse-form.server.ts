import { data } from "@remix-run/node";
import type { Refusal } from "./form-attempt.server.ts";
import { type RefusedForm, refusedForm } from "./refused-form.ts";

/**
 * An action's answer for one of a page's forms: why it was not accepted, with everything that was typed.
 *
 * @param mainField the field that a refusal of the whole form is shown beside
 */
export function refuseForm(
  form: string,
  sent: FormData,
  { refusal, status }: { refusal: Refusal; status: number },
  mainField?: string,
) {
  const names = [...new Set(sent.keys())];
  const refused: RefusedForm = refusedForm(
    form,
    sent,
    inFormOrder(mainField === undefined ? refusal : besideField(refusal, mainField), names),
  );
  return data({ refused }, { status });
}

function besideField({ message, fieldErrors }: Refusal, field: string): Refusal {
  const isAboutFields = Object.keys(fieldErrors).length > 0;
  return { message, fieldErrors: isAboutFields ? fieldErrors : { [field]: message } };
}

/** The summary follows the page: a field that was not sent (no radio button chosen) comes after those that were. */
function inFormOrder({ message, fieldErrors }: Refusal, names: readonly string[]): Refusal {
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  const ordered = Object.entries(fieldErrors).toSorted(([a], [b]) => place(a) - place(b));
  return { message, fieldErrors: Object.fromEntries(ordered) };
}
