import { expect, test } from "vitest";
import { readStaffGroup, STAFF_GROUP_TITLES, STAFF_GROUPS } from "./staff-groups.ts";

test("a group is understood by its code and by its title", () => {
  for (const code of STAFF_GROUPS) {
    expect(readStaffGroup(code)).toBe(code);
    expect(readStaffGroup(STAFF_GROUP_TITLES[code])).toBe(code);
  }
});

test("a school's own words for a group are understood, whatever their case and number", () => {
  expect(readStaffGroup("Teachers")).toBe("teaching");
  expect(readStaffGroup(" TEACHING STAFF ")).toBe("teaching");
  expect(readStaffGroup("TA")).toBe("support");
  expect(readStaffGroup("Support Staff")).toBe("support");
  expect(readStaffGroup("Teaching assistants")).toBe("support");
  expect(readStaffGroup("SLT")).toBe("leadership");
  expect(readStaffGroup("Senior leadership team")).toBe("leadership");
  expect(readStaffGroup("governor")).toBe("governor");
  expect(readStaffGroup("Supply")).toBe("contractor");
});

test("what is no group is not guessed at", () => {
  for (const text of ["", "staff", "pupils", "teachng", "head of the kitchen"]) {
    expect(readStaffGroup(text)).toBe(null);
  }
});
