/**
 * Whether the dashboard and its database answer just now. What a page asks again by itself waits until they do: an
 * answer that fails would put an error in the place of a list that is safe.
 *
 * @param ask for tests
 */
export async function serverAnswers(ask: typeof fetch = fetch): Promise<boolean> {
  try {
    return (await ask("/health", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
