import { STATUS_WORDS } from "@safeboard/compliance/statuses";
import type { Transaction } from "@safeboard/database/actor";
import { keptJudgement } from "@safeboard/database/tables/overview";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

/** Rows that go into one statement. */
const AT_ONCE = 1_000;

/**
 * Of what the overview showed of a school whose record closes, the statuses stay with their days, and the words go: they
 * name who held a role and quote documents. For the system alone: nobody else may take a kept row away.
 */
export async function reduceKeptWords(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<void> {
  const rows = await transaction
    .delete(keptJudgement)
    .where(atSchool(keptJudgement, school))
    .returning();
  const reduced = rows.map(({ status, ...row }) => ({
    ...row,
    status,
    value: STATUS_WORDS[status],
    detail: null,
    further: { evidence: [], nextAction: null, headline: null },
  }));
  for (let from = 0; from < reduced.length; from += AT_ONCE) {
    await transaction.insert(keptJudgement).values(reduced.slice(from, from + AT_ONCE));
  }
}
