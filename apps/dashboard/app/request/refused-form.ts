import type { FormError } from "@safeboard/ui/error-summary";
import type { Refusal } from "./form-attempt.server.ts";

/** On a page with several forms: the one that was not accepted, why, and all that was typed into it. */
export interface RefusedForm {
  form: string;
  typed: Readonly<Record<string, readonly string[]>>;
  refusal: Refusal;
}

/** What was sent, kept to be shown again beside what was wrong with it. */
export function refusedForm(form: string, sent: FormData, refusal: Refusal): RefusedForm {
  const names = [...new Set(sent.keys())];
  return {
    form,
    typed: Object.fromEntries(names.map((name) => [name, sent.getAll(name).map(String)])),
    refusal,
  };
}

/**
 * What a form's fields start with: their id, name, what was typed before and what was wrong with it.
 *
 * @param form the form's name on its page, which begins the ids of its fields
 */
export function fieldsOf(form: string, refused: RefusedForm | undefined) {
  const own = refused?.form === form ? refused : undefined;
  const about = (name: string) => ({
    id: `${form}-${name}`,
    name,
    error: own?.refusal.fieldErrors[name],
  });
  return {
    wasRefused: own !== undefined,
    /** @param otherwise what the field shows before anybody typed */
    one: (name: string, otherwise?: string) => ({
      ...about(name),
      defaultValue: own ? own.typed[name]?.[0] : otherwise,
    }),
    several: (name: string) => ({ ...about(name), defaultValues: own?.typed[name] ?? [] }),
  };
}

/** The same for the summary above the page. */
export function summaryOf(refused: RefusedForm | undefined): FormError[] {
  if (!refused) return [];
  const { form, refusal } = refused;
  const fields = Object.entries(refusal.fieldErrors);
  if (fields.length === 0) return [{ message: refusal.message }];
  return fields.map(([name, message]) => ({ fieldId: `${form}-${name}`, message }));
}
