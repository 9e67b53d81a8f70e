import { HistoryList } from "@safeboard/ui/history-list";
import type { HistoryEvent } from "@safeboard/ui/history-list";
import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Button } from "@safeboard/ui/button";
import { QuestionApartLink } from "../components/question-apart.tsx";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { StandingPage } from "../domain-answers.ts";
import { whyItIsWrong } from "./why-it-is-wrong.tsx";

const sources = {
  recorded: "Recorded",
  imported: "Imported",
  other_school: "Recorded at another school of the trust, copied",
  moved: "Came with the school from another trust, recorded",
} as const;

interface TakenBack {
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawnBecause?: string | null;
}

/** Everything that was recorded of one person and one requirement, what was taken back among it, the latest first. */
export function StandingHistory({ page, here }: { page: StandingPage; here: string }) {
  const events = [
    ...page.bookings.map((each) => bookingEvent(each, page.today)),
    ...page.exemptions.map((each) => exemptionEvent(each, here)),
    ...page.completions.map((each) => completionEvent(each, here)),
  ].toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
  return events.length === 0 ? (
    <p>Nothing has been recorded yet.</p>
  ) : (
    <HistoryList events={events} />
  );
}

function completionEvent(done: StandingPage["completions"][number], here: string): HistoryEvent {
  const { id, completedOn, courseTitle, occasion, provider, source, recordedBy, recordedAt } = done;
  const isOurs = done.withdrawnAt === null && source !== "other_school";
  return {
    id,
    on: completedOn,
    words: `Did ${courseTitle}${occasion ? ` at: ${occasion}` : ""}${provider ? `, run by ${provider}` : ""}`,
    takenBack: done.withdrawnAt !== null,
    detail: (
      <>
        <p>
          {done.lastsUntil === null
            ? "Does not expire. "
            : `Satisfies this until ${formatIsoDate(done.lastsUntil)}. `}
          {done.validUntil !== null &&
            `The certificate is valid until ${formatIsoDate(done.validUntil)}. `}
          {sources[source]} by {recordedBy} on {dayOfMoment(recordedAt)}
        </p>
        <TakenBackNote {...done} />
        {isOurs && (
          <div>
            <QuestionApartLink asked={whyItIsWrong(here, "completion", done.id)}>
              Take back
              <span className="heard-only"> what was done on {formatIsoDate(completedOn)}</span>
            </QuestionApartLink>
          </div>
        )}
      </>
    ),
  };
}

function exemptionEvent(exemption: StandingPage["exemptions"][number], here: string): HistoryEvent {
  const { id, from, until, reason, recordedBy, recordedAt } = exemption;
  return {
    id,
    on: from,
    words: `Exempt${until === null ? "" : ` until ${formatIsoDate(until)}`}: ${reason}`,
    takenBack: exemption.withdrawnAt !== null,
    detail: (
      <>
        <p>
          Recorded by {recordedBy} on {dayOfMoment(recordedAt)}
        </p>
        <TakenBackNote {...exemption} />
        {exemption.withdrawnAt === null && (
          <div>
            <QuestionApartLink asked={whyItIsWrong(here, "exemption", id)}>
              Withdraw<span className="heard-only"> the exemption of {from}</span>
            </QuestionApartLink>
          </div>
        )}
      </>
    ),
  };
}

function bookingEvent(booking: StandingPage["bookings"][number], today: string): HistoryEvent {
  const { id, bookedFor, courseTitle, provider, recordedBy, recordedAt } = booking;
  return {
    id,
    on: bookedFor,
    words: `Booked on ${courseTitle}${provider ? `, run by ${provider}` : ""}`,
    takenBack: booking.withdrawnAt !== null,
    detail: (
      <>
        <p>
          Booked by {recordedBy} on {dayOfMoment(recordedAt)}
        </p>
        <TakenBackNote {...booking} />
        {booking.withdrawnAt === null && (
          <Form method="post">
            {bookedFor < today && <p>The day is over. Record it if it was done.</p>}
            <input type="hidden" name="bookingId" value={id} />
            <Button kind="quiet" name="intent" value="cancel-booking">
              Cancel the booking
            </Button>
          </Form>
        )}
      </>
    ),
  };
}

function TakenBackNote({ withdrawnAt, withdrawnBy, withdrawnBecause }: TakenBack) {
  if (withdrawnAt === null) return null;
  return (
    <p>
      Taken back by {withdrawnBy} on {dayOfMoment(withdrawnAt)}
      {withdrawnBecause ? `: ${withdrawnBecause}` : ""}
    </p>
  );
}
