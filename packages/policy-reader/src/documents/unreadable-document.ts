export type UnreadableCode =
  | "empty"
  | "too_large"
  | "wrong_format"
  | "unsupported_format"
  | "encrypted"
  | "no_text"
  | "damaged"
  | "too_many_pages"
  | "unpacks_too_large"
  | "out_of_time"
  | "out_of_memory"
  | "busy";

/**
 * A file that can't be read, and why. The message is for the person who chose the file: it says
 * what is wrong and what to do about it.
 */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** A file whose structure is broken, whatever its format. */
export function damagedDocument(cause?: unknown): UnreadableDocument {
  return new UnreadableDocument(
    "damaged",
    "This file is damaged or incomplete. Open it in the program that made it, save it again and choose the new copy.",
    cause,
  );
}
