import { expect, it } from "vitest";
import type { Settlement } from "./settlement.ts";
import { isOpen, withSettlements } from "./settlement.ts";
import { found, inPost, named, record } from "./school-record.fixture.ts";

const people = [named("Mr J Okafor", "Online safety coordinator")];
const differing = (name: string, versionId = "version-3") =>
  found(
    record({ people, versionId }, { appointments: [inPost("online_safety_coordinator", name)] }),
  );

function settle(change: Partial<Settlement> = {}): Settlement {
  return {
    key: differing("Ms R Lindqvist")[0]?.key ?? "",
    versionId: "version-3",
    how: "both_are_right",
    reason: "They share the role until Christmas.",
    recordedBy: "Dana Escrick",
    recordedAt: new Date("2026-11-20T09:00:00Z"),
    withdrawnAt: null,
    ...change,
  };
}

const openWith = (settlements: Settlement[], name = "Ms R Lindqvist", versionId = "version-3") =>
  withSettlements(differing(name, versionId), settlements).filter(isOpen).length;

it("a settlement holds while both sides say what they said, in the next version too", () => {
  expect(openWith([])).toBe(1);
  expect(openWith([settle()])).toBe(0);
  expect(openWith([settle()], "Ms R Lindqvist", "version-4")).toBe(0);
});

it("a settlement holds no longer when the register has somebody else", () => {
  expect(openWith([settle()], "Mrs N Farooq")).toBe(1);
});

it("that the policy follows at its next version is open again when the next version doesn't", () => {
  const promised = settle({ how: "register_is_right" });
  expect(openWith([promised])).toBe(0);
  expect(openWith([promised], "Ms R Lindqvist", "version-4")).toBe(1);
});

it("one that was taken back counts for nothing, and of several the last one counts", () => {
  const takenBack = settle({ withdrawnAt: new Date("2026-11-21T09:00:00Z") });
  expect(openWith([takenBack])).toBe(1);
  const later = settle({ how: "no_contradiction", recordedAt: new Date("2026-11-21T10:00:00Z") });
  const [judged] = withSettlements(differing("Ms R Lindqvist"), [later, settle(), takenBack]);
  expect(judged?.settled?.how).toBe("no_contradiction");
});
