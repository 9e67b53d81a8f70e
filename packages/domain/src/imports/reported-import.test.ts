import { createTestDatabase } from "@safeboard/database/testing";
import { expect, test } from "vitest";
import { tellStory } from "../trust-story.fixture.ts";
import { importsOf } from "./import.fixture.ts";

const { database } = await createTestDatabase();

test("training in numbers is shown as reported, never counted, corrected by a later file, and taken back", async () => {
  const story = await tellStory(database);
  const lead = story.as("trust_lead");
  const ids = { trustId: story.trust.id, centralId: story.central.id };
  const trust = importsOf(database, lead, ids);
  const heading = "school,as_at,course,role_group,required,completed,overdue";
  const file = (...lines: string[]) => ({
    kind: "reported",
    schoolId: null,
    bytes: [heading, ...lines].join("\n"),
  });
  const page = await trust.check(
    file(
      "Ashdown Vale Primary School,01/11/2026,Safeguarding,All staff,40,30,6",
      "Beckside Academy,01/11/2026,Safeguarding,Governors,8,9,0",
      "Nowhere School,01/11/2026,Safeguarding,All staff,8,8,0",
      "Beckside Academy,01/12/2026,Safeguarding,All staff,8,8,0",
      "Beckside Academy,01/11/2026,Fire marshal,All staff,8,8,0",
      "Beckside Academy,01/11/2026,Safeguarding,All staff,eight,8,0",
    ),
  );
  expect(await trust.outcomes(page)).toEqual([
    "2 new",
    "3 rejected: 9 completed and 0 overdue are more than the 8 of whom it is required.",
    "4 rejected: No school of your trust is called “Nowhere School”.",
    "5 rejected: 1 December 2026 is still to come.",
    "6 rejected: “Fire marshal” is no course that is known here.",
    "7 rejected: Required, completed and overdue are whole numbers of people.",
  ]);
  const look = async () => {
    const { reported, schools } = await lead.training.acrossSchools({});
    const overview = JSON.stringify(await lead.overview.read({}));
    return {
      reported: reported.map(({ completed, overdue }) => [completed, overdue]),
      counted: schools.flatMap(({ cells }) => Object.keys(cells)),
      value: overview.includes("83% · reported"),
    };
  };
  await trust.apply(page);
  // 30 of the 36 who are not in time any more; nobody is counted who is on no list.
  expect(await look()).toEqual({ reported: [[30, 6]], counted: [], value: true });
  const corrected = await trust.check(
    file("Ashdown Vale Primary School,01/11/2026,Safeguarding,All staff,40,38,0"),
  );
  expect(await trust.outcomes(corrected)).toEqual(["2 changed"]);
  await trust.apply(corrected);
  expect((await look()).reported).toEqual([[38, 0]]);
  await trust.withdraw(corrected);
  expect((await look()).reported).toEqual([[30, 6]]);
  await trust.withdraw(page);
  expect(await look()).toEqual({ reported: [], counted: [], value: false });
});
