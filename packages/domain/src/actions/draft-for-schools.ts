import { usualActionDay } from "@safeboard/compliance/actions";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { MeasuredCell } from "@safeboard/compliance/measures";
import type { Status } from "@safeboard/compliance/statuses";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { InvalidInput, NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { judgeOverview } from "../overview/judge-overview.ts";
import { isMeasureOrPart, type Origin } from "./require-origin.ts";
import { withoutNames } from "./without-names.ts";
import { cellAbout, namingPart, wordsOfCell } from "./words-of-cell.ts";

export const draftForSchoolsInput = z.object({
  /** A column of the overview, a measure or a part of one; null for an action that comes from none. */
  measure: z.string().max(120).nullable().default(null),
  /** The schools that were chosen; where none was, those at which the measure is not in order. */
  schoolIds: z.array(identifier).max(200, "Choose at most 200 schools.").default([]),
});

export interface DraftForSchools extends Origin {
  title: string;
  detail: string;
  owner: string;
  dueOn: IsoDate;
  /** For whom it is prepared; everybody, where nothing says for whom. */
  schoolIds: string[];
}

/**
 * What the form of an action for several schools begins with. It says what is asked of a school and never how another one
 * stands, because each of them reads it. Nothing is stored by it.
 *
 * @throws NotFound when one of the schools isn't the lead's
 * @throws InvalidInput when there is no such measure
 */
export async function draftForSchools(
  { actor, database, today }: MemberContext,
  { measure, schoolIds }: z.infer<typeof draftForSchoolsInput>,
): Promise<DraftForSchools> {
  const chosen = new Set(schoolIds.map((id) => id.toLowerCase()));
  if (schoolIds.some((id) => !actor.schoolIds.includes(id.toLowerCase()))) throw new NotFound();
  const common = { owner: "", dueOn: usualActionDay(today) };
  if (measure !== null && !isMeasureOrPart(measure)) {
    throw new InvalidInput({ measure: "There is no such measure." });
  }
  const { schools } = await withActor(database, actor, (transaction) =>
    judgeOverview(transaction, actor, { day: today, isPast: false }),
  );
  if (measure === null) {
    const all = schools.map(({ schoolId }) => schoolId);
    const fitting = chosen.size === 0 ? all : all.filter((id) => chosen.has(id));
    const nothing = { raisedFrom: "itself" as const, subject: null, title: "", detail: "" };
    return { ...common, ...nothing, schoolIds: fitting };
  }
  const judged = schools.flatMap(({ schoolId, cells }) => {
    const about = cellAbout(cells, measure);
    return about ? [{ schoolId, ...about }] : [];
  });
  const wanted = judged.filter(({ schoolId, status }) =>
    chosen.size === 0 ? isOpen(status) : chosen.has(schoolId),
  );
  const [first] = judged;
  const partTitle = judged.find((about) => about.partTitle !== null)?.partTitle ?? null;
  const words = commonest(wanted.map(({ cell }) => cell)) ?? first?.cell.title ?? "";
  return {
    ...common,
    raisedFrom: "measure",
    subject: measure,
    title: withoutNames(namingPart(words, partTitle), today),
    detail: withoutNames(first ? `${first.cell.title}: ${first.cell.rule}` : "", today),
    schoolIds: wanted.map(({ schoolId }) => schoolId),
  };
}

const isOpen = (status: Status): boolean => status !== "met" && status !== "not_applicable";

/** What most of them would have to do next, in its words; of equally many the first. */
function commonest(cells: readonly MeasuredCell[]): string | null {
  const words = Map.groupBy(
    cells.flatMap((cell) => wordsOfCell(cell) ?? []),
    (each) => each,
  );
  const [most] = [...words].toSorted(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? null;
}
