import fc from "fast-check";
import { expect, test } from "vitest";
import { type AuditEvent, CHAIN_START, chainHash } from "./audit-chain.ts";

const event: AuditEvent = {
  trustId: "11111111-1111-4111-8111-111111111111",
  schoolId: "22222222-2222-4222-8222-222222222222",
  id: "33333333-3333-4333-8333-333333333333",
  at: new Date("2026-11-22T09:00:00Z"),
  userId: null,
  actorName: "Dana Escrick",
  actorRole: "school_admin",
  actedForSchool: false,
  action: "policy.confirm",
  subjectId: null,
  detail: { number: 2, recorded: ["headteacher"] },
};

test("a link depends on every field of its event and on the link before", () => {
  const changed = Object.keys(event).map((field) =>
    chainHash(CHAIN_START, { ...event, [field]: field === "at" ? new Date(0) : "other" }),
  );
  const all = [...changed, chainHash(CHAIN_START, event), chainHash("f".repeat(64), event)];
  expect(new Set(all).size).toBe(all.length);
});

test("the order in which Postgres gives a detail's members back doesn't matter", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (detail) => {
      const turned = Object.fromEntries(Object.entries(detail).toReversed());
      expect(chainHash(CHAIN_START, { ...event, detail: turned })).toBe(
        chainHash(CHAIN_START, { ...event, detail }),
      );
    }),
  );
});
