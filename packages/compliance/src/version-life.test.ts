import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { VersionStepKind } from "./version-life.ts";
import {
  approvalInForce,
  currentVersionId,
  daysInForce,
  type LifeApproval,
  type PolicyLife,
  versionsInForce,
  versionStatus,
} from "./version-life.ts";

const TODAY = "2026-11-27";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 27, 9, minute));

function approved(versionId: string, effectiveOn: string, minute = 0): LifeApproval {
  return { versionId, effectiveOn, recordedAt: at(minute), withdrawnAt: null };
}

const steps = (versionId: string, ...kinds: VersionStepKind[]) =>
  kinds.map((kind) => ({ versionId, kind }));

const life = (
  happened: PolicyLife["steps"],
  approvals: readonly LifeApproval[] = [],
): PolicyLife => ({ steps: happened, approvals });

describe("a version that nobody has approved", () => {
  it("is a draft until somebody has checked what was read", () => {
    expect(versionStatus("one", life([]), TODAY)).toBe("draft");
  });

  it("is not approved once its facts are confirmed", () => {
    expect(versionStatus("one", life(steps("one", "confirmed")), TODAY)).toBe("not_approved");
  });

  it("is in review from being sent until it comes back, and again when it is sent again", () => {
    const sent = steps("one", "confirmed", "sent_for_review");
    expect(versionStatus("one", life(sent), TODAY)).toBe("in_review");
    const returned = [...sent, ...steps("one", "returned")];
    expect(versionStatus("one", life(returned), TODAY)).toBe("not_approved");
    const again = [...returned, ...steps("one", "sent_for_review")];
    expect(versionStatus("one", life(again), TODAY)).toBe("in_review");
  });

  it("is never current, however long ago it was confirmed", () => {
    expect(currentVersionId(life(steps("one", "confirmed")), "2099-01-01")).toBeNull();
  });

  it("leaves the version before it in force while it is in review", () => {
    const both = life(
      [...steps("one", "confirmed"), ...steps("two", "confirmed", "sent_for_review")],
      [approved("one", "2025-09-01")],
    );
    expect(currentVersionId(both, TODAY)).toBe("one");
    expect(versionStatus("two", both, TODAY)).toBe("in_review");
  });
});

describe("the current version", () => {
  it("is the approved one that took effect last, not the one uploaded or confirmed last", () => {
    const older = life(
      [...steps("new", "confirmed"), ...steps("old", "confirmed")],
      [approved("new", "2026-09-01", 1), approved("old", "2024-09-01", 2)],
    );
    expect(currentVersionId(older, TODAY)).toBe("new");
    expect(versionStatus("old", older, TODAY)).toBe("superseded");
  });

  it("approved in July for 1 September becomes current on that day, with nobody doing anything", () => {
    const both = life(
      [...steps("one", "confirmed"), ...steps("two", "confirmed")],
      [approved("one", "2025-09-01", 1), approved("two", "2026-09-01", 2)],
    );
    expect(currentVersionId(both, "2026-08-31")).toBe("one");
    expect(versionStatus("two", both, "2026-08-31")).toBe("approved");
    expect(currentVersionId(both, "2026-09-01")).toBe("two");
    expect(versionStatus("one", both, "2026-09-01")).toBe("superseded");
  });

  it("of two that took effect on one day is the one approved last", () => {
    const both = life(
      [...steps("one", "confirmed"), ...steps("two", "confirmed")],
      [approved("two", "2026-09-01", 2), approved("one", "2026-09-01", 1)],
    );
    expect(currentVersionId(both, TODAY)).toBe("two");
  });

  it("that is withdrawn gives way to the one before it", () => {
    const both = life(
      [...steps("one", "confirmed"), ...steps("two", "confirmed", "withdrawn")],
      [approved("one", "2025-09-01", 1), approved("two", "2026-09-01", 2)],
    );
    expect(currentVersionId(both, TODAY)).toBe("one");
    expect(versionStatus("two", both, TODAY)).toBe("withdrawn");
  });

  it("whose approval was recorded by mistake is not approved any more, and the one before it is current", () => {
    const mistaken = { ...approved("two", "2026-09-01", 2), withdrawnAt: at(3) };
    const both = life(
      [...steps("one", "confirmed"), ...steps("two", "confirmed")],
      [approved("one", "2025-09-01", 1), mistaken],
    );
    expect(currentVersionId(both, TODAY)).toBe("one");
    expect(versionStatus("two", both, TODAY)).toBe("not_approved");
  });

  it("counts by the approval recorded last, when one was taken back and recorded afresh", () => {
    const approvals = [
      { ...approved("one", "2026-01-01", 1), withdrawnAt: at(2) },
      approved("one", "2027-01-01", 3),
    ];
    expect(approvalInForce("one", approvals)?.effectiveOn).toBe("2027-01-01");
    expect(currentVersionId(life(steps("one", "confirmed"), approvals), TODAY)).toBeNull();
  });

  it("is never one that was filed as history, even when its text says that it was approved", () => {
    const filed = life(steps("old", "filed_as_history"), [approved("old", "2019-09-01")]);
    expect(currentVersionId(filed, TODAY)).toBeNull();
    expect(versionStatus("old", filed, TODAY)).toBe("history");
  });
});

