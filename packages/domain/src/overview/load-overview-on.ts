import type { IsoDate } from "@safeboard/compliance/dates";
import type { Member, Transaction } from "@safeboard/database/actor";
import { rolePermits } from "../permissions.ts";
import { type AsAt, readAsAt } from "../training/as-at.ts";
import { judgeOverview } from "./judge-overview.ts";
import type { JudgedOverview } from "./judged-school.ts";
import { firstKeptDay, loadKeptOverview } from "./load-kept-overview.ts";

/** Which day an overview shows, by whose knowledge, and on which day that was kept. */
export interface OverviewMoment extends AsAt {
  /** Of a past day as it was known then: the last day, up to that one, on which it was kept; null where none was. */
  keptOn: IsoDate | null;
  /** From which day on the overview was kept; null where a past day isn't asked for, or nothing was kept yet. */
  keptSince: IsoDate | null;
}

/**
 * Every school that the actor may see, as the overview of a day has it.
 *
 * @param schoolId this school alone
 */
export async function loadOverviewOn(
  transaction: Transaction,
  actor: Pick<Member, "trustId" | "role">,
  {
    asAt: asked,
    known,
    today,
    schoolId,
  }: {
    asAt?: IsoDate | undefined;
    known: AsAt["known"];
    today: IsoDate;
    schoolId?: string | undefined;
  },
): Promise<{ moment: OverviewMoment; judged: JudgedOverview }> {
  const { asAt } = readAsAt({ asAt: asked, known }, today);
  const isPast = asAt.when === "past";
  if (!isPast || asAt.known === "now") {
    const judged = await judgeOverview(transaction, actor, { day: asAt.day, isPast, schoolId });
    return { moment: { ...asAt, keptOn: null, keptSince: null }, judged };
  }
  const [kept, keptSince] = await Promise.all([
    loadKeptOverview(transaction, { trustId: actor.trustId, schoolId }, asAt.day),
    firstKeptDay(transaction, actor.trustId),
  ]);
  if (!kept) {
    return {
      moment: { ...asAt, keptOn: null, keptSince },
      judged: { weights: {}, columns: [], schools: [] },
    };
  }
  const { keptOn, weights, columns, schools } = kept;
  // Which hub a school is in is for leads to see: whoever acts for one school did not see it on that day either.
  const seesHubs = rolePermits(actor.role, "read", "hub");
  return {
    moment: { ...asAt, keptOn, keptSince },
    judged: {
      weights,
      columns,
      schools: seesHubs ? schools : schools.map((school) => ({ ...school, hub: null })),
    },
  };
}
