import type { ReactNode } from "react";
import { DateText } from "../date-text/date-text.tsx";

export interface HistoryEvent {
  /** Unique within the list. */
  id: string;
  /** The day on which it was so, as an ISO date. */
  on: string;
  /** What happened, as a sentence without its day: "Approved by the local governing body". */
  words: ReactNode;
  /** Who entered it and when, a reason, an address. */
  detail?: ReactNode;
  /** It was taken back: shown struck through, and said so. */
  takenBack?: boolean | undefined;
}

/** What has happened to one thing, in order, each event with its day; the mark of the latest is filled. */
export function HistoryList({ events }: { events: readonly HistoryEvent[] }) {
  const [first, last] = [events[0], events.at(-1)];
  const isLatestFirst = first !== undefined && last !== undefined && first.on > last.on;
  return (
    <ol className="history-list" data-latest-first={isLatestFirst ? "" : undefined}>
      {events.map(({ id, on, words, detail, takenBack }) => (
        <li key={id} data-taken-back={takenBack ? "" : undefined}>
          <p className="history-day">
            <DateText date={on} />
          </p>
          <div className="history-words">
            {takenBack ? (
              <p>
                <span className="heard-only">Taken back: </span>
                <s>{words}</s>
              </p>
            ) : (
              <p>{words}</p>
            )}
            {detail && <div className="history-detail">{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