describe("the versions that are kept for the overview", () => {
  it("are the current one and those that take effect later, each with its day", () => {
    const three = life(
      [],
      [
        approved("old", "2024-09-01", 1),
        approved("now", "2025-09-01", 2),
        approved("next", "2027-01-04", 3),
      ],
    );
    expect(versionsInForce(three, TODAY)).toEqual([
      { versionId: "now", effectiveOn: "2025-09-01" },
      { versionId: "next", effectiveOn: "2027-01-04" },
    ]);
  });

  it("hold one version for each day, the one approved last", () => {
    const two = life([], [approved("one", "2027-01-04", 1), approved("two", "2027-01-04", 2)]);
    expect(versionsInForce(two, TODAY).map(({ versionId }) => versionId)).toEqual(["two"]);
  });

  it("give on every later day the version that is current then", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, "0")}`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.integer({ min: 0, max: 50 })), { maxLength: 8 }),
        day,
        day,
        (rows, one, other) => {
          const [kept, later] = one <= other ? [one, other] : [other, one];
          const approvals = rows.map(([effectiveOn, minute], index) =>
            approved(`v${index}`, effectiveOn, minute * 10 + index),
          );
          const all = life([], approvals);
          const shown = versionsInForce(all, kept).findLast(
            ({ effectiveOn }) => effectiveOn <= later,
          );
          expect(shown?.versionId ?? null).toBe(currentVersionId(all, later));
        },
      ),
    );
  });
});

describe("a version that was set aside", () => {
  it("stays set aside, whatever was recorded before", () => {
    const discarded = life(steps("one", "confirmed", "sent_for_review", "discarded"));
    expect(versionStatus("one", discarded, TODAY)).toBe("discarded");
  });
});

describe("the days on which each version is in force", () => {
  it("end the day before the next one takes effect", () => {
    const approvals = [approved("one", "2025-09-01"), approved("two", "2026-12-01", 1)];
    expect(daysInForce(life([], approvals))).toEqual([
      { versionId: "one", effectiveOn: "2025-09-01", lastOn: "2026-11-30" },
      { versionId: "two", effectiveOn: "2026-12-01", lastOn: null },
    ]);
  });

  it("are none for a version that was withdrawn, or replaced on its own first day", () => {
    const approvals = [
      approved("one", "2025-09-01"),
      approved("two", "2025-09-01", 1),
      approved("three", "2026-01-01", 2),
    ];
    expect(daysInForce(life(steps("three", "withdrawn"), approvals))).toEqual([
      { versionId: "two", effectiveOn: "2025-09-01", lastOn: null },
    ]);
  });

  it("name on every day the version that is current then", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 28 }),
        (effective, now) => {
          const day = (of: number) => `2026-11-${String(of).padStart(2, "0")}`;
          const approvals = effective.map((of, index) => approved(`v${index}`, day(of), index));
          const inForce = daysInForce(life([], approvals)).filter(
            ({ effectiveOn, lastOn }) =>
              effectiveOn <= day(now) && (lastOn === null || lastOn >= day(now)),
          );
          const current = currentVersionId(life([], approvals), day(now));
          expect(inForce.map(({ versionId }) => versionId)).toEqual(current ? [current] : []);
        },
      ),
    );
  });
});
