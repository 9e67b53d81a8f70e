import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../settings.ts";
import type { AskedRole } from "./asked-role.ts";
import { asKnownAt, type HeldRole } from "./held-role.ts";
import { heldRole, nationalRole } from "./held-role.fixture.ts";
import { roleStanding, type SchoolRegister } from "./role-standing.ts";

const TODAY = "2026-11-22";
const LEAD = nationalRole("designated_safeguarding_lead");
const FILTERING = nationalRole("filtering_and_monitoring_lead");

function standing(
  role: AskedRole,
  held: readonly HeldRole[],
  rest: Partial<SchoolRegister> = {},
  day = TODAY,
) {
  return roleStanding(role, { held, hasPolicy: true, ...rest }, day, DEFAULT_SETTINGS);
}

describe("a role that nobody holds", () => {
  const left = (to: string) => [heldRole(FILTERING.code, "Mr D Farrow", { to })];

  it("is to be filled in its time, and needs action on the day after", () => {
    const inTime = standing(FILTERING, left("2026-10-22"));
    expect(inTime.findings).toMatchObject([
      { kind: "vacant", status: "due_soon", since: "2026-10-23", due: "2026-11-22" },
    ]);
    expect(standing(FILTERING, left("2026-10-21"))).toMatchObject({
      status: "needs_action",
      findings: [{ value: "Vacant since 22 October 2026" }],
    });
  });

  it("needs action from its first day where there can be no day without somebody", () => {
    const held = [heldRole(LEAD.code, "Mr N Whitlow", { to: "2026-11-21" })];
    expect(standing(LEAD, held)).toMatchObject({ status: "needs_action" });
  });

  it("says who is to start, and is vacant until then", () => {
    const { status, findings } = standing(LEAD, [
      heldRole(LEAD.code, "Mr N Whitlow", { to: "2026-11-01" }),
      heldRole(LEAD.code, "Ms A Larch", { from: "2027-01-04" }),
    ]);
    expect(status).toBe("needs_action");
    expect(findings[0]?.words).toContain("Ms A Larch starts on 4 January 2027.");
  });

  it("is amber at most where it is only good practice", () => {
    const computing = nationalRole("computing_lead");
    const held = [heldRole("computing_lead", "Ms A Larch", { to: "2020-07-31" })];
    expect(standing(computing, held).status).toBe("partly_met");
    expect(standing(computing, []).status).toBe("not_reported");
  });

  it("and that nobody was ever named for is silence, unless the policy or the school should have spoken", () => {
    expect(standing(FILTERING, []).status).toBe("not_reported");
    expect(standing(LEAD, []).status).toBe("needs_action");
    expect(standing(LEAD, [], { hasPolicy: false }).status).toBe("not_reported");
    const asked = { ...FILTERING, askedFrom: "2026-11-01" };
    expect(standing(asked, [])).toMatchObject({
      status: "due_soon",
      findings: [{ value: "To be named by 1 December 2026", due: "2026-12-01" }],
    });
    expect(standing(asked, [], {}, "2026-12-02").status).toBe("partly_met");
    expect(standing({ ...asked, force: "must" }, [], {}, "2026-12-02").status).toBe("needs_action");
  });

  it("for online safety is answered for by the safeguarding lead, and by nobody where there is none", () => {
    const coordinator = nationalRole("online_safety_coordinator");
    expect(standing(coordinator, [heldRole(LEAD.code, "Mr N Whitlow")]).status).toBe("partly_met");
    expect(standing(coordinator, []).status).toBe("needs_action");
  });

  it("is filled by an executive headteacher where there is no other head", () => {
    const held = [heldRole("executive_headteacher", "Dr P Osei")];
    expect(standing(nationalRole("headteacher"), held)).toMatchObject({
      status: "met",
      holders: [{ name: "Dr P Osei" }],
    });
  });
});

