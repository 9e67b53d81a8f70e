import { z } from "zod";

const bounded = z
  .string()
  .transform((text) =>
    text
      .toWellFormed()
      .replace(/[\u202a-\u202e\u2066-\u2069]|(?![\n])\p{Cc}/gu, " ")
      .trim(),
  )
  .pipe(z.string().max(2_000, "Use at most 2,000 characters."));

/** A few sentences, on several lines if need be; left out and left empty are the same. */
export const optionalNote = bounded
  .transform((text) => text || null)
  .nullable()
  .default(null);

export const reason = (prompt: string) => bounded.pipe(z.string().min(1, prompt));
