import { describe, expect, it } from "vitest";
import { roleFromText, rolesFromText } from "./role-from-text.ts";
import { isRoleCode, roleOf, ROLES, type RoleCode } from "./roles.ts";

const ONE_ROLE: Array<[string, RoleCode | null]> = [
  ["DSL", "designated_safeguarding_lead"],
  ["Designated Safeguarding Lead", "designated_safeguarding_lead"],
  ["Designated Safeguarding Lead (DSL)", "designated_safeguarding_lead"],
  ["Lead for safeguarding and child protection", "designated_safeguarding_lead"],
  ["Designated Teacher for safeguarding", "designated_safeguarding_lead"],
  ["Child protection officer", "designated_safeguarding_lead"],
  ["Named person for child protection", "designated_safeguarding_lead"],
  ["Deputy DSL", "deputy_designated_safeguarding_lead"],
  ["DDSL", "deputy_designated_safeguarding_lead"],
  ["Deputy Designated Safeguarding Leads", "deputy_designated_safeguarding_lead"],
  ["DSL (deputy)", "deputy_designated_safeguarding_lead"],
  ["Trust Safeguarding Lead", "trust_safeguarding_lead"],
  ["Trust DSL", "trust_safeguarding_lead"],
  ["Headteacher", "headteacher"],
  ["Head Teacher", "headteacher"],
  ["Head of School", "headteacher"],
  ["Acting Principal", "headteacher"],
  ["Executive Principal", "executive_headteacher"],
  ["Deputy Head of School", "deputy_headteacher"],
  ["Vice-Principal", "deputy_headteacher"],
  ["Assistant Headteacher", "assistant_headteacher"],
  ["Computing subject lead", "computing_lead"],
  ["ICT coordinator", "computing_lead"],
  ["Head of Computing", "computing_lead"],
  ["Director of Computing", "computing_lead"],
  ["Network Manager", "it_manager"],
  ["e-safety officer", "online_safety_coordinator"],
  ["eSafety Co-ordinator", "online_safety_coordinator"],
  ["Online-safety lead", "online_safety_coordinator"],
  ["On-line safety champion", "online_safety_coordinator"],
  ["Online Safety (e-Safety) Coordinator", "online_safety_coordinator"],
  ["E-safety subject leader", "online_safety_coordinator"],
  ["Member of staff responsible for e-safety", "online_safety_coordinator"],
  ["Link governor for safeguarding", "safeguarding_governor"],
  ["Governor with safeguarding responsibility", "safeguarding_governor"],
  ["Named Governor for Child Protection", "safeguarding_governor"],
  ["Online Safety Governor", "online_safety_governor"],
  ["Chair of the Governing Board", "chair_of_governors"],
  ["Chair of the Local Governing Committee", "chair_of_governors"],
  ["Chair of Trustees", "chair_of_trustees"],
  ["Filtering and monitoring lead", "filtering_and_monitoring_lead"],
  ["Prevent Lead", "prevent_lead"],
  ["DPO", "data_protection_contact"],
  ["Data Protection Officer", "data_protection_contact"],
  ["PSHE/RSHE lead", "rshe_lead"],
  ["SENDCo", "special_educational_needs_coordinator"],
  ["Vice Chair of Governors", null],
  ["Head of Year 9", null],
  ["Head boy", null],
  ["PA to the Headteacher", null],
  ["Governor", null],
  ["Class teacher", null],
  ["", null],
];

const SEVERAL_ROLES: Array<[string, RoleCode[]]> = [
  [
    "Designated Safeguarding Lead with responsibility for online safety",
    ["designated_safeguarding_lead", "online_safety_coordinator"],
  ],
  [
    "Assistant Headteacher/DSL/Computing subject lead",
    ["assistant_headteacher", "designated_safeguarding_lead", "computing_lead"],
  ],
  ["Headteacher and DSL", ["headteacher", "designated_safeguarding_lead"]],
  ["Deputy Head & DSL", ["deputy_headteacher", "designated_safeguarding_lead"]],
  [
    "Designated Safeguarding Lead (Deputy Head, Pastoral)",
    ["designated_safeguarding_lead", "deputy_headteacher"],
  ],
  ["Headteacher (on line safety Lead)", ["headteacher", "online_safety_coordinator"]],
  [
    "Online-safety / safeguarding link governor",
    ["online_safety_governor", "safeguarding_governor"],
  ],
  ["Computing and online safety lead", ["computing_lead", "online_safety_coordinator"]],
  [
    "e-safety / child protection officer",
    ["online_safety_coordinator", "designated_safeguarding_lead"],
  ],
  [
    "Lead for safeguarding and online safety",
    ["designated_safeguarding_lead", "online_safety_coordinator"],
  ],
];

describe("what a policy calls a post", () => {
  it.each(ONE_ROLE)("%j is understood as %s", (words, role) => {
    expect(roleFromText(words)).toBe(role);
    expect(rolesFromText(words)).toEqual(role ? [role] : []);
  });

  it.each(SEVERAL_ROLES)("%j on one line is several roles of one person", (words, roles) => {
    expect(rolesFromText(words)).toEqual(roles);
  });

  it("an assistant or deputy headteacher is not the headteacher", () => {
    for (const words of ["Assistant Headteacher", "Deputy Head", "Associate Principal"])
      expect(rolesFromText(words)).not.toContain("headteacher");
  });

  it("the product's own title of a role is understood as that role", () => {
    for (const role of ROLES) expect(rolesFromText(role.title)).toEqual([role.code]);
  });
});

describe("roles", () => {
  it("a school has one designated safeguarding lead and may have several deputies", () => {
    expect(roleOf("designated_safeguarding_lead").singleHolder).toBe(true);
    expect(roleOf("deputy_designated_safeguarding_lead").singleHolder).toBe(false);
  });

  it("a role code is recognised and anything else is not", () => {
    expect(isRoleCode("headteacher")).toBe(true);
    expect(isRoleCode("toString")).toBe(false);
  });
});
