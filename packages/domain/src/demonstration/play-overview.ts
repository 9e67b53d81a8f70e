import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import { loadSystem, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { keepDay } from "../overview/keep-overview.ts";
import { lastTerms } from "../overview/keep-term-ends.ts";
import { loadSettings } from "../settings/load-settings.ts";

/**
 * The story is told in one evening, and nobody kept its overview while it happened: it is kept for the ends of the last six
 * terms, and for some days of this one, as it is known now to have been.
 */
export async function playOverview(
  database: Database,
  trustId: string,
  today: IsoDate,
): Promise<void> {
  const system = await loadSystem(database, trustId);
  if (!system) return;
  const terms = await withActor(database, system, async (transaction) =>
    lastTerms(await loadSettings(transaction, trustId, today), today),
  );
  const ends = terms.map(({ end }) => end);
  const recent = [-14, -1].map((days) => addDays(today, days));
  for (const day of [...new Set([...ends, ...recent])].toSorted()) {
    await withActor(database, system, (transaction) =>
      keepDay(transaction, system, day, { isPast: true }),
    );
  }
}
