/** What a policy promises or rules, as the reader draws it from the text. */
import { z } from "zod";
import { evidenceSchema } from "./policy-facts.ts";

/** Who will do what, how often, and the passage that says it. */
export const commitmentSchema = z.object({
  /** The policy's own words on one line: a sentence, or an item of a list without its lead-in. */
  text: z.string(),
  /**
   * The sector's title where the policy names a role, "the school" for "we", else the policy's word in
   * small letters ("staff", "pupils", "the governing body"). Null when it says that something is done, not by whom.
   */
  who: z.string().nullable(),
  /**
   * Months from one time to the next: 12 for every year, 4 for every term, 2 for every half-term. Below a
   * month as a share of its twenty school days: 0.5 fortnightly, 0.25 weekly, 0.05 daily. Null when not said.
   */
  frequencyMonths: z.number().positive().nullable(),
  /** The id of the expectation that it answers, null where none fits. */
  expectation: z.string().nullable(),
  /** Without what goes on overleaf: a quote stands on one page. */
  evidence: evidenceSchema,
});
export type Commitment = z.infer<typeof commitmentSchema>;
