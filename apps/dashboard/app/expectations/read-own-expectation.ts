import { textIn } from "../request/text-in.ts";
import { typedDay } from "../request/typed-day.ts";

/** The form as the domain takes it. A day that can't be read is left for the domain to refuse. */
export function readOwnExpectation(form: FormData) {
  const from = textIn(form, "from").trim();
  const setId = textIn(form, "setId");
  const expectationId = textIn(form, "expectationId");
  return {
    setId: setId === "" ? null : setId,
    setName: textIn(form, "setName"),
    expectationId: expectationId === "" ? null : expectationId,
    statement: textIn(form, "statement"),
    why: textIn(form, "why"),
    source: textIn(form, "source"),
    paragraph: textIn(form, "paragraph"),
    // One that nobody chose is refused in words.
    force: textIn(form, "force") as "must",
    from: from === "" ? null : typedDay(from),
    phases: form.getAll("phases").map(String),
    wording: textIn(form, "wording"),
    words: textIn(form, "words"),
    signs: textIn(form, "signs"),
  };
}
