import { ButtonLink } from "@safeboard/ui/button";
import { EmptyState } from "@safeboard/ui/empty-state";
import type { Overview } from "../domain-answers.ts";
import { notKeptInWords } from "./moment-words.ts";

/** In place of a page for a day of which nothing was kept. */
export function NotKept({ moment, nowHref }: { moment: Overview["moment"]; nowHref: string }) {
  return (
    <EmptyState
      title="What was shown on that day was not kept"
      action={<ButtonLink href={nowHref}>Show it as it is known now</ButtonLink>}
    >
      <p>{notKeptInWords(moment)}</p>
    </EmptyState>
  );
}
