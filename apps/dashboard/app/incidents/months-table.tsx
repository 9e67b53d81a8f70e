import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { dayOfMoment } from "../components/moment-in-words.ts";
import { type QuestionApart, QuestionApartLink } from "../components/question-apart.tsx";
import type { ReturnedMonth } from "../domain-answers.ts";
import { returnsAddress } from "./addresses.ts";
import { MonthState } from "./month-state.tsx";

/** What the school says of a whole month. */
export const SAYS = {
  nothing_to_report: "Nothing to report",
  all_recorded: "All are recorded",
} as const;

/** Month by month what is reported, with one tap for a month without incidents. */
export function MonthsTable({
  schoolId,
  months,
  mayRecord,
}: {
  schoolId: string;
  months: readonly ReturnedMonth[];
  mayRecord: boolean;
}) {
  return (
    <DataTable
      caption="Months of this school year and the last"
      captionHidden
      narrow="lines"
      rows={months}
      rowKey={({ month }) => month}
      rowHeading={{
        heading: "Month",
        cell: ({ month, title }) => <span id={`month-${month}`}>{title}</span>,
      }}
      columns={[
        { id: "state", heading: "Report", cell: (month) => <MonthState month={month} /> },
        {
          id: "incidents",
          heading: "Incidents",
          numeric: true,
          cell: ({ incidents }) => incidents ?? "–",
        },
        {
          id: "said",
          heading: "Said by",
          cell: ({ said }) =>
            said ? `${SAYS[said.says]}: ${said.recordedBy}, ${dayOfMoment(said.recordedAt)}` : "",
        },
        ...(mayRecord
          ? [
              {
                id: "say",
                heading: "To do",
                cell: (month: ReturnedMonth) => <SayOrTakeBack schoolId={schoolId} month={month} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function SayOrTakeBack({ schoolId, month }: { schoolId: string; month: ReturnedMonth }) {
  const { title, said, toSay } = month;
  if (said) {
    return (
      <QuestionApartLink asked={whetherToTakeBackReturn(schoolId, month)}>
        Take back<span className="heard-only"> what was said of {title}</span>
      </QuestionApartLink>
    );
  }
  if (!toSay) return null;
  return (
    <Form method="post" action={returnsAddress(schoolId)}>
      <input type="hidden" name="month" value={month.month} />
      <input type="hidden" name="says" value={toSay} />
      <Button kind="quiet" name="intent" value="say">
        {SAYS[toSay]}
        <span className="heard-only"> for {title}</span>
      </Button>
    </Form>
  );
}

/** What is asked before a month counts as not reported again. */
export function whetherToTakeBackReturn(schoolId: string, month: ReturnedMonth): QuestionApart {
  const here = returnsAddress(schoolId);
  return {
    form: "take-back",
    question: `Take back what was said of ${month.title}?`,
    page: `${here}?take-back=${month.month}`,
    within: here,
    consequences:
      "The month counts as not reported again, unless incidents are recorded in it. What was said stays in the record of changes.",
    confirm: "Take it back",
    hidden: { intent: "take-back", returnId: month.said?.id ?? "" },
  };
}
