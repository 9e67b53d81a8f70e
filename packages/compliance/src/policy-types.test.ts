import { describe, expect, it } from "vitest";
import {
  DEFAULT_POLICY_TYPES,
  policyTypeName,
  policyTypeRegister,
  type RecordedPolicyType,
} from "./policy-types.ts";
import { policyTypeFromName } from "./policy-type-from-name.ts";

function decided(change: Partial<RecordedPolicyType>): RecordedPolicyType {
  return {
    code: "behaviour",
    name: "Behaviour",
    reviewMonths: 24,
    approvedBy: "Local governing body",
    onWebsite: true,
    heldBy: "school",
    retired: false,
    recordedAt: new Date("2026-11-01T09:00:00Z"),
    recordedBy: "Priya Lathom",
    ...change,
  };
}

describe("a trust's register of policy types", () => {
  it("begins with online safety, and has every default with its source", () => {
    const register = policyTypeRegister([]);
    expect(register[0]?.code).toBe("online_safety");
    expect(register).toHaveLength(DEFAULT_POLICY_TYPES.length);
    expect(register.every(({ source, decided: by }) => source !== null && by === null)).toBe(true);
  });

  it("has codes that can stand in an address, each once", () => {
    const codes = DEFAULT_POLICY_TYPES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[a-z][a-z0-9_]{1,59}$/u.test(code))).toEqual([]);
  });

  it("follows the trust where it decided, and says who did; the latest decision counts", () => {
    const register = policyTypeRegister([
      decided({ reviewMonths: 36, recordedAt: new Date("2026-11-02T09:00:00Z") }),
      decided({ reviewMonths: 24 }),
    ]);
    const behaviour = register.find(({ code }) => code === "behaviour");
    expect(behaviour).toMatchObject({ reviewMonths: 36, decided: { by: "Priya Lathom" } });
    expect(behaviour?.source).not.toBeNull();
  });

  it("lists the trust's own types after the defaults, by name", () => {
    const own = [
      decided({ code: "swimming", name: "Swimming" }),
      decided({ code: "pets", name: "Animals in school" }),
    ];
    expect(
      policyTypeRegister(own)
        .slice(-2)
        .map(({ name }) => name),
    ).toEqual(["Animals in school", "Swimming"]);
  });

  it("keeps the name of a retired type, for what was kept under it", () => {
    const register = policyTypeRegister([decided({ retired: true })]);
    expect(register.find(({ code }) => code === "behaviour")?.retired).toBe(true);
    expect(policyTypeName(register, "behaviour")).toBe("Behaviour");
    expect(policyTypeName(register, "gone_elsewhere")).toBe("gone elsewhere");
  });
});

describe("the type that a policy's name means", () => {
  const register = policyTypeRegister([]);

  it.each([
    ["Online Safety Policy", "online_safety"],
    ["E-Safety and Acceptable Use Policy", "online_safety"],
    ["Child protection and safeguarding policy", "child_protection"],
    ["Safeguarding Policy 2024", "child_protection"],
    ["Our behaviour policy", "behaviour"],
    ["Staff Behaviour Policy", "staff_code_of_conduct"],
    ["Anti-Bullying Policy", "anti_bullying"],
    ["codes of conduct for staff and volunteers", "staff_code_of_conduct"],
    ["Managing allegations against staff and volunteers", "allegations_against_staff"],
    ["Photography and Image Sharing Guidance", "photography_and_images"],
    ["Relationships and Sex Education Policy", "relationships_education"],
    ["RSHE policy", "relationships_education"],
    ["Acceptable Use Agreements", "acceptable_use"],
    ["Mobile Phone policy", "mobile_phones"],
    ["GDPR policy", "data_protection"],
    ["Complaints Procedure", "complaints"],
    ["Whistleblowing policy", "whistleblowing"],
    ["Remote Learning Policy", "remote_education"],
  ])("“%s” is %s", (name, code) => {
    expect(policyTypeFromName(name, register)?.code).toBe(code);
  });

  it.each(["Swimming pool policy", "Policy", ""])("“%s” is in no register", (name) => {
    expect(policyTypeFromName(name, register)).toBeNull();
  });
});
