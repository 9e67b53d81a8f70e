/**
 * The errors that the domain can end with. Each carries the HTTP meaning that tRPC gives its code,
 * so that pages map them to a status in one place.
 */
import { TRPCError } from "@trpc/server";

/** The same for what doesn't exist, what is another school's and what is another trust's: existence is not revealed. */
export class NotFound extends TRPCError {
  override readonly name = "NotFound";

  constructor() {
    super({
      code: "NOT_FOUND",
      message: "There is nothing here that you can see.",
    });
  }
}

export class SignInNeeded extends TRPCError {
  override readonly name = "SignInNeeded";

  constructor() {
    super({ code: "UNAUTHORIZED", message: "Sign in to go on." });
  }
}

/** A verb that this person's role doesn't include, on something that they may see. */
export class NotPermitted extends TRPCError {
  override readonly name = "NotPermitted";

  constructor(
    message = "Your role lets you read this, not change it. Ask your trust's safeguarding lead.",
  ) {
    super({ code: "FORBIDDEN", message });
  }
}

/** What was asked for no longer fits what is there. */
export class Conflict extends TRPCError {
  override readonly name = "Conflict";
  /** The version that the upload repeats, when that is the conflict. */
  readonly versionId: string | null;

  constructor(message: string, about: { versionId?: string } = {}) {
    super({ code: "CONFLICT", message });
    this.versionId = about.versionId ?? null;
  }
}

export class InvalidInput extends TRPCError {
  override readonly name = "InvalidInput";
  /** A message for each field, by its path: "email", "appointments.0.role". */
  readonly fieldErrors: Readonly<Record<string, string>>;

  constructor(fieldErrors: Readonly<Record<string, string>>) {
    super({
      code: "BAD_REQUEST",
      message: Object.values(fieldErrors)[0] ?? "Something in the form needs another look.",
    });
    this.fieldErrors = fieldErrors;
  }
}

/** The file can't be read: scanned, encrypted, damaged, too large. Nothing of it was stored. */
export class DocumentUnreadable extends TRPCError {
  override readonly name = "DocumentUnreadable";
  /** The policy reader's code: "encrypted", "no_text", "too_large" and so on. */
  readonly reason: string;

  constructor(reason: string, message: string) {
    super({ code: "UNPROCESSABLE_CONTENT", message });
    this.reason = reason;
  }
}

export class TooManyRequests extends TRPCError {
  override readonly name = "TooManyRequests";
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super({
      code: "TOO_MANY_REQUESTS",
      message: "Too many attempts. Wait a little and try again.",
    });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
