import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyGiasDifference, trustInExtract } from "./apply-gias-difference.ts";
import type { TrustAsKnown } from "./gias-change.ts";
import { giasDifference } from "./gias-difference.ts";
import type { GiasExtract, GiasSchool } from "./gias-extract.ts";
import { giasExtract, giasSchool } from "./gias-files.fixture.ts";

const UID = "70001";

function known(extract: GiasExtract): TrustAsKnown {
  const trust = trustInExtract(extract, UID);
  if (!trust) throw new Error("the trust is not there");
  return trust;
}

function changes(before: GiasSchool[], after: GiasSchool[], rest: Partial<GiasExtract> = {}) {
  const earlier = giasExtract(before);
  return giasDifference(known(earlier), giasExtract(after, rest), earlier).changes;
}

const ada = giasSchool({ urn: "900001", name: "St Ada's" });

describe("what a newer GIAS file says about a trust", () => {
  it("a school that joined, with the trust that it came from", () => {
    const elsewhere = giasSchool({ urn: "900002", trustUid: "70002" });
    const joined = { ...elsewhere, name: "Beckside", trustUid: UID, joinedOn: "2025-04-01" };
    expect(changes([ada, elsewhere], [ada, joined])).toEqual([
      {
        kind: "school_added",
        urn: "900002",
        school: joined,
        from: expect.objectContaining({ uid: "70002" }),
        words: "Beckside (URN 900002) joined from Southmere Trust on 1 April 2025.",
      },
    ]);
  });

  it("a school that moved to another trust", () => {
    const moved = { ...ada, trustUid: "70002", joinedOn: "2025-04-01" };
    expect(changes([ada], [moved])).toMatchObject([
      {
        kind: "school_left",
        urn: "900001",
        to: { uid: "70002" },
        words: "St Ada's (URN 900001) moved to Southmere Trust on 1 April 2025.",
      },
    ]);
  });

  it("a school that is not in the file any more has left for where we can't see", () => {
    expect(changes([ada], [])).toMatchObject([
      { kind: "school_left", to: null, words: expect.stringContaining("not in the file") },
    ]);
    expect(changes([ada], [{ ...ada, trustUid: null }])).toMatchObject([
      { kind: "school_left", to: null, words: expect.stringContaining("no longer belongs") },
    ]);
  });

  it("a school that closed", () => {
    expect(changes([ada], [{ ...ada, closedOn: "2025-08-31" }])).toMatchObject([
      {
        kind: "school_closed",
        closedOn: "2025-08-31",
        words: "St Ada's (URN 900001) closed on 31 August 2025.",
      },
    ]);
  });

  it("a school that re-opened under a new URN is one school, not one closed and one added", () => {
    const closed = { ...ada, closedOn: "2025-08-31" };
    const academy = giasSchool({
      urn: "900009",
      name: "St Ada's Academy",
      openedOn: "2025-09-01",
      predecessorUrns: ["900001"],
    });
    const expected = {
      kind: "school_reopened",
      urn: "900001",
      before: "St Ada's (URN 900001)",
      after: "St Ada's Academy (URN 900009)",
      words:
        "St Ada's (URN 900001) re-opened as St Ada's Academy under URN 900009 on 1 September 2025.",
    };
    expect(changes([ada], [closed, academy])).toMatchObject([expected]);
    const bySuccessor = { ...closed, successorUrns: ["900009"] };
    expect(changes([ada], [bySuccessor, { ...academy, predecessorUrns: [] }])).toMatchObject([
      expected,
    ]);
  });

  it("an infant and a junior school that merge: one lives on, the other is closed", () => {
    const infants = giasSchool({ urn: "900001" });
    const juniors = giasSchool({ urn: "900002" });
    const closed = { closedOn: "2025-08-31" };
    const primary = giasSchool({ urn: "900003", predecessorUrns: ["900001", "900002"] });
    const found = changes(
      [infants, juniors],
      [{ ...infants, ...closed }, { ...juniors, ...closed }, primary],
    );
    expect(found.map(({ kind }) => kind)).toEqual(["school_reopened", "school_closed"]);
  });

  it("a new name, phase and local authority, with what they were", () => {
    const after = {
      ...ada,
      name: "St Ada's CE",
      phase: "All-through",
      localAuthority: "Beckshire",
    };
    expect(changes([ada], [after])).toMatchObject([
      { kind: "school_renamed", before: "St Ada's", after: "St Ada's CE" },
      { kind: "phase_changed", before: "Primary", after: "All-through" },
      { kind: "local_authority_changed", before: "Northmere", after: "Beckshire" },
    ]);
  });

  it("a new number of pupils, with its day", () => {
    const after = { ...ada, pupils: 1212, pupilsAsAt: "2026-01-15" };
    expect(changes([ada], [after])).toMatchObject([
      {
        kind: "pupils_changed",
        before: 200,
        after: 1212,
        asAt: "2026-01-15",
        words: "St Ada's (URN 900001) has 1,212 pupils as at 15 January 2026, before 200 pupils.",
      },
    ]);
  });

  it("the trust's new name", () => {
    const renamed = giasExtract([ada]).trusts.map((trust) => ({ ...trust, name: "Renamed Trust" }));
    expect(changes([ada], [ada], { trusts: renamed })).toMatchObject([
      { kind: "trust_renamed", before: "Northmere Learning Trust", after: "Renamed Trust" },
    ]);
  });
});

