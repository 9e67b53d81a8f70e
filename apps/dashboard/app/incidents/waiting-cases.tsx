import { categoryTitle } from "@safeboard/compliance/incidents";
import { Anchor } from "@safeboard/ui/anchor";
import { DateText } from "@safeboard/ui/date-text";
import { Status } from "@safeboard/ui/status";
import type { IncidentStanding } from "../domain-answers.ts";
import { caseAddress, returnsAddress } from "./addresses.ts";
import { decisionDueInWords } from "./incident-words.ts";

/** The most that are listed: the list below, narrowed to those without a decision, has the rest. */
const MOST = 10;

/** What somebody has to do: decide about severe incidents, report months. Nothing when nothing waits. */
export function WhatWaits({ standing }: { standing: IncidentStanding }) {
  const { school, undecided, completeness } = standing;
  const months = [...completeness.missing, ...completeness.awaited];
  if (undecided.length + months.length === 0) return null;
  return (
    <section aria-labelledby="waits" className="page-section">
      <h2 id="waits">What waits for you</h2>
      <ul className="incident-waits">
        {undecided.slice(0, MOST).map(({ caseId, category, occurredOn, standing: due }) => (
          <li key={caseId}>
            <span>
              <Anchor href={caseAddress(school.id, caseId)}>{categoryTitle(category)}</Anchor> of{" "}
              <DateText date={occurredOn} />
            </span>
            <Status status={due.state === "needs_decision" ? "needs_action" : "due_soon"}>
              {decisionDueInWords(due)}
            </Status>
          </li>
        ))}
        {undecided.length > MOST && <li>And {undecided.length - MOST} more without a decision.</li>}
        {months.map(({ start, title }) => (
          <li key={start}>
            <Anchor href={`${returnsAddress(school.id)}#month-${start.slice(0, 7)}`}>
              Say what there was to report for {title}
            </Anchor>{" "}
            <Status
              status={
                completeness.missing.some((month) => month.start === start)
                  ? "not_reported"
                  : "due_soon"
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
