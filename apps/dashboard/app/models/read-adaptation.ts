import type { PushedModelPage } from "../domain-answers.ts";
import type { Refusal } from "../request/form-attempt.server.ts";
import { textIn } from "../request/text-in.ts";

type Page = Pick<PushedModelPage, "fillings" | "passages">;

/** What the form says, by the keys that the domain has; passages left as they are, are left out. */
export function readAdaptation(form: FormData, { fillings, passages }: Page) {
  const edited = passages.flatMap(({ text }, index): [string, string][] => {
    const name = `passage-${index}`;
    if (!form.has(name)) return [];
    const typed = textIn(form, name).trim();
    return onOneLine(typed) === onOneLine(text) ? [] : [[String(index), typed]];
  });
  return {
    fillings: Object.fromEntries(
      fillings.map(({ key }, index) => [key, textIn(form, `filling-${index}`).trim()]),
    ),
    edits: Object.fromEntries(edited),
    leaveGaps: form.get("leaveGaps") === "yes",
  };
}

/** What is wrong, by the names that the form's fields have. A gap in an edited passage is about its filling or the form. */
export function besideFormFields({ message, fieldErrors }: Refusal, { fillings }: Page): Refusal {
  const beside = Object.entries(fieldErrors).map(([path, words]): [string, string] => {
    const key = path.replace(/^fillings\./u, "");
    const index = fillings.findIndex((filling) => filling.key === key);
    if (index >= 0) return [`filling-${index}`, words];
    const passage = /^edits\.(\d+)$/u.exec(path)?.[1];
    return [passage === undefined ? "leaveGaps" : `passage-${passage}`, words];
  });
  return { message, fieldErrors: Object.fromEntries(beside) };
}

const onOneLine = (text: string) => text.replaceAll(/\s+/gu, " ").trim();
