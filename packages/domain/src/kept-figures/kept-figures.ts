import { isDeepStrictEqual } from "node:util";
import type { IsoDate } from "@safeboard/compliance/dates";
import { loadSystem, type Transaction, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { unit } from "@safeboard/database/tables/tenancy";
import { asc } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import type { SchoolAddress } from "../schools/at-school.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { takeTurnAtSchool } from "../schools/take-turn.ts";

/** For which trust, and on which day: a use case's own context is enough. */
export interface KeepingContext extends Pick<MemberContext, "today"> {
  actor: Pick<MemberContext["actor"], "trustId">;
}

/** One kind of figures that every school has kept, so that a page of many schools reads small rows and counts nothing. */
interface KindOfFigures<Figures> {
  /** Works a school's figures out and stores them, once its turn is taken. */
  keep: (transaction: Transaction, context: KeepingContext, schoolId: string) => Promise<void>;
  /** As they are stored; null where none were ever kept, which is not wrong. */
  stored: (transaction: Transaction, school: SchoolAddress) => Promise<Figures | null>;
  /** As they would be stored now. */
  toKeep: (
    transaction: Transaction,
    school: SchoolAddress & { today: IsoDate },
  ) => Promise<Figures>;
  /** What of them has to agree; without it, all. */
  comparable?: (figures: Figures, today: IsoDate) => unknown;
}

interface KeptFigures {
  /**
   * Works them out again for every school of a trust, one after the other. Those that have left keep what they have: it
   * is all that is left of their record.
   *
   * @returns the number of schools
   */
  rebuild: (database: Database, trustId: string, today: IsoDate) => Promise<number>;
  /** The schools of which something else is kept than a rebuild would give: none, unless something is wrong. */
  check: (database: Database, trustId: string, today: IsoDate) => Promise<string[]>;
}

/** How one kind of figures is rebuilt and checked, for the system's jobs and for the operator. */
export function keptFigures<Figures>(kind: KindOfFigures<Figures>): KeptFigures {
  const comparable = kind.comparable ?? ((figures: Figures) => figures);

  async function rebuild(database: Database, trustId: string, today: IsoDate): Promise<number> {
    const system = await loadSystem(database, trustId);
    if (!system) return 0;
    const schools = await withActor(database, system, (transaction) =>
      listSchools(transaction, trustId, today),
    );
    for (const { id: schoolId } of schools) {
      await withActor(database, system, async (transaction) => {
        await takeTurnAtSchool(transaction, schoolId);
        await kind.keep(transaction, { actor: system, today }, schoolId);
      });
    }
    return schools.length;
  }

  async function check(database: Database, trustId: string, today: IsoDate): Promise<string[]> {
    const system = await loadSystem(database, trustId);
    if (!system) return [];
    return withActor(database, system, async (transaction) => {
      const wrong: string[] = [];
      for (const { id: schoolId } of await listSchools(transaction, trustId, today)) {
        const school = { trustId, schoolId };
        const stored = await kind.stored(transaction, school);
        if (stored === null) continue;
        const wanted = await kind.toKeep(transaction, { ...school, today });
        const agree = isDeepStrictEqual(comparable(stored, today), comparable(wanted, today));
        if (!agree) wrong.push(schoolId);
      }
      return wrong;
    });
  }

  return { rebuild, check };
}

const listSchools = (transaction: Transaction, trustId: string, today: IsoDate) =>
  transaction
    .select({ id: unit.id })
    .from(unit)
    .where(isSchoolInTrust(trustId, today))
    .orderBy(asc(unit.id));
