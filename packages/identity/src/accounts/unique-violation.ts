/** PostgreSQL's code for a second row under the same unique key. */
const UNIQUE_VIOLATION = "23505";

/** True for that error, also where Drizzle has wrapped it with the query it came from. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && error.code === UNIQUE_VIOLATION) return true;
  return isUniqueViolation(error.cause);
}
