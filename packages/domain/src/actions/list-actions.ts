import type { IsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { asc } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { loadSettings } from "../settings/load-settings.ts";
import {
  type ActionCounts,
  actionFilters,
  countActions,
  filterActions,
  ownersOf,
} from "./action-filters.ts";
import { byUrgency, type DescribedAction, describeAction } from "./describe-action.ts";
import { loadActions } from "./load-actions.ts";

export const listActionsInput = z
  .object({ ...actionFilters.shape, schoolId: identifier.optional() })
  .prefault({});

export interface SchoolToDo {
  schoolId: string;
  name: string;
  open: number;
  overdue: number;
}

export interface ActionList {
  today: IsoDate;
  counts: ActionCounts;
  owners: string[];
  /** Those with the most overdue first; schools without an open action left out. */
  schools: SchoolToDo[];
  /** What is overdue longest first. */
  actions: (DescribedAction & { schoolName: string })[];
}

/**
 * What all the schools that the member sees have to do, or have done. Schools that left the trust are left out.
 *
 * @throws NotFound when the school to narrow by is none of theirs
 */
export async function listActions(
  { actor, database, today }: MemberContext,
  { schoolId, ...filters }: z.infer<typeof listActionsInput>,
): Promise<ActionList> {
  const { trustId, userId } = actor;
  if (schoolId !== undefined && !actor.schoolIds.includes(schoolId)) throw new NotFound();
  return withActor(database, actor, async (transaction) => {
    const [schools, settings] = await Promise.all([
      transaction
        .select({ id: unit.id, name: unit.name })
        .from(unit)
        .where(isSchoolInTrust(trustId, today))
        .orderBy(asc(unit.name)),
      loadSettings(transaction, trustId, today),
    ]);
    const nameOf = new Map(schools.map(({ id, name }) => [id, name]));
    const load = async (which: "open" | "closed") =>
      (await loadActions(transaction, { trustId, which })).flatMap((row) => {
        const schoolName = nameOf.get(row.schoolId);
        if (schoolName === undefined) return [];
        return [{ ...describeAction(row, { today, settings, userId }), schoolName }];
      });
    const open = await load("open");
    const ofSchool = (each: DescribedAction) => !schoolId || each.schoolId === schoolId;
    const shown = (filters.show === "closed" ? await load("closed") : open).filter(ofSchool);
    return {
      today,
      counts: countActions(open.filter(ofSchool)),
      owners: ownersOf(shown),
      schools: toDoBySchool(open),
      actions: filterActions(shown, filters).toSorted(byUrgency),
    };
  });
}

function toDoBySchool(
  open: readonly (DescribedAction & { schoolName: string })[],
): ActionList["schools"] {
  return [...Map.groupBy(open, ({ schoolId }) => schoolId)]
    .map(([schoolId, own]) => ({
      schoolId,
      name: own[0]?.schoolName ?? "",
      open: own.length,
      overdue: countActions(own).overdue,
    }))
    .toSorted(
      (one, other) => other.overdue - one.overdue || one.name.localeCompare(other.name, "en-GB"),
    );
}
