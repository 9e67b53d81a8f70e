import { policyFactsSchema } from "@safeboard/compliance/policy-facts";
import { z } from "zod";

/** Changes whenever the same file could give other text or other facts than before. */
export const readerVersion = "1";

export const policyReadingSchema = z.object({
  readerVersion: z.string(),
  format: z.enum(["pdf", "docx", "odt", "rtf", "html", "text"]),
  /** The text of each page; evidence points into it. */
  pages: z.array(z.string()),
  facts: policyFactsSchema,
  /** Sentences for the person who chose the file. */
  warnings: z.array(z.string()),
  /** How long the reading took. */
  milliseconds: z.number(),
});
export type PolicyReading = z.infer<typeof policyReadingSchema>;
