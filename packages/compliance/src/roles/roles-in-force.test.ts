import { expect, it } from "vitest";
import { isRoleCode, roleOf } from "../roles.ts";
import { NATIONAL_ROLES } from "./national-roles.ts";
import { isAskedOf, rolesInForce, roleTitleOf } from "./roles-in-force.ts";

const digitalLead = {
  code: "digital_lead",
  definition: {
    title: "Digital lead",
    what: "Chooses what is used in lessons.",
    why: "",
    force: "should",
    source: { title: "Our trust", certainty: "published" },
    holders: { least: 1, most: 1 },
    fillWithinDays: 30,
  },
  retired: false,
};

it("every role of the national list has a source, and takes one person where its title does", () => {
  for (const { code, source, holders, why } of NATIONAL_ROLES) {
    expect(source.title).not.toBe("");
    expect(why).not.toBe("");
    expect(isRoleCode(code) && roleOf(code).singleHolder).toBe(holders.most === 1);
  }
});

it("a trust's own role follows the national ones; the latest that was said of it counts", () => {
  const renamed = {
    ...digitalLead,
    definition: { ...digitalLead.definition, title: "Digital strategy lead" },
  };
  const roles = rolesInForce([digitalLead, renamed]);
  expect(roles).toHaveLength(NATIONAL_ROLES.length + 1);
  expect(roles.at(-1)).toMatchObject({ title: "Digital strategy lead", from: "trust" });
  expect(rolesInForce([renamed, { ...renamed, retired: true }])).toHaveLength(
    NATIONAL_ROLES.length,
  );
});

it("a trust can ask a national role otherwise, or not at all", () => {
  const { code, ...asked } = NATIONAL_ROLES.find((role) => role.code === "computing_lead") ?? {
    code: "",
  };
  const must = { code, definition: { ...asked, force: "must" }, retired: false };
  expect(rolesInForce([must]).find((role) => role.code === code)).toMatchObject({
    force: "must",
    from: "changed",
  });
  expect(rolesInForce([{ ...must, retired: true }]).some((role) => role.code === code)).toBe(false);
});

it("a role keeps its name when it is asked of nobody any more", () => {
  expect(roleTitleOf("digital_lead", [{ ...digitalLead, retired: true }])).toBe("Digital lead");
  expect(roleTitleOf("rshe_lead", [])).toBe("RSHE lead");
});

it("a role of secondary schools is not asked of a primary, and is of one whose phase isn't known", () => {
  const secondary = { phases: ["Secondary", "All through"] };
  expect(isAskedOf(secondary, "Primary")).toBe(false);
  expect(isAskedOf(secondary, "all_through")).toBe(true);
  expect(isAskedOf(secondary, null)).toBe(true);
  expect(isAskedOf({ phases: [] }, "Primary")).toBe(true);
});
