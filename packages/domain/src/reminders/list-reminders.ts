import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import { type Reminder, reminderInWords, remindersToShow } from "@safeboard/compliance/reminders";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireSchool } from "../schools/require-school.ts";
import { type LoadedReviews, loadReviews, type ReviewOfPolicy } from "./load-reviews.ts";

export const listRemindersInput = z
  .object({
    /** This school alone. */
    schoolId: identifier.optional(),
    /** Days ahead of today. */
    daysAhead: z.number().int().min(1).max(400).default(92),
  })
  .prefault({});

export interface ReminderLine extends Reminder {
  schoolId: string | null;
  schoolName: string;
  policyType: string;
  policyName: string;
  versionId: string | null;
  words: string;
}

export interface ReminderList {
  /** Reviews that are overdue, each by the reminder that fell due last (or, when none has yet, comes first). */
  overdue: ReminderLine[];
  /** What fell due in the last thirty days, of reviews that are still to come: the latest of each review. */
  fallen: ReminderLine[];
  coming: ReminderLine[];
  /** Days before a review, as the trust has chosen them. */
  reminderDays: number[];
  overdueReminderDays: number;
}

/** Days for which a reminder is shown after it fell due. */
const DAYS_SHOWN_AFTER = 30;

/** Who is reminded of which review, when: what is overdue, what has just fallen due, and what comes. */
export async function listReminders(
  { actor, database, today }: MemberContext,
  { schoolId, daysAhead }: z.infer<typeof listRemindersInput>,
): Promise<ReminderList> {
  const loaded = await withActor(database, actor, async (transaction) => {
    if (schoolId) await requireSchool(transaction, actor.trustId, schoolId);
    return loadReviews(transaction, actor, { today, ...(schoolId ? { schoolId } : {}) });
  });
  return arrange(loaded, today, addDays(today, daysAhead));
}

function arrange(
  { reviews, settings }: LoadedReviews,
  today: IsoDate,
  until: IsoDate,
): ReminderList {
  const list: ReminderList = {
    overdue: [],
    fallen: [],
    coming: [],
    reminderDays: settings.reminderDays,
    overdueReminderDays: settings.overdueReminderDays,
  };
  for (const review of reviews) {
    const shown = remindersToShow(
      review,
      { from: addDays(today, -DAYS_SHOWN_AFTER), until },
      today,
      settings,
    );
    const fallen = shown.findLast(({ on }) => on <= today);
    const ahead = shown.filter(({ on }) => on > today);
    if (review.dueOn < today) {
      const [next] = ahead;
      const last = fallen?.occasion.kind === "overdue" ? fallen : next;
      if (last) list.overdue.push(lineOf(last, review));
    } else if (fallen) {
      list.fallen.push(lineOf(fallen, review));
    }
    list.coming.push(...ahead.map((reminder) => lineOf(reminder, review)));
  }
  list.overdue.sort((a, b) => alphabetically(a.dueOn, b.dueOn) || byName(a, b));
  list.fallen.sort((a, b) => alphabetically(b.on, a.on) || byName(a, b));
  list.coming.sort((a, b) => alphabetically(a.on, b.on) || byName(a, b));
  return list;
}

const byName = (a: ReminderLine, b: ReminderLine): number =>
  alphabetically(a.schoolName, b.schoolName) || alphabetically(a.policyName, b.policyName);

export function lineOf(reminder: Reminder, review: ReviewOfPolicy): ReminderLine {
  const { schoolId, schoolName, policyType, policyName, versionId } = review;
  const words = reminderInWords(reminder, { schoolName, policyName });
  return { ...reminder, schoolId, schoolName, policyType, policyName, versionId, words };
}
