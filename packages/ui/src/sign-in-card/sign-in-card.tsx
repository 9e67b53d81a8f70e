import type { ReactNode } from "react";

/** The one thing on a page for people who are not signed in: sign in, choose a password, second factor. */
export function SignInCard({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  /** The form, with an ErrorSummary above it. */
  children: ReactNode;
}) {
  return (
    <div className="sign-in-card">
      <h1>{title}</h1>
      {lead && <p className="sign-in-lead">{lead}</p>}
      {children}
    </div>
  );
}
