/** A trust's own expectation as a plain form asks for it, and as the expectation sets have it. */
import {
  type Expectation,
  type ExpectationSet,
  FORCES,
  type Force,
  readExpectationSet,
} from "@safeboard/compliance/expectations";
import { z } from "zod";
import { InvalidInput } from "../errors.ts";
import { isoDate, onOneLine } from "../input-limits.ts";

const sentence = (what: string) =>
  z
    .string({ error: `Enter ${what}.` })
    .transform(onOneLine)
    .pipe(z.string().min(1, `Enter ${what}.`).max(500, `Use at most 500 characters for ${what}.`));

const lines = z
  .string()
  .max(4000, "Use at most 4,000 characters.")
  .default("")
  .transform((text) =>
    text
      .split(/\r?\n/u)
      .map(onOneLine)
      .filter((line) => line !== ""),
  );

const forces = new Set<unknown>(FORCES);

export const ownExpectationInput = z.object({
  /** The set that it belongs to; without one a new set is made, named by `setName`. */
  setId: z.string().max(60).nullable().default(null),
  setName: z.string().transform(onOneLine).pipe(z.string().max(100)).default(""),
  /** The expectation that is changed; without one another is added. */
  expectationId: z.string().max(60).nullable().default(null),
  statement: sentence("what the policy should say"),
  why: sentence("why it matters"),
  source: sentence("where it comes from"),
  paragraph: z.string().transform(onOneLine).pipe(z.string().max(60)).default(""),
  force: z.custom<Force>((value) => forces.has(value), {
    error: "Choose how binding it is.",
  }),
  /** First day; null: since always. */
  from: isoDate.nullable().default(null),
  /** Empty: all phases. */
  phases: z.array(z.string().max(60)).max(20).default([]),
  wording: sentence("wording that a school can use"),
  /** One way of saying it a line: words of one sentence joined by +, alternatives by |. */
  words: lines,
  /** The same in the language of the expectation sets. */
  signs: lines,
});

export type OwnExpectationInput = z.infer<typeof ownExpectationInput>;

/** The element of an expectation that came from the plain form. */
const ELEMENT = "text";

/**
 * The set with the expectation in it: in the place of the one with its id, else at the end.
 *
 * @throws InvalidInput in the words of whoever checks a set, at the field that they are about
 */
export function withExpectation(
  set: Pick<ExpectationSet, "id" | "name" | "about" | "version">,
  others: readonly Expectation[],
  input: OwnExpectationInput & { expectationId: string },
): ExpectationSet {
  const signs = [...input.words.map(signOfWords), ...input.signs];
  if (signs.length === 0) {
    throw new InvalidInput({ words: "Enter words to look for, or a sign." });
  }
  const expectation = {
    id: input.expectationId,
    statement: input.statement,
    why: input.why,
    sources: [
      {
        document: input.source,
        paragraph: input.paragraph === "" ? null : input.paragraph,
        certainty: "published",
      },
    ],
    force: input.force,
    from: input.from,
    phases: input.phases.length === 0 ? "all" : input.phases,
    elements: [
      {
        id: ELEMENT,
        says: input.statement,
        wording: input.wording,
        where: "anywhere",
        signs,
      },
    ],
  };
  const isNew = others.every(({ id }) => id !== expectation.id);
  const read = readExpectationSet({
    ...set,
    expectations: isNew
      ? [...others, expectation]
      : others.map((other) => (other.id === expectation.id ? expectation : other)),
  });
  if (read.set === null) throw refusal(read.errors, input);
  return read.set;
}

/** "phone + locker|pouch" as a sign: every part is words of its own, in any inflection. */
export function signOfWords(line: string): string {
  return line
    .split("+")
    .map((part) =>
      part
        .split("|")
        .map((words) => words.replaceAll("'", "").trim())
        .map((words) => (words === "" ? "" : `'${words}'`))
        .join("|"),
    )
    .join(" + ");
}

/** The plain form's two fields of an expectation that was stored: words where they are nothing else, else signs. */
export function fieldsOfSigns(expectation: Expectation): { words: string; signs: string } {
  const signs = expectation.elements.flatMap((element) => element.signs);
  const isPlain = (sign: string) => /^'[^']+'(?:\s*[+|]\s*'[^']+')*$/u.test(sign);
  return {
    words: signs
      .filter(isPlain)
      .map((sign) => sign.replaceAll("'", ""))
      .join("\n"),
    signs: signs.filter((sign) => !isPlain(sign)).join("\n"),
  };
}

/** What is wrong with a set, said at the field that it is about. */
function refusal(errors: readonly string[], { words }: OwnExpectationInput): InvalidInput {
  const fieldErrors: Record<string, string> = {};
  for (const error of errors) {
    const [, place = "", message = error] = /^(Expectation [^:]+): (.+)$/u.exec(error) ?? [];
    const isOfSigns = place.includes(`element ${ELEMENT}`);
    const ofWords = isOfSigns && words.some((line) => message.includes(signOfWords(line)));
    const field = isOfSigns ? (ofWords ? "words" : "signs") : "statement";
    fieldErrors[field] = [fieldErrors[field], message].filter(Boolean).join(" ");
  }
  return new InvalidInput(fieldErrors);
}
