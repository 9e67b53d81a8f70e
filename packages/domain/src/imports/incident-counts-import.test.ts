import { withActor } from "@safeboard/database/actor";
import { incidentCount, incidentReturn } from "@safeboard/database/tables/incidents";
import { createTestDatabase } from "@safeboard/database/testing";
import { asc, isNull } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";
import { importsOf } from "./import.fixture.ts";

const { database } = await createTestDatabase();

let story: TrustStory;
let trust: ReturnType<typeof importsOf>;
beforeEach(async () => {
  story = await tellStory(database);
  const ids = { trustId: story.trust.id, centralId: story.central.id };
  trust = importsOf(database, story.as("trust_lead"), ids);
});

const countsFile = (...lines: string[]) => ({
  kind: "incident_counts",
  schoolId: null,
  bytes: ["school,period_start,period_end,category,count", ...lines].join("\n"),
});

const reported = () =>
  withActor(database, story.system, async (transaction) => {
    const counts = await transaction
      .select()
      .from(incidentCount)
      .where(isNull(incidentCount.withdrawnAt))
      .orderBy(asc(incidentCount.category));
    const returns = await transaction
      .select()
      .from(incidentReturn)
      .where(isNull(incidentReturn.withdrawnAt));
    return [
      ...counts.map(({ category, incidents }) => `${category} ${incidents}`),
      ...returns.map(({ periodStart, says }) => `${says} ${periodStart}`),
    ];
  });

const A = "Ashdown Vale Primary School,01/09/2026,31/10/2026";
const B = "Beckside Academy,01/09/2026,30/09/2026";

test("numbers of several schools are added, put right by a later file and taken back; a nought is a return", async () => {
  const page = await trust.check(
    countsFile(
      `${A},Online bullying,4`,
      `${A},Pornography,0`,
      `${B},,0`,
      `${A},,3`,
      `${A},Gambling,two`,
      `${A},Quibbling,2`,
      `${A},Harassment,2`,
      "Nowhere School,01/09/2026,30/09/2026,Gambling,1",
      "Beckside Academy,01/12/2026,31/12/2026,Gambling,1",
      "Beckside Academy,30/09/2026,01/09/2026,Gambling,1",
      "Beckside Academy,01/09/2024,30/09/2026,Gambling,1",
      "Beckside Academy,,30/09/2026,Gambling,1",
    ),
  );
  expect(await trust.outcomes(page)).toEqual([
    "2 new",
    "3 new",
    "4 new",
    "5 rejected: There is no category. Only a nought can be of all of them.",
    "6 rejected: What stands in “How many incidents” is nothing that may be kept here, so it was not. Put the cell right in your own file. How many is written in figures.",
    "7 rejected: “Quibbling” is no category that is known here. Say what it means, among the file’s words.",
    "8 asked",
    "9 rejected: No school of your trust is called “Nowhere School”.",
    "10 rejected: 31 December 2026 is still to come.",
    "11 rejected: 1 September 2026, the last day, is before 30 September 2026.",
    "12 rejected: A period is a year at the most.",
    "13 rejected: There is no period that the number is of.",
  ]);
  const lead = story.as("trust_lead");
  await lead.import.answerAll({ schoolId: null, runId: page.runId, answer: "leave_out" });
  await trust.apply(page);
  const first = ["cyberbullying 4", "pornography 0", "nothing_to_report 2026-09-01"];
  expect(await reported()).toEqual(first);
  const later = await trust.check(
    countsFile(`${A},Online bullying,6`, `${A},Pornography,0`, `${B},,0`),
  );
  expect(await trust.outcomes(later)).toEqual([
    "2 changed: Online bullying was 4 before.",
    "3 unchanged",
    "4 unchanged",
  ]);
  await trust.apply(later);
  expect(await reported()).toEqual(["cyberbullying 6", ...first.slice(1)]);
  expect((await trust.withdraw(later)).undone).toEqual({ withdrawn: 1, left: 0 });
  expect(await reported()).toEqual(first);
  // The later file put another in the place of one of the three, which stands again under another id.
  expect((await trust.withdraw(page)).undone).toEqual({ withdrawn: 2, left: 1 });
  expect(await reported()).toEqual(["cyberbullying 4"]);
});

test("the dry run says where cases of the same days are on record, and a school’s cases where numbers are", async () => {
  const cases = {
    kind: "incidents",
    schoolId: null,
    bytes: "School,Ref,Date,Category\nBeckside Academy,1,15/09/2026,Gambling",
  };
  await trust.apply(await trust.check(cases));
  const page = await trust.check(countsFile(`${B},Gambling,3`));
  expect(await trust.outcomes(page)).toEqual([
    "2 new: There is 1 case of these days on record, too. They are never added: what comes to more counts.",
  ]);
  await trust.apply(page);
  const more = await trust.check({ ...cases, bytes: cases.bytes.replace(",1,15", ",2,16") });
  expect(await trust.outcomes(more)).toEqual([
    "2 new: Numbers from 1 September 2026 to 30 September 2026 are recorded, too. They are never added to cases: what comes to more counts.",
  ]);
});
