import { z } from "zod";
import { severalLines } from "../input-limits.ts";

/** A few sentences, on several lines if need be; left out and left empty are the same. */
export const optionalNote = severalLines(2_000)
  .transform((text) => text || null)
  .nullable()
  .default(null);

/** @param prompt what to say when there is none */
export const reason = (prompt: string) => severalLines(2_000).pipe(z.string().min(1, prompt));
