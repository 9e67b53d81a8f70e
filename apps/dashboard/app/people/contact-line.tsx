import { EmailText } from "@safeboard/ui/email-text";

/** How somebody is reached, under their name; nothing where neither is known. */
export function ContactLine({
  email,
  telephone,
}: {
  email: string | null;
  telephone: string | null;
}) {
  if (email === null && telephone === null) return null;
  return (
    <span className="row-note">
      {email && <EmailText address={email} />}
      {email && telephone && " · "}
      {telephone}
    </span>
  );
}
