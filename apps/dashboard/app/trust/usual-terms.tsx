import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Button } from "@safeboard/ui/button";
import { SummaryList } from "@safeboard/ui/summary-list";
import type { TermDatesShown } from "../domain-answers.ts";

/** By which days figures are counted in an academic year, and by which rule. */
export function UsualTerms({
  chosen: { name, given, halfTerms },
}: {
  chosen: TermDatesShown["chosen"];
}) {
  return (
    <section aria-labelledby="counted-by" className="page-section">
      <h2 id="counted-by">What {name} is counted by</h2>
      <p>
        {given
          ? "A holiday counts with the half-term before it. A school day is a weekday in your half-terms that is no bank holiday and none of your training days."
          : "These are Safeboard’s usual half-terms, the same each year. A school day is any weekday that is no bank holiday, not in August and not from 24 December to 1 January: half-term weeks and training days are not known until you give your dates."}
      </p>
      <SummaryList
        rows={halfTerms.map(({ title, start, end }) => ({
          key: title,
          value: `${formatIsoDate(start)} to ${formatIsoDate(end)}`,
        }))}
      />
      {given && (
        <details className="in-place">
          <summary>Take the dates of {name} back</summary>
          <Form method="post" className="stacked-form">
            <p>The usual terms count again from today. What you gave stays in the history.</p>
            <input type="hidden" name="year" value={name} />
            <Button kind="quiet" name="intent" value="take_back">
              Take the dates back
            </Button>
          </Form>
        </details>
      )}
    </section>
  );
}
