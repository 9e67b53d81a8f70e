import { usualActionDay } from "@safeboard/compliance/actions";
import type { IsoDate } from "@safeboard/compliance/dates";
import { MEASURES, type MeasuredCell } from "@safeboard/compliance/measures";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { InvalidInput, NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { judgeOverview } from "../overview/judge-overview.ts";
import type { Origin } from "./require-origin.ts";
import { withoutNames } from "./without-names.ts";
import { wordsOfCell } from "./words-of-cell.ts";

export const draftForSchoolsInput = z.object({
  /** A column of the overview; null for an action that comes from none. */
  measure: z.string().max(60).nullable().default(null),
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
  if (measure !== null && !MEASURES.some(({ id }) => id === measure)) {
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
  const cells = schools.flatMap(({ schoolId, cells: own }) => {
    const cell = own.find(({ measureId }) => measureId === measure);
    const isChosen = chosen.size === 0 ? cell && isOpen(cell) : chosen.has(schoolId);
    return cell && isChosen ? [{ schoolId, cell }] : [];
  });
  const [first] = schools.flatMap(({ cells: own }) =>
    own.filter(({ measureId }) => measureId === measure),
  );
  return {
    ...common,
    raisedFrom: "measure",
    subject: measure,
    title: withoutNames(commonest(cells.map(({ cell }) => cell)) ?? first?.title ?? "", today),
    detail: withoutNames(first ? `${first.title}: ${first.rule}` : "", today),
    schoolIds: cells.map(({ schoolId }) => schoolId),
  };
}

const isOpen = ({ status }: MeasuredCell): boolean =>
  status !== "met" && status !== "not_applicable";

/** What most of them would have to do next, in its words; of equally many the first. */
function commonest(cells: readonly MeasuredCell[]): string | null {
  const words = Map.groupBy(
    cells.flatMap((cell) => wordsOfCell(cell) ?? []),
    (each) => each,
  );
  const [most] = [...words].toSorted(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? null;
}
