/** What every procedure accepts of the simple things: short, bounded, trimmed, and free of what Postgres refuses. */
import { z } from "zod";

const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** An id that comes from an address. One that is no id at all leads nowhere, like one that isn't the reader's. */
export const identifier = z.custom<string>(
  (value) => typeof value === "string" && IDENTIFIER.test(value),
  { error: "This is not an id.", params: { leadsNowhere: true } },
);

/**
 * On one line. Control characters and halves of characters come from pasting and from attackers, and so do
 * those that turn the direction of writing: "policy" + U+202E + "fdp.exe" reads like a PDF.
 */
export function onOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim();
}

export const shortText = (what: string) =>
  z
    .string({ error: `Enter ${what}.` })
    .transform(onOneLine)
    .pipe(z.string().min(1, `Enter ${what}.`).max(255, `Use at most 255 characters for ${what}.`));

/** As many characters as most disks let a name have. */
const longestFileName = 255;

/**
 * What a file is called, which is only ever shown: of a longer name its end is kept, where the kind of file stands, and one
 * of nothing but signs that can't be shown gets a word. Nobody is asked to call a file something else first.
 */
export const nameOfFile = z.string({ error: "Choose a file." }).transform((text) => {
  const characters = Array.from(onOneLine(text));
  if (characters.length === 0) return "Unnamed file";
  return characters.length > longestFileName
    ? `…${characters.slice(1 - longestFileName).join("")}`
    : characters.join("");
});

/** A form's field that may stay empty, which means null. */
export const orEmpty = <Schema extends z.ZodType<unknown, string>>(schema: Schema) =>
  z
    .string()
    .nullable()
    .transform((text) => (text === null || text.trim() === "" ? null : text))
    .pipe(schema.nullable())
    .default(null);

/** Written to people, line breaks kept: each line is cleaned as one line of text is. */
export const severalLines = (most: number) =>
  z
    .string()
    .max(most, `Use at most ${most.toLocaleString("en-GB")} characters.`)
    .transform((text) =>
      text
        .split(/\r\n|\r|\n/u)
        .map(onOneLine)
        .join("\n")
        .trim(),
    );

export const emailAddress = z
  .string({ error: "Enter an email address." })
  .trim()
  .toLowerCase()
  .max(254, "This email address is too long.")
  .pipe(z.email("Enter an email address, such as name@school.example."));

export const isoDate = z.iso
  .date("Enter a date.")
  .refine((date) => date >= "1900-01-01" && date < "2101-01-01", {
    error: "Enter a date between 1900 and 2100.",
  });

export const searchText = z.string().max(100).transform(onOneLine).optional();

/** A file's bytes, whatever memory they lie in. */
export const fileBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, {
  error: "Choose a file.",
});
