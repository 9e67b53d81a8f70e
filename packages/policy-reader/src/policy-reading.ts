import { commitmentSchema } from "@safeboard/compliance/commitments";
import { expectationFindingSchema } from "@safeboard/compliance/expectations";
import { policyFactsSchema } from "@safeboard/compliance/policy-facts";
import { z } from "zod";

/** Changes whenever the same file could give other text, facts, findings or commitments than before. */
export const readerVersion = "2";

export const policyReadingSchema = z.object({
  readerVersion: z.string(),
  format: z.enum(["pdf", "docx", "odt", "rtf", "html", "text"]),
  /** The text of each page; evidence points into it. */
  pages: z.array(z.string()),
  facts: policyFactsSchema,
  /** By the sets that every trust has (expectationSets), in their order. */
  expectations: z.array(expectationFindingSchema),
  /** In the order of the text. */
  commitments: z.array(commitmentSchema),
  /** Sentences for the person who chose the file. */
  warnings: z.array(z.string()),
  /** How long the reading took. */
  milliseconds: z.number(),
});
export type PolicyReading = z.infer<typeof policyReadingSchema>;
