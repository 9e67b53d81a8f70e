import { describe, expect, it } from "vitest";
import type { VersionStatus } from "./version-life.ts";
import { canBe, possibleDeeds, STANDING_WORDS } from "./version-steps.ts";

const statuses = Object.keys(STANDING_WORDS) as VersionStatus[];

describe("what can be done with a version", () => {
  it("a draft is checked before anybody can approve it", () => {
    expect(possibleDeeds("draft", { isPublished: false })).toEqual([
      "correct",
      "confirm",
      "file_as_history",
      "discard",
    ]);
  });

  it("only what is approved can be published, and only what was published can be looked for", () => {
    expect(statuses.filter((status) => canBe("publish", status))).toEqual(["approved", "current"]);
    expect(possibleDeeds("current", { isPublished: false })).not.toContain("check_publication");
    expect(possibleDeeds("current", { isPublished: true })[0]).toBe("check_publication");
  });

  it("what was approved is withdrawn, never set aside", () => {
    for (const status of ["approved", "current", "superseded"] as const) {
      expect(canBe("discard", status)).toBe(false);
      expect(canBe("withdraw", status)).toBe(true);
    }
  });

  it("a version that was withdrawn or set aside stays as it is", () => {
    expect(possibleDeeds("withdrawn", { isPublished: true })).toEqual([]);
    expect(possibleDeeds("discarded", { isPublished: false })).toEqual([]);
  });

  it("a version filed as history can't be approved, sent for review or published", () => {
    expect(possibleDeeds("history", { isPublished: false })).toEqual(["correct", "discard"]);
  });
});
