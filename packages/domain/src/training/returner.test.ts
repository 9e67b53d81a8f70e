import { createTestDatabase } from "@safeboard/database/testing";
import { expect, test } from "vitest";
import { tellStory } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

test("who came back was in post before they left, too, and in between nothing was asked of them", async () => {
  const story = await tellStory(database);
  const schoolId = story.ashdown;
  const { staff, training } = story.as("school_admin");
  const person = { name: "Nia Price", email: null, reference: null, group: "teaching" } as const;
  const { staffMemberId } = await staff.add({ schoolId, ...person, startedOn: "2019-09-01" });
  await training.record({
    schoolId,
    staffMemberIds: [staffMemberId],
    course: "safeguarding",
    completedOn: "2023-09-04",
  });
  await staff.change({
    ...{ schoolId, staffMemberId, ...person },
    startedOn: "2019-09-01",
    leftOn: "2024-03-31",
  });
  await staff.change({
    ...{ schoolId, staffMemberId, ...person },
    startedOn: "2026-09-01",
    leftOn: null,
  });
  const { changes } = await training.standing({
    schoolId,
    staffMemberId,
    requirementCode: "safeguarding",
  });
  const standingOn = (day: string) =>
    changes.findLast(({ on }) => on === null || on <= day)?.standing;
  expect(standingOn("2023-12-01")).toBe("in_date");
  expect(standingOn("2025-01-01")).toBe("not_required");
  expect(standingOn("2026-11-22")).toBe("expired");
});
