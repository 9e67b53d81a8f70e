import { describe, expect, it } from "vitest";
import type { Appointment } from "../school-position.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { designatedSafeguardingLead } from "./designated-safeguarding-lead.ts";
import { appointed, school } from "./measured-school.fixture.ts";
import { onlineSafetyCoordinator } from "./online-safety-coordinator.ts";

const TODAY = "2026-11-22";

const COORDINATOR = "online_safety_coordinator";
const LEAD = "designated_safeguarding_lead";

function coordinator(...appointments: Appointment[]) {
  return onlineSafetyCoordinator.judge(school({ appointments }), TODAY, DEFAULT_SETTINGS);
}

function lead(...appointments: Appointment[]) {
  return designatedSafeguardingLead.judge(school({ appointments }), TODAY, DEFAULT_SETTINGS);
}

describe("a school's online safety coordinator", () => {
  it("is met when somebody is in post", () => {
    expect(coordinator(appointed(COORDINATOR, "Ms Ada Larch"))).toMatchObject({
      status: "met",
      value: "Ms Ada Larch",
      evidence: [{ kind: "appointment", name: "Ms Ada Larch" }],
    });
  });

  it("two coordinators share the role, in the order of their appointment, each named once", () => {
    const cell = coordinator(
      appointed(COORDINATOR, "Mrs Bea Oakes", "2025-01-01"),
      appointed(COORDINATOR, "Ms Ada Larch", "2023-01-01"),
      appointed(COORDINATOR, "ms  ada larch", "2024-01-01"),
    );
    expect(cell).toMatchObject({ status: "met", value: "Ms Ada Larch and Mrs Bea Oakes" });
  });

  it("who left in July without a successor leaves a vacancy since 1 August, which needs action", () => {
    const cell = coordinator(
      appointed(COORDINATOR, "Ms Ada Larch", "2023-09-01", "2026-07-31"),
      appointed(LEAD, "Mr Noor Whitlow"),
    );
    expect(cell).toMatchObject({
      status: "needs_action",
      value: "Vacant since 1 August 2026",
      since: "2026-08-01",
      nextAction: { code: "appoint", role: COORDINATOR },
      headline: { of: "school", words: "has no online safety coordinator" },
    });
  });

  it("who was never named is partly met where the safeguarding lead answers for online safety", () => {
    const cell = coordinator(appointed(LEAD, "Mr Noor Whitlow"));
    expect(cell).toMatchObject({ status: "partly_met", value: "Nobody named" });
    expect(cell.detail).toContain("Mr Noor Whitlow answers for online safety");
  });

  it("who was never named where there is no safeguarding lead either needs action", () => {
    expect(coordinator().status).toBe("needs_action");
  });

  it("who starts next term is not in post yet", () => {
    const cell = coordinator(
      appointed(COORDINATOR, "Ms Ada Larch", "2027-01-04"),
      appointed(LEAD, "Mr Noor Whitlow"),
    );
    expect(cell.status).toBe("partly_met");
  });

  it("holding four roles is too much for one person, three are not", () => {
    const three = [COORDINATOR, "computing_lead", "headteacher"] as const;
    const roles = three.map((role) => appointed(role, "Ms Ada Larch"));
    expect(coordinator(...roles).status).toBe("met");
    const cell = coordinator(...roles, appointed("prevent_lead", "Ms Ada Larch"));
    expect(cell).toMatchObject({ status: "partly_met", value: "Ms Ada Larch · 4 roles" });
    expect(cell.detail).toBe(
      "Ms Ada Larch is online safety coordinator, computing lead, headteacher and Prevent lead: too many for one person.",
    );
  });
});

describe("a school's designated safeguarding lead", () => {
  it("who leaves on 31 December with nobody to follow is due soon", () => {
    const cell = lead(appointed(LEAD, "Mr Noor Whitlow", "2020-09-01", "2026-12-31"));
    expect(cell).toMatchObject({
      status: "due_soon",
      value: "Mr Noor Whitlow · until 31 December 2026",
      since: "2026-11-01",
      due: "2026-12-31",
      headline: { words: "loses its designated safeguarding lead on 31 December 2026" },
    });
  });

  it("who leaves with a successor from the next day is met", () => {
    const cell = lead(
      appointed(LEAD, "Mr Noor Whitlow", "2020-09-01", "2026-12-31"),
      appointed(LEAD, "Ms Ada Larch", "2027-01-01"),
    );
    expect(cell).toMatchObject({ status: "met", value: "Mr Noor Whitlow" });
  });

  it("whose successor starts a week later leaves a gap, which is due soon", () => {
    const cell = lead(
      appointed(LEAD, "Mr Noor Whitlow", "2020-09-01", "2026-12-31"),
      appointed(LEAD, "Ms Ada Larch", "2027-01-08"),
    );
    expect(cell.status).toBe("due_soon");
  });

  it("who leaves after 60 days or more is no news yet", () => {
    expect(lead(appointed(LEAD, "Mr Noor Whitlow", "2020-09-01", "2027-01-22")).status).toBe("met");
    expect(lead(appointed(LEAD, "Mr Noor Whitlow", "2020-09-01", "2027-01-21")).status).toBe(
      "due_soon",
    );
  });

  it("is one person: two names are a question to settle", () => {
    const cell = lead(
      appointed(LEAD, "Mr Noor Whitlow"),
      appointed(LEAD, "Ms Ada Larch", "2025-01-01"),
    );
    expect(cell).toMatchObject({
      status: "partly_met",
      value: "Mr Noor Whitlow and Ms Ada Larch · 2 named",
    });
  });

  it("named nowhere in a policy that we have needs action", () => {
    expect(lead()).toMatchObject({ status: "needs_action", value: "Nobody named" });
  });

  it("is not reported for a school that was never asked for anything", () => {
    const silent = school({ policy: null, askedForPolicy: false, appointments: [] });
    const cell = designatedSafeguardingLead.judge(silent, TODAY, DEFAULT_SETTINGS);
    expect(cell).toMatchObject({ status: "not_reported", nextAction: { code: "ask_for_policy" } });
  });

  it("is known from an appointment even where there is no policy", () => {
    const withoutPolicy = school({ policy: null });
    const cell = designatedSafeguardingLead.judge(withoutPolicy, TODAY, DEFAULT_SETTINGS);
    expect(cell.status).toBe("met");
  });

  it("still in post on the last day of the appointment, and gone on the next", () => {
    const leaving = [appointed(LEAD, "Mr Noor Whitlow", "2020-09-01", TODAY)];
    expect(lead(...leaving).status).toBe("due_soon");
    const nextDay = designatedSafeguardingLead.judge(
      school({ appointments: leaving }),
      "2026-11-23",
      DEFAULT_SETTINGS,
    );
    expect(nextDay).toMatchObject({ status: "needs_action", since: "2026-11-23" });
  });
});
