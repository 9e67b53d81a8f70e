import { describe, expect, test } from "vitest";
import {
  canReport,
  correctionReason,
  type ReportStep,
  type ReportStepKind,
  reportState,
  reviewerOf,
} from "./report-life.ts";

const steps = (...kinds: ReportStepKind[]): ReportStep[] =>
  kinds.map((kind, place) => ({
    kind,
    userId: `user ${place}`,
    byName: `Person ${place}`,
    happenedAt: new Date(place),
    note: `note ${place}`,
  }));

describe("a report", () => {
  test("is a draft until it is sent, and a draft again when it is sent back", () => {
    expect(reportState(steps("started"))).toBe("draft");
    expect(reportState(steps("started", "sent_for_review"))).toBe("in_review");
    expect(reportState(steps("started", "sent_for_review", "sent_back"))).toBe("draft");
    expect(reportState(steps("started", "sent_for_review", "reviewed"))).toBe("reviewed");
  });

  test("stays published while a correction is written, reviewed and sent back", () => {
    const published = steps("started", "published");
    expect(reportState(published)).toBe("published");
    const correcting = [...published, ...steps("correction_begun")];
    expect(reportState(correcting)).toBe("correcting");
    expect(reportState([...correcting, ...steps("sent_for_review", "sent_back")])).toBe(
      "correcting",
    );
  });

  test("is changed by nobody while a colleague reads it, nor once it is reviewed or published", () => {
    expect(canReport("write", "draft")).toBe(true);
    expect(canReport("write", "correcting")).toBe(true);
    for (const state of ["in_review", "reviewed", "published"] as const) {
      expect(canReport("write", state)).toBe(false);
    }
    expect(canReport("publish", "in_review")).toBe(false);
  });

  test("carries the reviewer of what is published, not of an earlier edition", () => {
    const first = steps("started", "sent_for_review", "reviewed", "published");
    expect(reviewerOf(first)?.byName).toBe("Person 2");
    expect(reviewerOf([...first, ...steps("correction_begun")])).toBeNull();
    expect(reviewerOf(steps("started"))).toBeNull();
  });

  test("says why it is corrected, for as long as the correction is not published", () => {
    const begun = steps("started", "published", "correction_begun");
    expect(correctionReason(begun)).toBe("note 2");
    expect(correctionReason([...begun, ...steps("sent_for_review")])).toBe("note 2");
    expect(correctionReason([...begun, ...steps("published")])).toBeNull();
    expect(correctionReason(steps("started"))).toBeNull();
  });
});
