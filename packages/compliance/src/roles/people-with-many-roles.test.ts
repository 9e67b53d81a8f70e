import { expect, it } from "vitest";
import { heldRole } from "./held-role.fixture.ts";
import { peopleWithManyRoles } from "./people-with-many-roles.ts";
import { rolesInForce } from "./roles-in-force.ts";
import type { HeldAtSchool } from "./people-with-many-roles.ts";

const TODAY = "2026-11-22";
const many = (held: readonly HeldAtSchool[]) =>
  peopleWithManyRoles(held, rolesInForce([]), TODAY, 3).map(({ name, posts, byNameAlone }) => ({
    name,
    posts,
    byNameAlone,
  }));

const SCHOOLS = ["ashdown", "beckside", "carr-lane", "dunmoor", "elmfield"];

it("an executive head of five schools holds one post", () => {
  const heads = SCHOOLS.map((schoolId, index) =>
    heldRole(index === 0 ? "headteacher" : "executive_headteacher", "Dr P Osei", {
      schoolId,
      email: "p.osei@chalkdowns.example",
    }),
  );
  expect(many(heads)).toEqual([]);
});

it("a Prevent lead of four schools holds four, known by one address", () => {
  const held = SCHOOLS.slice(0, 4).map((schoolId, index) =>
    heldRole("prevent_lead", index === 2 ? "Grace Lowther" : "Ms G Lowther", {
      schoolId,
      email: "g.lowther@chalkdowns.example",
    }),
  );
  expect(many(held)).toEqual([{ name: "Ms G Lowther", posts: 4, byNameAlone: false }]);
});

it("two schools' entries of one whole name count together, and it says why", () => {
  const held = SCHOOLS.slice(0, 4).map((schoolId) =>
    heldRole("computing_lead", "Ms G Lowther", { schoolId }),
  );
  expect(many(held)).toEqual([{ name: "Ms G Lowther", posts: 4, byNameAlone: true }]);
  const twoPeople = held.map((one, index) => ({ ...one, personId: `person ${index % 2}` }));
  expect(many(twoPeople)).toEqual([]);
});

it("who gave a role up counts no more for it", () => {
  const roles = ["designated_safeguarding_lead", "prevent_lead", "computing_lead", "rshe_lead"];
  const held = roles.map((role) => heldRole(role, "Mr N Whitlow"));
  expect(many(held)).toHaveLength(1);
  expect(
    many(held.map((one, index) => (index === 0 ? { ...one, to: "2026-11-21" } : one))),
  ).toEqual([]);
});
