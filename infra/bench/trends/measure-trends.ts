import type { BenchmarkDatabases } from "../data/benchmark-databases.ts";
import { openLeadCaller } from "../data/lead-caller.ts";
import { interleave } from "../measuring/interleave.ts";
import { arriveAtOverview } from "../server/arrive.ts";
import type { Browser } from "../server/browser.ts";
import { requireSamePage } from "../server/same-page.ts";
import type { Dashboards } from "../server/start-dashboards.ts";
import { countIncidents } from "./count-incidents.ts";

export type TrendsMeasured = Awaited<ReturnType<typeof measureTrends>>;

/**
 * Trends of incidents: the trust's page with its funnel of a hundred schools, by term and by month, and one school's, over
 * HTTP and as use cases; from the national database, from the one that holds nobody else, and from constants.
 *
 * @throws when the pages or the answers differ: then they would not be comparable
 */
export async function measureTrends(databases: BenchmarkDatabases, dashboards: Dashboards) {
  const visitors = {
    oneTrust: dashboards.oneTrust.visit(),
    national: dashboards.national.visit(),
    floor: dashboards.floor.visit(),
  };
  await arriveAtOverview(visitors.oneTrust);
  await arriveAtOverview(visitors.national);
  const [alone, among] = [
    await openLeadCaller(databases.oneTrust),
    await openLeadCaller(databases.national),
  ];
  try {
    const { schools, funnel } = await among.caller.trend.ofTrust({ kind: "term" });
    const [first] = schools;
    if (!first || funnel.target === null) throw new Error("No schools are compared in a funnel.");
    const ofTrust = { kind: "month" } as const;
    const ofSchool = { schoolId: first.id, kind: "month" } as const;
    await requireSameAnswer(alone.caller.trend.ofTrust({}), among.caller.trend.ofTrust({}));
    await requireSameAnswer(
      alone.caller.trend.ofTrust(ofTrust),
      among.caller.trend.ofTrust(ofTrust),
    );
    const pages = {
      byTerm: await measurePage(visitors, "/incidents"),
      byMonth: await measurePage(visitors, "/incidents?kind=month"),
      ofSchool: await measurePage(visitors, `/schools/${first.id}/incidents/trends?kind=month`),
    };
    const useCases = await interleave(
      {
        byTermAlone: () => alone.caller.trend.ofTrust({}),
        byTerm: () => among.caller.trend.ofTrust({}),
        byMonthAlone: () => alone.caller.trend.ofTrust(ofTrust),
        byMonth: () => among.caller.trend.ofTrust(ofTrust),
        ofSchoolAlone: () => alone.caller.trend.ofSchool(ofSchool),
        ofSchool: () => among.caller.trend.ofSchool(ofSchool),
      },
      { warmUp: 3, rounds: 30, seconds: 30 },
    );
    return {
      pages,
      useCases,
      schools: schools.length,
      incidents: {
        ofTrust: await countIncidents(databases.oneTrust),
        national: await countIncidents(databases.national),
      },
    };
  } finally {
    await alone.close();
    await among.close();
    for (const visitor of Object.values(visitors)) visitor.close();
  }
}

async function measurePage(visitors: Record<keyof Dashboards, Browser>, address: string) {
  const page = await visitors.national.get(address);
  requireSamePage(page, await visitors.oneTrust.get(address), "the database of one trust");
  requireSamePage(page, await visitors.floor.get(address), "constant data");
  return interleave(
    {
      floor: () => visitors.floor.fetch(address),
      oneTrust: () => visitors.oneTrust.fetch(address),
      national: () => visitors.national.fetch(address),
    },
    { warmUp: 5, rounds: 30, seconds: 20 },
  );
}

async function requireSameAnswer(one: Promise<unknown>, other: Promise<unknown>): Promise<void> {
  if (JSON.stringify(await one) !== JSON.stringify(await other)) {
    throw new Error("The two databases tell of different trends.");
  }
}
