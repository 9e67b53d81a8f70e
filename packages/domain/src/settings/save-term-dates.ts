import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import {
  countSchoolDays,
  readSchoolYear,
  type SchoolYear,
  type SchoolYearField,
} from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { trustSetting } from "@safeboard/database/tables/policy-life";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { shortText } from "../input-limits.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadSettings } from "./load-settings.ts";
import { TERM_DATES_PREFIX, yearsToGive } from "./term-dates-setting.ts";

/** The most of a day that is typed, and of the training days together. */
const [LONGEST_DAY, LONGEST_LIST] = [60, 2_000];

export const saveTermDatesInput = z.object({
  /** "2026/27". */
  year: shortText("the academic year"),
  /** Each half-term's first and last day as typed; null takes back what was given. */
  typed: z
    .record(z.string().max(20), z.string().max(LONGEST_LIST, "Enter fewer days."))
    .transform((typed) => shortenDays(typed))
    .nullable(),
});

/**
 * Gives a trust's term dates for an academic year, from today on, or takes them back so that the usual terms count. What is
 * kept by term is worked out again by a job; days before keep what held then.
 *
 * @throws InvalidInput by field, where a day can't be or two don't fit together
 * @throws Conflict when it is so already
 * @throws NotFound for a year that can't be given
 */
export async function saveTermDates(
  context: MemberContext,
  { year, typed }: z.infer<typeof saveTermDatesInput>,
): Promise<{ saved: true }> {
  const { actor, database, today, jobs } = context;
  const { trustId } = actor;
  const chosen = yearsToGive(today).find(({ name }) => name === year);
  if (!chosen) throw new NotFound();
  const given = typed === null ? null : readOrRefuse(typed, chosen.start);
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const { termCalendar } = await loadSettings(transaction, trustId, today);
    const before = termCalendar.years[year] ?? null;
    if (isDeepStrictEqual(before, given)) {
      throw new Conflict(
        given ? "These are the dates already." : "The usual terms count for this year already.",
      );
    }
    await transaction.insert(trustSetting).values({
      trustId,
      id: randomUUID(),
      name: `${TERM_DATES_PREFIX}${year}`,
      value: given ?? {},
      inForceFrom: today,
      reason: null,
      // Two in one request's instant would have no order.
      recordedAt: sql`clock_timestamp()`,
      recordedBy: actor.displayName,
    });
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "settings.saveTermDates",
      detail: {
        year,
        ...(given && {
          first: given.halfTerms.at(0)?.first,
          last: given.halfTerms.at(-1)?.last,
          schoolDays: countSchoolDays(given),
        }),
      },
      deedOf: "trust",
    });
    await jobs.enqueue(transaction, "rebuild-incidents-of-trust", { trustId });
    return { saved: true };
  });
}

function readOrRefuse(typed: Partial<Record<string, string>>, yearStart: string): SchoolYear {
  const read = readSchoolYear(typed satisfies Partial<Record<SchoolYearField, string>>, yearStart);
  if ("schoolYear" in read) return read.schoolYear;
  throw new InvalidInput(
    Object.fromEntries(
      Object.entries(read.problems).map(([field, problem]) => [field, problem ?? ""]),
    ),
  );
}

/** What is longer than any day is no day, and is refused as one. */
const shortenDays = (typed: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).map(([field, text]) => [
      field,
      field === "closed" ? text : text.slice(0, LONGEST_DAY),
    ]),
  );
