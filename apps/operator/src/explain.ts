import { Conflict, InvalidInput, NotFound } from "@safeboard/domain/errors";
import { Refused } from "./refused.ts";

/** What went wrong, for the person at the terminal: one line, unless it is a fault of ours, which is told in full. */
export function explain(error: unknown): string {
  if (error instanceof Refused || error instanceof InvalidInput) return error.message;
  if (error instanceof Conflict || error instanceof NotFound) return error.message;
  return `Safeboard failed. ${error instanceof Error ? error.stack : String(error)}`;
}
