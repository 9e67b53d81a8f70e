import type { ReactNode } from "react";
import { ButtonGroup, ButtonLink } from "../button/button.tsx";

export type ErrorPageKind = "not_found" | "forbidden" | "failed" | "offline";

const wording: Readonly<Record<ErrorPageKind, { title: string; explanation: string }>> = {
  // The same words whether the page never was or belongs to another school: neither may show.
  not_found: {
    title: "We can't find that page",
    explanation:
      "Check the address, or start from your own page. If somebody sent you a link, the page may have moved, or may not be one that you can see.",
  },
  forbidden: {
    title: "You can't do that with this sign-in",
    explanation:
      "Your trust's safeguarding lead can give you access. Nothing has been changed or sent.",
  },
  failed: {
    title: "Something went wrong on our side",
    explanation:
      "It is not something that you did. What you had saved is safe; please try again in a minute.",
  },
  offline: {
    title: "You are offline",
    explanation:
      "We can't reach Safeboard. Check your connection, then try again. What you typed is still in the page before this one.",
  },
};

/** The sentence that such a page opens with, for its title too. */
export const errorPageTitle = (kind: ErrorPageKind): string => wording[kind].title;

/** The main part of a page that could not be shown. */
export function ErrorPage({
  kind,
  homeHref,
  retryHref,
  reference,
  children,
}: {
  kind: ErrorPageKind;
  homeHref: string;
  retryHref?: string | undefined;
  /** What to quote when asking for help. */
  reference?: string | undefined;
  children?: ReactNode;
}) {
  const { title, explanation } = wording[kind];
  return (
    <div className="error-page">
      <h1>{title}</h1>
      <p>{explanation}</p>
      {children}
      {reference !== undefined && (
        <p className="error-page-reference">
          If you ask for help, quote <code>{reference}</code>.
        </p>
      )}
      <ButtonGroup>
        {retryHref !== undefined && <ButtonLink href={retryHref}>Try again</ButtonLink>}
        <ButtonLink href={homeHref} kind={retryHref === undefined ? "primary" : "quiet"}>
          Go to your page
        </ButtonLink>
      </ButtonGroup>
    </div>
  );
}
