import type { ReactNode } from "react";

/** The one thing on a page for people who are not signed in: sign in, choose a password, second factor. */
export function SignInCard({
  title,
  heading: Heading = "h1",
  lead,
  children,
}: {
  title: string;
  /** A second card on the page is an "h2": a page has one main heading. */
  heading?: "h1" | "h2" | undefined;
  lead?: ReactNode;
  /** The form, with an ErrorSummary above it. */
  children: ReactNode;
}) {
  return (
    <div className="sign-in-card">
      <Heading className="sign-in-title">{title}</Heading>
      {lead && <p className="sign-in-lead">{lead}</p>}
      {children}
    </div>
  );
}
