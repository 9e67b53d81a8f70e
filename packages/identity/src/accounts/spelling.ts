/** The one spelling of what people type in many ways. */

/** The email under which an account is kept and found. */
export function normaliseEmail(email: string): string {
  return withoutControls(email.normalize("NFKC")).trim().toLowerCase();
}

/** A name on one line, as colleagues will read it; empty when nothing was typed. */
export function normaliseName(name: string): string {
  return withoutControls(name.normalize("NFC")).replace(/\s+/g, " ").trim();
}

/** Control characters come from pasting and from attackers; Postgres refuses one of them. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
