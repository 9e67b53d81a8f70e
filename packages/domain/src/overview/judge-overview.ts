import type { IsoDate } from "@safeboard/compliance/dates";
import { MEASURES, schoolJudge } from "@safeboard/compliance/measures";
import type { Member, Transaction } from "@safeboard/database/actor";
import { loadPositions } from "../schools/load-positions.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { aboutSchool, type JudgedOverview } from "./judged-school.ts";
import { loadPastPositions } from "./load-past-positions.ts";

/**
 * Every school judged on a day, by what is known now: today, on a day to come if nothing is done, or on a past one.
 *
 * @param schoolId this school alone
 */
export async function judgeOverview(
  transaction: Transaction,
  actor: Pick<Member, "trustId">,
  { day, isPast, schoolId }: { day: IsoDate; isPast: boolean; schoolId?: string | undefined },
): Promise<JudgedOverview> {
  const [schools, settings] = await Promise.all([
    isPast
      ? loadPastPositions(transaction, { trustId: actor.trustId, schoolId }, day)
      : loadPositions(transaction, actor, { today: day, ...(schoolId && { schoolId }) }),
    loadSettings(transaction, actor.trustId, day),
  ]);
  const judgeOne = schoolJudge(day, settings);
  return {
    weights: settings.measureWeights,
    columns: MEASURES.map(({ id, title, group, rule }) => ({
      id,
      title,
      group,
      rule: rule(settings),
    })),
    schools: schools.map((school) => ({ ...aboutSchool(school), ...judgeOne(school.position) })),
  };
}
