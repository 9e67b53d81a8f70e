/** What every procedure accepts of the simple things: short, bounded, trimmed. */
import { z } from "zod";

const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** An id that comes from an address. One that is no id at all leads nowhere, like one that isn't the reader's. */
export const identifier = z.custom<string>(
  (value) => typeof value === "string" && IDENTIFIER.test(value),
  { error: "This is not an id.", params: { leadsNowhere: true } },
);

export const shortText = (what: string) =>
  z
    .string({ error: `Enter ${what}.` })
    .trim()
    .min(1, `Enter ${what}.`)
    .max(200, `Use at most 200 characters for ${what}.`);

export const emailAddress = z
  .string({ error: "Enter an email address." })
  .trim()
  .toLowerCase()
  .max(254, "This email address is too long.")
  .pipe(z.email("Enter an email address, such as name@school.example."));

export const isoDate = z.iso.date("Enter a date.");

export const searchText = z.string().trim().max(100).optional();

/** A file's bytes, whatever memory they lie in. */
export const fileBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, {
  error: "Choose a file.",
});
