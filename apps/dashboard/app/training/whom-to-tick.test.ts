import { expect, test } from "vitest";
import type { ListedStaffMember } from "../domain-answers.ts";
import { whomToTick } from "./whom-to-tick.ts";

const person = (id: string, group: ListedStaffMember["group"]) =>
  ({ id, group, name: id, email: null, startedOn: null, leftOn: null }) as ListedStaffMember;

const people = [person("nia", "teaching"), person("jon", "teaching"), person("petra", "support")];

const tick = (query: string) => whomToTick(people, new URLSearchParams(query));

test("everybody of the groups in the address is ticked, and one person by name", () => {
  expect(tick("").ticked).toEqual([]);
  expect(tick("group=teaching").ticked).toEqual(["nia", "jon"]);
  expect(tick("group=teaching&person=petra").ticked).toEqual(["nia", "jon", "petra"]);
});

test("a group is added to those that are ticked, or taken away, and the rest of the address stays", () => {
  expect(tick("course=safeguarding&group=teaching").toggled("support")).toBe(
    "course=safeguarding&group=teaching&group=support",
  );
  expect(tick("group=teaching&group=support").toggled("teaching")).toBe("group=support");
});
