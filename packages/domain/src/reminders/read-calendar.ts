import { createHash } from "node:crypto";
import { addDays } from "@safeboard/compliance/dates";
import { type Reminder, remindersToShow } from "@safeboard/compliance/reminders";
import { loadMember, withActor } from "@safeboard/database/actor";
import { calendarFeed } from "@safeboard/database/tables/acknowledgements";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { DomainContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { rolePermits } from "../permissions.ts";
import { lineOf, loadWhatFallsDue, type ReminderLine } from "./list-reminders.ts";

export const readCalendarInput = z.object({ token: z.string().min(1).max(200) });

export interface CalendarEntry extends ReminderLine {
  /** Stable for one occasion of one review: a calendar that reads again finds the same entry. */
  uid: string;
  /** When what is known of the review was last changed. */
  changedAt: Date;
}

export interface ReminderCalendar {
  entries: CalendarEntry[];
}

/** What a calendar keeps of the past, and shows of the time to come. */
const DAYS_BEHIND = 62;
const DAYS_AHEAD = 400;

/**
 * The reminders behind a secret address: what its person may see today, in the membership for which it was made. No
 * session is needed.
 *
 * @throws NotFound when there is no such address, when it was ended, and when the membership has ended: which of these is
 * not told
 */
export async function readCalendar(
  { database, today }: DomainContext,
  { token }: z.infer<typeof readCalendarInput>,
): Promise<ReminderCalendar> {
  const linkHash = createHash("sha256").update(token, "utf8").digest("hex");
  const [feed] = await withActor(database, { kind: "visitor", linkHash }, (transaction) =>
    transaction
      .select()
      .from(calendarFeed)
      .where(and(eq(calendarFeed.tokenHash, linkHash), isNull(calendarFeed.revokedAt))),
  );
  if (!feed) throw new NotFound();
  const membership = { trustId: feed.trustId, id: feed.membershipId };
  const member = await loadMember(database, membership, feed.userId, today);
  if (!member || !rolePermits(member.role, "subscribe", "reminder")) throw new NotFound();
  const { due, settings } = await withActor(database, member, (transaction) =>
    loadWhatFallsDue(transaction, member, { today }),
  );
  const range = { from: addDays(today, -DAYS_BEHIND), until: addDays(today, DAYS_AHEAD) };
  const entries = due.flatMap((review) =>
    remindersToShow(review, range, today, settings).map((reminder) => ({
      ...lineOf(reminder, review),
      uid: uidOf(review.id, reminder),
      changedAt: review.knownAt,
    })),
  );
  return {
    entries: entries.toSorted((a, b) =>
      a.on === b.on ? (a.uid < b.uid ? -1 : 1) : a.on < b.on ? -1 : 1,
    ),
  };
}

/** Another due day is another entry: no calendar has to be told that one was moved. */
function uidOf(id: string, { dueOn, occasion }: Reminder): string {
  return `${id}-${dueOn.replaceAll("-", "")}-${occasion.kind}-${occasion.days}@safeboard`;
}
