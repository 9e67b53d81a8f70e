import { isDeepStrictEqual } from "node:util";
import {
  countSchoolDays,
  readSchoolYear,
  type SchoolYear,
  type SchoolYearField,
} from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { shortText } from "../input-limits.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadSettings } from "./load-settings.ts";
import { recordSetting } from "./record-setting.ts";
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
    await recordSetting(
      transaction,
      context,
      {
        name: `${TERM_DATES_PREFIX}${year}`,
        value: given ?? {},
        inForceFrom: today,
        reason: null,
      },
      {
        action: "settings.saveTermDates",
        detail: {
          year,
          ...(given && {
            first: given.halfTerms.at(0)?.first,
            last: given.halfTerms.at(-1)?.last,
            schoolDays: countSchoolDays(given),
          }),
        },
      },
    );
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