describe("a role that somebody holds", () => {
  it("ends in 60 days with nobody to follow, which is seen; in 61 it is not yet", () => {
    const until = (to: string) => standing(LEAD, [heldRole(LEAD.code, "Mr N Whitlow", { to })]);
    expect(until("2027-01-21")).toMatchObject({
      status: "due_soon",
      findings: [{ kind: "ends_soon", due: "2027-01-21" }],
    });
    expect(until("2027-01-22").status).toBe("met");
  });

  it("has a successor from the next day, so nothing ends", () => {
    const held = [
      heldRole(LEAD.code, "Mr N Whitlow", { to: "2026-12-31" }),
      heldRole(LEAD.code, "Ms A Larch", { from: "2027-01-01" }),
    ];
    expect(standing(LEAD, held)).toMatchObject({
      status: "met",
      holders: [{ name: "Mr N Whitlow" }],
    });
  });

  it("bears two names where it takes one; the same person written twice is one", () => {
    const whitlow = heldRole(LEAD.code, "Mr N Whitlow");
    expect(standing(LEAD, [whitlow, heldRole(LEAD.code, "Ms A Larch")]).findings).toMatchObject([
      { kind: "too_many_names", status: "partly_met" },
    ]);
    expect(standing(LEAD, [whitlow, heldRole(LEAD.code, "Noor Whitlow")]).status).toBe("met");
  });

  it("has fewer holders than the trust asks for", () => {
    const deputies = nationalRole("deputy_designated_safeguarding_lead", {
      holders: { least: 2, most: null },
    });
    expect(standing(deputies, [heldRole(deputies.code, "Ms A Larch")]).findings).toMatchObject([
      { kind: "too_few_names", value: "Ms A Larch · 1 of 2" },
    ]);
  });

  it("is held by nobody with current training only where that is known of all who hold it", () => {
    const [one, other] = [heldRole(LEAD.code, "Mr N Whitlow"), heldRole(LEAD.code, "Ms A Larch")];
    const course = { title: "Safeguarding lead training", force: "must" as const };
    const lapsed = (...known: [string, (typeof course)[]][]) =>
      standing({ ...LEAD, holders: { least: 1, most: null } }, [one, other], {
        notTrainedIn: new Map(known),
      }).findings.map(({ kind, status, words }) => [kind, status, words]);
    expect(lapsed([one.appointmentId, [course]])).toEqual([]);
    expect(lapsed([one.appointmentId, [course]], [other.appointmentId, []])).toEqual([]);
    expect(lapsed([one.appointmentId, [course]], [other.appointmentId, [course]])).toEqual([
      [
        "untrained",
        "needs_action",
        "Nobody who holds this role has all its training in date: safeguarding lead training.",
      ],
    ]);
  });

  it("is partly met where the training that lapsed is one that people should do", () => {
    const lead = heldRole(LEAD.code, "Mr N Whitlow");
    const course = { title: "Prevent referrals", force: "should" as const };
    const notTrainedIn = new Map([[lead.appointmentId, [course]]]);
    expect(standing(LEAD, [lead], { notTrainedIn }).status).toBe("partly_met");
  });

  it("as link governor is not the head's or the safeguarding lead's, whatever either is called", () => {
    const governor = nationalRole("safeguarding_governor");
    const held = [
      heldRole("safeguarding_governor", "Mrs A Whitcombe", { from: "2025-09-01" }),
      heldRole("headteacher", "Anna Whitcombe"),
    ];
    expect(standing(governor, held).findings).toMatchObject([
      { kind: "governs_and_leads", since: "2025-09-01" },
    ]);
    expect(standing(governor, [held[0] as HeldRole]).status).toBe("met");
  });

  it("with three others is too much for one person; two others are not", () => {
    const roles = ["designated_safeguarding_lead", "prevent_lead", "computing_lead", "headteacher"];
    const four = roles.map((role) => heldRole(role, "Mr N Whitlow"));
    expect(standing(LEAD, four.slice(0, 3)).status).toBe("met");
    expect(standing(LEAD, four).findings).toMatchObject([
      { kind: "too_many_roles", value: "Mr N Whitlow · 4 roles" },
    ]);
  });
});

describe("what was known at a moment", () => {
  const moment = new Date("2026-03-03T12:00:00Z");
  const times = { recordedAt: new Date("2026-01-05"), endedAt: null, withdrawnAt: null };
  const held = { ...heldRole(LEAD.code, "Mr N Whitlow", { to: "2026-02-27" }), ...times };

  it("has no appointment that was recorded afterwards, and one that was corrected since", () => {
    const later = { ...held, recordedAt: new Date("2026-03-04") };
    const corrected = { ...held, withdrawnAt: new Date("2026-03-04") };
    const gone = { ...held, withdrawnAt: new Date("2026-03-02") };
    expect(asKnownAt([later, corrected, gone], moment)).toEqual([corrected]);
  });

  it("has an appointment without the end that nobody had told yet", () => {
    expect(asKnownAt([{ ...held, endedAt: new Date("2026-03-04") }], moment)).toMatchObject([
      { to: null },
    ]);
    expect(asKnownAt([held], moment)).toMatchObject([{ to: "2026-02-27" }]);
  });
});
