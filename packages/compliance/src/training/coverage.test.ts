import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../dates/dates.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import {
  addUp,
  bandWords,
  countChanges,
  type CoverageChanges,
  coverageOn,
  coveragePercent,
  coverageStatus,
} from "./coverage.ts";
import { changesFrom } from "./kept-requirements.ts";
import { standingChanges, type Standing, standingOn, type TrainedPerson } from "./standing.ts";
import { someDay, slowStandings, somePeople, WALKED_DAYS } from "./testing/standing-oracle.ts";

const HORIZONS = [30, 60, 90];

const changesOf = (people: readonly TrainedPerson[]): CoverageChanges =>
  // As it comes back from where it is kept.
  JSON.parse(JSON.stringify(countChanges(people.map(standingChanges)))) as CoverageChanges;

describe("a person's standing, against the rule book read day by day", () => {
  it("is the same on every day of three years, whatever was asked, done, excused or published when", () => {
    fc.assert(
      fc.property(somePeople, ([person]) => {
        if (!person) return;
        const changes = standingChanges(person);
        const found = new Map(WALKED_DAYS.map((day) => [day, standingOn(changes, day)]));
        expect(found).toEqual(slowStandings(person));
      }),
      { numRuns: 300 },
    );
  });

  it("is listed by the days on which it changes, in order, and by no other", () => {
    fc.assert(
      fc.property(somePeople, ([person]) => {
        if (!person) return;
        let before = { on: "", standing: "not_required" };
        for (const change of standingChanges(person)) {
          expect(change.standing).not.toBe(before.standing);
          expect(change.on > before.on).toBe(true);
          before = change;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the coverage of a group, against counting its people on each day", () => {
  it("has everybody in one place on every day, and foretells what expires in 30, 60 and 90 days", () => {
    fc.assert(
      fc.property(somePeople, (people) => {
        const changes = changesOf(people);
        const walked = people.map(slowStandings);
        const counted = (day: string, standing: Standing) =>
          walked.filter((standings) => standings.get(day) === standing).length;
        const expireOn = (day: string) =>
          walked.filter(
            (standings) =>
              standings.get(day) === "expired" && standings.get(addDays(day, -1)) === "in_date",
          ).length;
        for (let at = 0; at + 90 < WALKED_DAYS.length; at += 13) {
          const day = WALKED_DAYS[at] ?? "";
          const expiring = (ahead: number) =>
            WALKED_DAYS.slice(at + 1, at + ahead + 1).reduce(
              (sum, each) => sum + expireOn(each),
              0,
            );
          const [inDate, due, expired, neverDone] = [
            counted(day, "in_date"),
            counted(day, "due"),
            counted(day, "expired"),
            counted(day, "never_done"),
          ];
          expect(coverageOn(changes, day, HORIZONS)).toEqual({
            required: inDate + due + expired + neverDone,
            inDate,
            due,
            expired,
            neverDone,
            exempt: counted(day, "exempt"),
            expiring: { 30: expiring(30), 60: expiring(60), 90: expiring(90) },
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("two groups add up to the figures of all their people, so that nothing is ever averaged", () => {
    fc.assert(
      fc.property(somePeople, somePeople, someDay, (some, others, day) => {
        const together = addUp([changesOf(some), changesOf(others)]);
        expect(together).toEqual(changesOf([...some, ...others]));
        const [one, other, both] = [changesOf(some), changesOf(others), together].map((changes) =>
          coverageOn(changes, day, []),
        );
        expect(both?.inDate).toBe((one?.inDate ?? 0) + (other?.inDate ?? 0));
      }),
      { numRuns: 100 },
    );
  });

  it("what is kept from a day on tells of that day, and of those after it, what all of it tells", () => {
    fc.assert(
      fc.property(somePeople, someDay, fc.nat(400), (people, from, later) => {
        const changes = changesOf(people);
        const day = addDays(from, later);
        expect(coverageOn(changesFrom(changes, from), day, HORIZONS)).toEqual(
          coverageOn(changes, day, HORIZONS),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe("the figure for a group", () => {
  const group = (inDate: number, expired = 0, neverDone = 0) => ({ inDate, expired, neverDone });

  it("19 of 20 in date is 95 %, which meets the default band; 18 of 20 partly meets it", () => {
    expect(coveragePercent(group(19, 1))).toBe(95);
    expect(coverageStatus(group(19, 1), DEFAULT_SETTINGS)).toBe("met");
    expect(coverageStatus(group(18, 1, 1), DEFAULT_SETTINGS)).toBe("partly_met");
    expect(coverageStatus(group(16, 4), DEFAULT_SETTINGS)).toBe("needs_action");
  });

  it("is rounded down: 189 of 199 is 94 %, and is judged as what it is, under 95", () => {
    expect(coveragePercent(group(189, 10))).toBe(94);
    expect(coverageStatus(group(189, 10), DEFAULT_SETTINGS)).toBe("partly_met");
  });

  it("of a group in which everybody is new or exempt there is none, rather than 0 or 100 %", () => {
    expect(coveragePercent(group(0))).toBeNull();
    expect(coverageStatus(group(0), DEFAULT_SETTINGS)).toBe("not_applicable");
  });

  it("follows the bands that a trust sets, and says them", () => {
    const bands = { trainingMetPercent: 100, trainingPartlyPercent: 90 };
    expect(coverageStatus(group(19, 1), bands)).toBe("partly_met");
    expect(bandWords(bands)).toBe(
      "Met from 100 %, partly met from 90 %, below that it needs action.",
    );
  });
});
