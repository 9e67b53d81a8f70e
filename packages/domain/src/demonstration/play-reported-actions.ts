/** Actions that one report to the board names and the next one reviews, raised and closed by the use cases themselves. */
import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import type { DomainCaller } from "../router.ts";
import { reportDays } from "./play-reports.ts";

type CallOn = (day: IsoDate) => DomainCaller;

/**
 * Three actions: one for four schools, which three have done by the second report and one has not; one that was done; and
 * one of which the second report is the first to hear, for three schools.
 */
export async function playReportedActions(
  callOn: CallOn,
  today: IsoDate,
  idOf: (key: string) => string,
): Promise<void> {
  const days = reportDays(today);
  await nameDeputies(callOn, days, idOf);
  await askSupplier(callOn, days, idOf("ingle-road"));
  await callOn(addDays(days.second, -10)).action.raiseForSchools({
    schoolIds: ["carr-lane", "elmfield", "larkfield"].map(idOf),
    title: "Show new staff how to report what they see",
    owner: "The headteacher",
    dueOn: addDays(today, 21),
  });
}

async function nameDeputies(
  callOn: CallOn,
  { first, second }: ReturnType<typeof reportDays>,
  idOf: (key: string) => string,
): Promise<void> {
  const doneBy = { "carr-lane": 30, elmfield: 44, larkfield: 51 };
  await callOn(addDays(first, -20)).action.raiseForSchools({
    schoolIds: [...Object.keys(doneBy), "kirkgate"].map(idOf),
    title: "Tell parents who answers for online safety, and who stands in",
    owner: "The school office",
    dueOn: addDays(first, 60),
  });
  for (const [key, after] of Object.entries(doneBy)) {
    const day = addDays(first, after);
    if (day >= second) continue;
    await closeAll(
      callOn(day),
      idOf(key),
      "Both names are on the website and in the newsletter.",
      day,
    );
  }
}

async function askSupplier(
  callOn: CallOn,
  { first }: ReturnType<typeof reportDays>,
  schoolId: string,
): Promise<void> {
  await callOn(addDays(first, -15)).action.raise({
    schoolId,
    title: "Ask the supplier what the filter can’t see on pupils’ own devices",
    owner: "The network manager",
    dueOn: addDays(first, 40),
  });
  const day = addDays(first, 25);
  await closeAll(
    callOn(day),
    schoolId,
    "The supplier’s answer was shared with staff; pupils’ phones stay in lockers.",
    day,
  );
}

/** What is open at a school by then: these are the first actions of the story. */
async function closeAll(
  caller: DomainCaller,
  schoolId: string,
  note: string,
  doneOn: IsoDate,
): Promise<void> {
  const { actions } = await caller.action.ofSchool({ schoolId });
  for (const { actionId } of actions) {
    await caller.action.close({ schoolId, actionId, note, doneOn });
  }
}
