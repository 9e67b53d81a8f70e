/** A person's correction, as typed, in the shape that PolicyFacts has for that fact. */
import { readReviewCycle, readWrittenDate } from "@safeboard/compliance/dates";
import type { Evidence, PolicyFacts } from "@safeboard/compliance/policy-facts";
import { z } from "zod";
import { InvalidInput } from "../errors.ts";
import { emailAddress, onOneLine, shortText } from "../input-limits.ts";
import type { FactName } from "./effective-facts.ts";
import { findPassage } from "./find-passage.ts";

/** Blank means that the policy doesn't say. */
const typed = z
  .string()
  .transform(onOneLine)
  .pipe(z.string().max(200, "Use at most 200 characters."))
  .nullable();

export const correctionInput = z.discriminatedUnion("fact", [
  z.object({ fact: z.enum(["school", "title", "approvingBody"]), value: typed }),
  z.object({ fact: z.enum(["adopted", "lastReviewed", "nextReview"]), value: typed }),
  z.object({ fact: z.literal("reviewCycleMonths"), value: typed }),
  z.object({
    fact: z.literal("people"),
    value: z
      .array(
        z.object({
          name: shortText("the person's name"),
          roles: z.array(shortText("the role")).min(1, "Say what this person does.").max(20),
          email: z.union([z.literal("").transform(() => null), emailAddress.nullable()]),
        }),
      )
      .max(50, "Name at most 50 people."),
  }),
  z.object({
    fact: z.literal("guidance"),
    value: z
      .array(z.object({ document: shortText("the document"), edition: typed }))
      .max(100, "Name at most 100 documents."),
  }),
  z.object({
    fact: z.literal("relatedPolicies"),
    value: z.array(shortText("the policy's name")).max(100, "Name at most 100 policies."),
  }),
]);

export type CorrectionInput = z.infer<typeof correctionInput>;

/**
 * @param pages the document's text: what a person typed and the document also says gets its passage
 * @throws InvalidInput with the field "value" when a date or a cycle can't be understood
 */
export function correctedValue(
  correction: CorrectionInput,
  pages: readonly string[],
): PolicyFacts[FactName] {
  switch (correction.fact) {
    case "school":
    case "title":
    case "approvingBody":
      return correction.value ? certain(correction.value, correction.value, pages) : null;
    case "adopted":
    case "lastReviewed":
    case "nextReview":
      return correction.value ? correctedDate(correction.value, pages) : null;
    case "reviewCycleMonths":
      return correction.value ? correctedCycle(correction.value, pages) : null;
    case "people":
      return correction.value.map((person) => ({
        ...person,
        evidence: passageOrNone(person.name, pages),
        confidence: 1,
      }));
    case "guidance":
      return correction.value.map(({ document, edition }) => ({
        document,
        edition: edition || null,
        evidence: passageOrNone(document, pages),
        confidence: 1,
      }));
    case "relatedPolicies":
      return correction.value.map((name) => certain(name, name, pages));
  }
}

function correctedDate(written: string, pages: readonly string[]): PolicyFacts["nextReview"] {
  const date = readWrittenDate(written);
  if (!date) {
    throw new InvalidInput({
      value: `We can't read “${written}” as a date. Write it like 18 August 2020, 18.08.20 or Summer 2024.`,
    });
  }
  return { ...date, computed: false, evidence: findPassage(written, pages), confidence: 1 };
}

function correctedCycle(
  written: string,
  pages: readonly string[],
): PolicyFacts["reviewCycleMonths"] {
  const months = /^\d{1,3}$/u.test(written) ? Number(written) : readReviewCycle(written);
  if (!months || months > 120) {
    throw new InvalidInput({
      value: `We can't read “${written}” as how often. Write it like annually, every two years or 12 months.`,
    });
  }
  return certain(months, written, pages);
}

function certain<Value>(value: Value, words: string, pages: readonly string[]) {
  return { value, evidence: findPassage(words, pages), confidence: 1 };
}

/** A person or document that the text doesn't name has an empty passage at its beginning. */
function passageOrNone(words: string, pages: readonly string[]): Evidence {
  return findPassage(words, pages) ?? { page: 1, start: 0, end: 0, quote: "" };
}
