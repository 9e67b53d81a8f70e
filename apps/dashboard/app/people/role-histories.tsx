import { formatIsoDate } from "@safeboard/compliance/dates";
import { HistoryList } from "@safeboard/ui/history-list";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { PeopleOfSchool } from "../domain-answers.ts";
import { historyByRole, type OnRecord } from "./register.ts";
import { Source } from "./source.tsx";

/** Who held what, role by role: corrections and what was taken back stay, struck through, with who said so. */
export function RoleHistories({ page }: { page: Pick<PeopleOfSchool, "asked" | "history"> }) {
  return (
    <div className="role-histories">
      {historyByRole(page).map(({ role, title, entries }) => (
        <details key={role} className="in-place">
          <summary>
            {title}: {entries.length === 1 ? "1 entry" : `${entries.length} entries`}
          </summary>
          <HistoryList
            events={entries.map((entry) => ({
              id: entry.appointmentId,
              on: entry.from,
              words: termInWords(entry),
              takenBack: entry.withdrawnAt !== null,
              detail: <HowKnown entry={entry} />,
            }))}
          />
        </details>
      ))}
    </div>
  );
}

function termInWords({ name, from, to }: OnRecord): string {
  if (to === null) return `${name}, since then`;
  return to === from ? `${name}, on that day` : `${name}, until ${formatIsoDate(to)}`;
}

function HowKnown({ entry }: { entry: OnRecord }) {
  const { endedAt, endedBy, withdrawnAt, withdrawnBy } = entry;
  return (
    <>
      <Source held={entry} />
      {endedAt && `. The last day was recorded by ${endedBy}, ${dayOfMoment(endedAt)}`}
      {withdrawnAt && `. Replaced or taken back by ${withdrawnBy}, ${dayOfMoment(withdrawnAt)}`}.
    </>
  );
}
