/**
 * What a policy is expected to say, as data: a set holds expectations, an expectation the elements that make it up,
 * an element the signs by which a sentence is known to say it. Guidance, templates and trusts' own wishes have one form.
 */
import { z } from "zod";

const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/, {
  error: "An id is 1 to 40 letters, digits, dots, hyphens or underscores.",
});
const sentenceSchema = z.string().trim().min(1).max(1000);
const daySchema = z.iso.date({ error: "A date is written 2026-09-01." });

export const expectationSourceSchema = z.strictObject({
  document: sentenceSchema,
  /** The edition by the name schools use ("KCSIE 2025"), where the document has editions. */
  edition: z.string().nullable().default(null),
  /** Paragraph or section numbers as printed. They come at second hand, so a person can correct them. */
  paragraph: z.string().nullable().default(null),
  certainty: z.enum(["published", "second_hand", "unconfirmed"]).default("second_hand"),
});

export const expectationElementSchema = z.strictObject({
  id: idSchema,
  /** What the text says when the element is there. */
  says: sentenceSchema,
  /** A sentence that a school can put into its policy when it is missing. */
  wording: sentenceSchema,
  /**
   * `always`: without it the expectation is not met. `counts`: as many of these as `enough` says. `adds`: counts,
   * but alone it does not make the expectation partly met. `hint`: makes it partly met at most.
   */
  need: z.enum(["always", "counts", "adds", "hint"]).default("always"),
  /** The first day from which it is part of the expectation; null: since the expectation applies. */
  from: daySchema.nullable().default(null),
  /** `anywhere`: titles, labels and lists of policies say it too. Else only a sentence or an item of a list. */
  where: z.enum(["sentence", "anywhere"]).default("sentence"),
  /** Any one of them is enough; see sign.ts for the language. */
  signs: z.array(z.string().max(500)).min(1).max(40),
});

export const expectationSchema = z.strictObject({
  id: idSchema,
  statement: sentenceSchema,
  why: sentenceSchema,
  sources: z.array(expectationSourceSchema).min(1),
  /** How binding: the law, expected unless there is good reason, advice, or good practice of schools. */
  force: z.enum(["must", "should", "consider", "practice"]),
  /** First day; null: always. */
  from: daySchema.nullable(),
  /** Last day; null: still. */
  to: daySchema.nullable().default(null),
  /** Phases and types of establishment as the DfE's register writes them. */
  phases: z.union([z.literal("all"), z.array(sentenceSchema).min(1)]).default("all"),
  schoolTypes: z.union([z.literal("all"), z.array(sentenceSchema).min(1)]).default("all"),
  /** How its demands differed between editions, where they did. */
  note: z.string().nullable().default(null),
  elements: z.array(expectationElementSchema).min(1).max(20),
  /** How many of the elements that count are enough for met. */
  enough: z.number().int().min(0).default(0),
});

export const expectationSetSchema = z.strictObject({
  id: idSchema,
  name: sentenceSchema,
  /** Changes with every change to the set, so that a finding can say by which it was made. */
  version: z.string().min(1).max(40),
  about: sentenceSchema,
  /**
   * The concepts that documents of this kind are about. Where the first is said in the title, all of them go
   * without saying below.
   */
  subject: z.array(z.string()).max(10).default([]),
  /** Concepts of its own: name to words, separated by commas. They come before the lexicon's of that name. */
  concepts: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.string().min(1).max(4000))
    .default({}),
  expectations: z.array(expectationSchema).min(1).max(500),
});

export type ExpectationSource = z.infer<typeof expectationSourceSchema>;
export type ExpectationElement = z.infer<typeof expectationElementSchema>;
export type Expectation = z.infer<typeof expectationSchema>;
export type ExpectationSet = z.infer<typeof expectationSetSchema>;
/** As a set is written, with what goes without saying left out. */
export type WrittenExpectationSet = z.input<typeof expectationSetSchema>;
export type WrittenExpectation = z.input<typeof expectationSchema>;
