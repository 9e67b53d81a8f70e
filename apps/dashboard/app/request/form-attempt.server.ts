import { Conflict } from "@safeboard/domain/errors";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";

/** Why a form was not accepted, for the page to show beside what was typed. */
export interface Refusal {
  message: string;
  /** By field name; empty when it is about the whole form. */
  fieldErrors: Readonly<Record<string, string>>;
}

interface Refused {
  done: false;
  refusal: Refusal;
  /** The policy version that is there already, when that is why. */
  versionId: string | null;
  status: number;
}

const answersToTheForm = new Set([
  "BAD_REQUEST",
  "CONFLICT",
  "UNPROCESSABLE_CONTENT",
  "TOO_MANY_REQUESTS",
]);

/**
 * Carries out what a form asks for. What the person can put right comes back as a refusal with its status;
 * everything else (not found, not permitted, faults) is thrown on.
 */
export async function attempt<Value>(
  work: () => Promise<Value>,
): Promise<{ done: true; value: Value } | Refused> {
  try {
    return { done: true, value: await work() };
  } catch (error) {
    if (!(error instanceof TRPCError) || !answersToTheForm.has(error.code)) throw error;
    const fieldErrors = "fieldErrors" in error ? (error.fieldErrors as Refusal["fieldErrors"]) : {};
    return {
      done: false,
      refusal: { message: error.message, fieldErrors },
      versionId: error instanceof Conflict ? error.versionId : null,
      status: getHTTPStatusCodeFromError(error),
    };
  }
}
