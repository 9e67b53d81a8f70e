import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import { HistoryList } from "@safeboard/ui/history-list";
import { Status, statusWords } from "@safeboard/ui/status";
import type { OverviewCell } from "../domain-answers.ts";

/** How a measure stood at a school since it was first kept: the day's own words, then each change. */
export function StandingHistory({
  runs,
  stood,
  day,
}: {
  runs: OverviewCell["runs"];
  stood: string | null;
  day: IsoDate;
}) {
  return (
    <section aria-labelledby="history" className="page-section">
      <h2 id="history">When it changed</h2>
      {stood && <p>{stood}</p>}
      {runs.length === 0 ? (
        <p>Nothing has been kept of it yet. It is from now on, every hour.</p>
      ) : (
        <HistoryList
          events={runs.map(({ status, value, from, to }) => ({
            id: from,
            on: from,
            words: <Status status={status}>{statusWords[status]}</Status>,
            detail: [
              value !== statusWords[status] && `${value} at first`,
              to === null ? "still when it was kept last" : `until ${formatIsoDate(to)}`,
              from <= day && (to === null || day <= to) && "the day above",
            ]
              .filter(Boolean)
              .join("; ")
              .replace(/^./u, (first) => first.toUpperCase()),
          }))}
        />
      )}
    </section>
  );
}
