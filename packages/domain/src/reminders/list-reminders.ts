import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import {
  endingInWords,
  filteringDueInWords,
  type Reminder,
  reminderInWords,
  remindersToShow,
} from "@safeboard/compliance/reminders";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import { type Member, type Transaction, withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireSchool } from "../schools/require-school.ts";
import { type EndingAppointment, loadEndings } from "./load-endings.ts";
import { type FilteringDue, loadFilteringDue } from "./load-filtering-due.ts";
import { loadReviews, type ReviewOfPolicy } from "./load-reviews.ts";

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
  /** What falls due: a policy's review, an appointment, or the next review of filtering and monitoring. */
  of:
    | { kind: "review"; policyType: string; policyName: string; versionId: string | null }
    | { kind: "appointment"; role: string; roleTitle: string; name: string }
    | { kind: "filtering"; latestReviewId: string };
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

/** Who is reminded of what, when: reviews that are overdue, what has just fallen due, and what comes. */
export async function listReminders(
  { actor, database, today }: MemberContext,
  { schoolId, daysAhead }: z.infer<typeof listRemindersInput>,
): Promise<ReminderList> {
  const { due, settings } = await withActor(database, actor, async (transaction) => {
    if (schoolId) await requireSchool(transaction, actor.trustId, schoolId);
    return loadWhatFallsDue(transaction, actor, { today, ...(schoolId ? { schoolId } : {}) });
  });
  return arrange(due, settings, { today, until: addDays(today, daysAhead) });
}

export type FallingDue = ReviewOfPolicy | EndingAppointment | FilteringDue;

/** Everything that somebody is reminded of: reviews of policies and of filtering, and appointments that end. */
export async function loadWhatFallsDue(
  transaction: Transaction,
  actor: Pick<Member, "trustId" | "scope">,
  wanted: { today: IsoDate; schoolId?: string },
): Promise<{ due: FallingDue[]; settings: ComplianceSettings }> {
  const [{ reviews, settings }, endings, filtering] = await Promise.all([
    loadReviews(transaction, actor, wanted),
    loadEndings(transaction, actor, wanted),
    loadFilteringDue(transaction, actor, wanted),
  ]);
  return { due: [...reviews, ...endings, ...filtering], settings };
}

function arrange(
  due: readonly FallingDue[],
  settings: ComplianceSettings,
  { today, until }: { today: IsoDate; until: IsoDate },
): ReminderList {
  const list: ReminderList = {
    overdue: [],
    fallen: [],
    coming: [],
    reminderDays: settings.reminderDays,
    overdueReminderDays: settings.overdueReminderDays,
  };
  for (const review of due) {
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
  alphabetically(a.schoolName, b.schoolName) || alphabetically(nameOf(a), nameOf(b));

function nameOf({ of }: ReminderLine): string {
  if (of.kind === "review") return of.policyName;
  return of.kind === "appointment" ? of.roleTitle : "filtering";
}

export function lineOf(reminder: Reminder, due: FallingDue): ReminderLine {
  const { schoolId, schoolName } = due;
  if ("roleTitle" in due) {
    const { role, roleTitle, name } = due;
    return {
      ...reminder,
      schoolId,
      schoolName,
      of: { kind: "appointment", role, roleTitle, name },
      words: endingInWords(reminder, { schoolName, roleTitle, name }),
    };
  }
  if ("latestReviewId" in due) {
    const { latestReviewId } = due;
    return {
      ...reminder,
      schoolId,
      schoolName,
      of: { kind: "filtering", latestReviewId },
      words: filteringDueInWords(reminder, { schoolName }),
    };
  }
  const { policyType, policyName, versionId } = due;
  return {
    ...reminder,
    schoolId,
    schoolName,
    of: { kind: "review", policyType, policyName, versionId },
    words: reminderInWords(reminder, { schoolName, policyName }),
  };
}
