/** PostgreSQL's code for a second row under the same unique key, and the key meant here. */
const UNIQUE_VIOLATION = "23505";
const EMAIL_KEY = "user_account_email_key";

/** True for the error that a second account under one email gives, also where Drizzle has wrapped it. */
export function isEmailTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && "constraint_name" in error) {
    return error.code === UNIQUE_VIOLATION && error.constraint_name === EMAIL_KEY;
  }
  return isEmailTaken(error.cause);
}