describe("what a GIAS file is silent on is no change", () => {
  it("no pupils, no phase and no local authority in the file", () => {
    const silent = { ...ada, pupils: null, pupilsAsAt: null, phase: "", localAuthority: "" };
    expect(changes([ada], [silent])).toEqual([]);
  });

  it("an older count of pupils", () => {
    expect(changes([ada], [{ ...ada, pupils: 150, pupilsAsAt: "2020-01-16" }])).toEqual([]);
  });

  it("a school whose row could not be read has not left", () => {
    const notRead = [
      { line: 2, urn: "900001", what: "row", reason: "The school has no name." },
    ] as const;
    expect(changes([ada], [], { notRead: [...notRead] })).toEqual([]);
  });

  it("a school with one row that was left out and one that was read has moved", () => {
    const notRead = [{ line: 2, urn: "900001", what: "row", reason: "In two trusts." }] as const;
    const moved = { ...ada, trustUid: "70002" };
    expect(changes([ada], [moved], { notRead: [...notRead] })).toMatchObject([
      { kind: "school_left", to: { uid: "70002" } },
    ]);
  });

  it("the trust's name in other letter case", () => {
    const trusts = giasExtract([ada]).trusts.map((trust) => ({
      ...trust,
      name: trust.name.toUpperCase(),
    }));
    expect(changes([ada], [ada], { trusts })).toEqual([]);
  });

  it("a file without the trust says nothing about its schools", () => {
    const difference = giasDifference(known(giasExtract([ada])), giasExtract([], { trusts: [] }));
    expect(difference).toMatchObject({ trustFound: false, changes: [] });
  });
});

describe("laws of the difference", () => {
  const urn = fc.integer({ min: 900001, max: 900008 }).map(String);
  const school = fc.record({
    urn,
    name: fc.constantFrom("Ash", "Beck", "Carr"),
    phase: fc.constantFrom("Primary", "Special"),
    localAuthority: fc.constantFrom("Northmere", "Beckshire"),
    trustUid: fc.constantFrom(UID, UID, "70002", null),
    closedOn: fc.constantFrom(null, null, "2025-08-31"),
    predecessorUrns: fc.uniqueArray(urn, { maxLength: 2 }),
    pupils: fc.nat(2000),
  });
  const extract = fc
    .uniqueArray(school, { selector: (one) => one.urn, maxLength: 8 })
    .map((schools) => giasExtract(schools.map(giasSchool)));

  it("an extract differs in nothing from itself", () => {
    fc.assert(
      fc.property(extract, (one) => {
        expect(giasDifference(known(one), one, one).changes).toEqual([]);
      }),
    );
  });

  it("applying the difference to what was known gives what the extract says", () => {
    fc.assert(
      fc.property(extract, extract, (before, after) => {
        const difference = giasDifference(known(before), after, before);
        const applied = applyGiasDifference(known(before), difference);
        const byUrn = (a: { urn: string }, b: { urn: string }) => a.urn.localeCompare(b.urn);
        expect(applied.schools.toSorted(byUrn)).toEqual(known(after).schools.toSorted(byUrn));
        expect(applied.name).toBe(known(after).name);
      }),
    );
  });
});
