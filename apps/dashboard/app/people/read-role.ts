import type { DomainInputs } from "@safeboard/domain";
import { textIn, textsIn } from "../request/text-in.ts";
import { typedDay } from "../request/typed-day.ts";

type SaveRole = DomainInputs["role"]["save"];

/** What was typed into the form about a role. What is no number or no day is refused as one. */
export function readRole(form: FormData): SaveRole {
  const most = textIn(form, "most").trim();
  const from = textIn(form, "askedFrom").trim();
  return {
    code: textIn(form, "code") || null,
    title: textIn(form, "title"),
    what: textIn(form, "what"),
    why: textIn(form, "why"),
    force: textIn(form, "force") as SaveRole["force"],
    sourceTitle: textIn(form, "sourceTitle"),
    sourceParagraph: textIn(form, "sourceParagraph"),
    phases: textsIn(form, "phases"),
    least: numberIn(textIn(form, "least")),
    most: most === "" ? null : numberIn(most),
    fillWithinDays: numberIn(textIn(form, "fillWithinDays")),
    askedFrom: from === "" ? null : typedDay(from),
    spansSchools: form.get("spansSchools") === "yes",
  };
}

/** An empty field is no number: not the nought that JavaScript makes of it. */
const numberIn = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text));
