/** The one spelling under which an account is kept and found: people type their address in many ways. */
export function normaliseEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}
