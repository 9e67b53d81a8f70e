import { formatIsoDate } from "@safeboard/compliance/dates";
import {
  categoryTitle,
  SEVERITIES,
  WITHDRAWAL_REASONS,
  YEAR_GROUPS,
} from "@safeboard/compliance/incidents";
import { HistoryList } from "@safeboard/ui/history-list";
import { RadioGroup } from "@safeboard/ui/radio-group";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { QuestionApart } from "../components/question-apart.tsx";
import type { CasePage } from "../domain-answers.ts";
import { caseAddress } from "./addresses.ts";

/** Every description of an incident, the latest first. */
export function CaseHistory({ history }: { history: CasePage["history"] }) {
  return (
    <section aria-labelledby="history" className="page-section">
      <h2 id="history">How it was described</h2>
      <HistoryList
        events={history.map((row) => ({
          id: row.id,
          on: row.occurredOn,
          words: `${categoryTitle(row.category)}, ${SEVERITIES.title(row.severity).toLowerCase()} severity, ${yearInWords(row.yearGroup)}`,
          takenBack: row.withdrawnAt !== null,
          detail: <p>{whoAndWhen(row)}</p>,
        }))}
      />
    </section>
  );
}

const yearInWords = (code: string): string =>
  code === "not_known" ? "year group not known" : YEAR_GROUPS.title(code);

function whoAndWhen({
  source,
  recordedBy,
  recordedAt,
  withdrawnAt,
  withdrawnBy,
  withdrawnBecause,
}: CasePage["history"][number]): string {
  const came = source === "imported" ? "From a file, by" : "Recorded by";
  const recorded = `${came} ${recordedBy} on ${dayOfMoment(recordedAt)}.`;
  if (withdrawnAt === null) return recorded;
  const why = withdrawnBecause ? WITHDRAWAL_REASONS.title(withdrawnBecause) : "Taken back";
  return `${recorded} ${why} by ${withdrawnBy} on ${dayOfMoment(withdrawnAt)}.`;
}

/** A person's reasons; the rest are the product's own. */
const REASONS = ["entered_by_mistake", "recorded_twice", "not_an_incident"] as const;

/** What is asked before an incident no longer counts. */
export function whyItIsTakenBack(schoolId: string, caseId: string, on: string): QuestionApart {
  const here = caseAddress(schoolId, caseId);
  return {
    form: "take-back",
    question: `Take back the incident of ${formatIsoDate(on)}?`,
    page: `${here}?take-back=yes`,
    within: here,
    consequences:
      "It no longer counts anywhere, and leaves the list. Its page and its history stay, and say who took it back.",
    confirm: "Take it back",
    hidden: { intent: "take-back" },
    field: (fields) => (
      <RadioGroup
        {...fields.one("because")}
        legend="Why?"
        choices={REASONS.map((code) => ({ value: code, label: WITHDRAWAL_REASONS.title(code) }))}
      />
    ),
  };
}
