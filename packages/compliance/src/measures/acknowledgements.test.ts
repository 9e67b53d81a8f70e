import { describe, expect, it } from "vitest";
import {
  acknowledgementChanges,
  type AskedAlike,
} from "../acknowledgement/kept-acknowledgements.ts";
import { requestForCell } from "../requests.ts";
import type { AskedPolicy } from "../school-position.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { acknowledgements } from "./acknowledgements.ts";
import { school } from "./measured-school.fixture.ts";

const TODAY = "2026-11-22";

function alike(people: number, change: Partial<AskedAlike> = {}): AskedAlike {
  const asked = { askedOn: "2026-11-02", dueOn: "2026-11-22", leftOn: null, confirmedOn: null };
  return { ...asked, ...change, people };
}

const confirmed = (people: number) => alike(people, { confirmedOn: "2026-11-05" });
const late = (people: number) => alike(people, { dueOn: "2026-11-16" });

function policy(policyName: string, ...asked: AskedAlike[]): AskedPolicy {
  return {
    policyId: policyName,
    versionId: `${policyName} 2`,
    versionNumber: 2,
    kind: policyName.toLowerCase(),
    policyName,
    effectiveOn: "2026-09-01",
    lastOn: null,
    changes: acknowledgementChanges(asked),
  };
}

const judge = (policies: AskedPolicy[] | null, today = TODAY) =>
  acknowledgements.judge(school({ acknowledgements: policies }), today, DEFAULT_SETTINGS);

describe("a school's acknowledgements", () => {
  it("are met where everybody who was asked has confirmed", () => {
    expect(judge([policy("Behaviour", confirmed(40))])).toMatchObject({
      status: "met",
      value: "All confirmed",
      detail: "Behaviour policy, version 2: all 40 have confirmed.",
      evidence: [{ kind: "acknowledgements", versionId: "Behaviour 2" }],
      nextAction: null,
      headline: null,
    });
  });

  it("are due soon until the day is over, and need action from the day after without anybody's deed", () => {
    const waiting = [policy("Behaviour", confirmed(31), alike(11))];
    expect(judge(waiting)).toMatchObject({
      status: "due_soon",
      value: "73% confirmed",
      detail:
        "Behaviour policy, version 2: 31 of 42 have confirmed; the next day due is 22 November 2026.",
      due: TODAY,
      since: null,
    });
    expect(judge(waiting, "2026-11-23")).toMatchObject({
      status: "needs_action",
      value: "73% · 11 overdue",
      since: "2026-11-23",
      due: null,
      headline: {
        of: "school",
        words: "has 11 people still to confirm that they have read a policy",
      },
    });
  });

  it("count by the policy that presses most, then by the lowest share, never by an average", () => {
    const cell = judge([
      policy("Online safety", confirmed(2), alike(18)),
      policy("Behaviour", confirmed(19), late(1)),
      policy("Child protection", confirmed(10), late(10)),
      policy("Attendance", confirmed(20)),
    ]);
    expect(cell).toMatchObject({
      status: "needs_action",
      value: "50% · 10 overdue",
      nextAction: { code: "chase_acknowledgements", versionId: "Child protection 2" },
    });
    expect(cell.detail).toBe(
      "Child protection policy, version 2: 10 of 20 have confirmed; 10 are overdue. " +
        "Behaviour policy, version 2: 19 of 20 have confirmed; 1 is overdue. " +
        "Online safety policy, version 2: 2 of 20 have confirmed; the next day due is 22 November 2026. " +
        "And 1 more.",
    );
    expect(cell.evidence).toHaveLength(4);
  });

  it("never round a share up to everybody", () => {
    expect(judge([policy("Behaviour", confirmed(499), late(1))]).value).toBe("99% · 1 overdue");
  });

  it("leave out who has gone without confirming, and keep who confirmed and has gone", () => {
    const gone = { leftOn: "2026-11-10" };
    expect(
      judge([
        policy(
          "Behaviour",
          confirmed(3),
          alike(2, gone),
          alike(1, { ...gone, confirmedOn: "2026-11-05" }),
        ),
      ]).detail,
    ).toBe("Behaviour policy, version 2: all 4 have confirmed.");
  });

  it("do not apply where nobody is asked, or all who were have left", () => {
    expect(judge([])).toMatchObject({ status: "not_applicable", value: "Not asked" });
    expect(judge([policy("Behaviour", alike(2, { leftOn: "2026-11-10" }))])).toMatchObject({
      status: "not_applicable",
      value: "Not asked",
    });
  });

  it("are not taken for good where they were never counted", () => {
    expect(judge(null)).toMatchObject({ status: "not_applicable", value: "Not counted yet" });
  });

  it("can be asked of the school: that its staff confirm the version that counts", () => {
    expect(requestForCell(judge([policy("Behaviour", late(2))]))).toEqual({
      subject: "acknowledgement",
      about: "Behaviour 2",
    });
  });
});
