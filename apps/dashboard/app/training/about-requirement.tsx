import { SummaryList } from "@safeboard/ui/summary-list";
import type { StandingPage } from "../domain-answers.ts";
import {
  forceInWords,
  howOften,
  sinceInWords,
  sourceInWords,
  whoIsAsked,
} from "./requirement-words.ts";

/** The rule behind a figure, with its source. */
export function AboutRequirement({ requirement }: { requirement: StandingPage["requirement"] }) {
  const { what, title, courseTitles } = requirement;
  return (
    <SummaryList
      rows={[
        { key: "What it covers", value: <span className="plain-value">{what}</span> },
        { key: "Who is asked", value: whoIsAsked(requirement) },
        { key: "How long it lasts", value: howOften(requirement) },
        {
          key: "What satisfies it",
          value: new Intl.ListFormat("en-GB", { type: "disjunction" }).format([
            title,
            ...courseTitles,
          ]),
        },
        { key: "How binding", value: forceInWords(requirement) },
        { key: "Asked since", value: sinceInWords(requirement) },
        { key: "Source", value: sourceInWords(requirement) },
      ]}
    />
  );
}
