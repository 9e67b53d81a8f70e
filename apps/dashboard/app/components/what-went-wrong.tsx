import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ErrorPage, type ErrorPageKind } from "@safeboard/ui/error-page";
import { OutsidePage } from "./outside-page.tsx";

/** What to show instead of a page, from whatever went wrong. Never the fault's own words: they are for the log. */
export function WhatWentWrong() {
  const error = useRouteError();
  return <ErrorPage kind={kindOf(error)} homeHref="/" />;
}

/** The same when even the page's frame is missing. */
export function RootErrorPage() {
  return (
    <OutsidePage>
      <WhatWentWrong />
    </OutsidePage>
  );
}

/** Which of the pages for what went wrong fits. */
export function kindOf(error: unknown): ErrorPageKind {
  if (!isRouteErrorResponse(error)) return "failed";
  if (error.status === 404 || error.status === 405) return "not_found";
  return error.status === 403 ? "forbidden" : "failed";
}
