import type { BenchmarkDatabases } from "../data/benchmark-databases.ts";
import { pastDay } from "../data/keep-overview-history.ts";
import { interleave } from "../measuring/interleave.ts";
import { arriveAtOverview } from "../server/arrive.ts";
import type { Browser } from "../server/browser.ts";
import { requireSamePage } from "../server/same-page.ts";
import type { Dashboards } from "../server/start-dashboards.ts";
import type { RunningDashboard } from "../server/start-server.ts";
import { openDatabasePart } from "./database-part.ts";
import { weighPage } from "./page-weight.ts";

export type OverviewMeasured = Awaited<ReturnType<typeof measureOverview>>;

/**
 * The overview of the same trust, served by three dashboards at the same time: from the database
 * that holds nobody else, from the national one, and from constants.
 *
 * @throws when the three pages differ: then they would not be comparable
 */
export async function measureOverview(
  databases: BenchmarkDatabases,
  servers: Dashboards,
  say: (line: string) => void,
) {
  const memoryAtStart = await servers.national.memory();
  const visitors = {
    oneTrust: servers.oneTrust.visit(),
    national: servers.national.visit(),
    floor: servers.floor.visit(),
  };
  await arriveAtOverview(visitors.oneTrust);
  const page = await arriveAtOverview(visitors.national);
  requireSamePage(page, await visitors.oneTrust.get("/overview"), "database of one trust");
  requireSamePage(page, await visitors.floor.get("/overview"), "constant data");

  say("Measuring the page");
  const pages = await interleave(
    {
      oneTrust: () => visitors.oneTrust.fetch("/overview"),
      national: () => visitors.national.fetch("/overview"),
      floor: () => visitors.floor.fetch("/overview"),
      nationalData: () => visitors.national.fetch("/overview.data"),
      floorData: () => visitors.floor.fetch("/overview.data"),
    },
    { warmUp: 20, rounds: 80, seconds: 45 },
  );
  say("Measuring the page of a past day");
  const pastPages = await measurePastDay(visitors);
  say("Measuring the database's part");
  const parts = await measureDatabaseParts(databases);
  say("Measuring sign-in");
  const signIn = await interleave(
    { oneTrust: newcomer(servers.oneTrust), national: newcomer(servers.national) },
    { warmUp: 2, rounds: 15, seconds: 20 },
  );
  return {
    pages,
    pastPages,
    parts,
    signIn,
    weight: await weighPage(page, visitors.national),
    memory: { atStart: memoryAtStart, atEnd: await servers.national.memory() },
  };
}

/** As it was known on that day, and as it is known now; today's page beside them. */
async function measurePastDay(visitors: Record<"oneTrust" | "national", Browser>) {
  const knownThen = `/overview?as-at=${pastDay}`;
  const knownNow = `${knownThen}&known=now`;
  for (const address of [knownThen, knownNow]) {
    const page = await visitors.national.get(address);
    requireSamePage(page, await visitors.oneTrust.get(address), "database of one trust");
  }
  return interleave(
    {
      today: () => visitors.national.fetch("/overview"),
      knownThen: () => visitors.national.fetch(knownThen),
      knownThenAlone: () => visitors.oneTrust.fetch(knownThen),
      knownNow: () => visitors.national.fetch(knownNow),
      knownNowAlone: () => visitors.oneTrust.fetch(knownNow),
    },
    { warmUp: 3, rounds: 30, seconds: 40 },
  );
}

async function measureDatabaseParts({ oneTrust, national }: BenchmarkDatabases) {
  const alone = await openDatabasePart(oneTrust);
  const among = await openDatabasePart(national);
  try {
    return await interleave(
      {
        recognise: among.recognise,
        pageHead: among.pageHead,
        plain: among.plain,
        asActor: among.asActor,
        useCase: among.useCase,
        oneTrustPlain: alone.plain,
        oneTrustAsActor: alone.asActor,
      },
      { warmUp: 10, rounds: 80, seconds: 25 },
    );
  } finally {
    await alone.close();
    await among.close();
  }
}

/** Each time a browser that was never here. */
function newcomer(server: RunningDashboard): () => Promise<void> {
  return async () => {
    const browser: Browser = server.visit();
    try {
      await arriveAtOverview(browser);
    } finally {
      browser.close();
    }
  };
}
