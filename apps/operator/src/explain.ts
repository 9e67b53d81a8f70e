import { EnvironmentInvalid } from "@safeboard/database/environment";
import { Conflict, InvalidInput, NotFound } from "@safeboard/domain/errors";
import { Refused } from "./refused.ts";

const forAPerson = [Refused, EnvironmentInvalid, InvalidInput, Conflict, NotFound];

/** What went wrong, for the person at the terminal: one line, unless it is a fault of ours, which is told in full. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return `Safeboard failed. ${String(error)}`;
  const plain = forAPerson.some((kind) => error instanceof kind);
  return plain ? error.message : `Safeboard failed. ${error.stack}`;
}
