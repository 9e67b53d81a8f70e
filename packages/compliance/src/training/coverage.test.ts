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
import { enoughOn, placesOf } from "./enough.ts";
import { changesFrom } from "./kept-requirements.ts";
import {
  standingChanges,
  type Standing,
  type StandingChange,
  standingOn,
  type TrainedPerson,
} from "./standing.ts";
import {
  slowPlaces,
  slowStandings,
  someDay,
  somePeople,
  WALKED_DAYS,
} from "./testing/standing-oracle.ts";

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

describe("a requirement for which some of a group are enough, against counting them on each day", () => {
  const placesChanges = (people: readonly TrainedPerson[], enough: number) =>
    countChanges(placesOf(people.map(standingChanges), enough));

  it("requires so many while anybody is asked, and fills the places with whoever is in date", () => {
    fc.assert(
      fc.property(somePeople, fc.integer({ min: 1, max: 3 }), (people, enough) => {
        const changes = placesChanges(people, enough);
        const walked = people.map(slowStandings);
        const places = WALKED_DAYS.map((day) => slowPlaces(walked, enough, day));
        const expired = (at: number) =>
          (places[at] ?? []).filter(
            (standing, place) => standing === "expired" && places[at - 1]?.[place] === "in_date",
          ).length;
        for (let at = 0; at + 90 < WALKED_DAYS.length; at += 13) {
          const counted = (standing: Standing) =>
            (places[at] ?? []).filter((each) => each === standing).length;
          const ahead = Array.from({ length: 90 }, (_, days) => expired(at + 1 + days));
          const [inDate, due, late, neverDone] = [
            counted("in_date"),
            counted("due"),
            counted("expired"),
            counted("never_done"),
          ];
          const exempt = counted("exempt");
          expect(coverageOn(changes, WALKED_DAYS[at] ?? "", [90])).toEqual({
            required: inDate + due + late + neverDone,
            inDate,
            due,
            expired: late,
            neverDone,
            exempt,
            expiring: { 90: ahead.reduce((sum, each) => sum + each, 0) },
          });
          expect([0, enough]).toContain(inDate + due + late + neverDone + exempt);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("has one in date on every day on which any of them is, however often they relieve each other", () => {
    fc.assert(
      fc.property(somePeople, someDay, (people, day) => {
        const anybody = people.some(
          (person) => standingOn(standingChanges(person), day) === "in_date",
        );
        expect(coverageOn(placesChanges(people, 1), day, []).inDate).toBe(anybody ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });

  it("blames no governor for what another has done: the others lower nothing", () => {
    const governor = (done: string[]): StandingChange[] => [
      { on: "2024-09-01", standing: "never_done" },
      ...done.map((on) => ({ on, standing: "in_date" as const })),
    ];
    const board = [governor(["2026-03-02"]), governor([]), governor([])];
    const counts = coverageOn(countChanges(placesOf(board, 1)), "2026-11-28", []);
    expect(counts).toMatchObject({ required: 1, inDate: 1, neverDone: 0 });
    expect(coveragePercent(counts)).toBe(100);
    expect(enoughOn(board, { enough: 2 }, "2026-11-28")).toEqual({ hold: 1, needed: 2 });
    expect(enoughOn(board, {}, "2026-11-28")).toBeNull();
  });

  it("is due while a new governor may still do it, and late as soon as one is who had time", () => {
    const starter: StandingChange[] = [{ on: "2026-11-20", standing: "due" }];
    const late: StandingChange[] = [{ on: "2026-09-01", standing: "never_done" }];
    const on = (board: StandingChange[][]) =>
      coverageOn(countChanges(placesOf(board, 1)), "2026-11-28", []);
    expect(on([starter])).toMatchObject({ required: 1, due: 1, neverDone: 0 });
    expect(on([starter, late])).toMatchObject({ required: 1, due: 0, neverDone: 1 });
  });
});

describe("the figure for a group", () => {
  const group = (inDate: number, expired = 0, neverDone = 0) => ({ inDate, expired, neverDone });

  it("19 of 20 in date is 95%, which meets the default band; 18 of 20 partly meets it", () => {
    expect(coveragePercent(group(19, 1))).toBe(95);
    expect(coverageStatus(group(19, 1), DEFAULT_SETTINGS)).toBe("met");
    expect(coverageStatus(group(18, 1, 1), DEFAULT_SETTINGS)).toBe("partly_met");
    expect(coverageStatus(group(16, 4), DEFAULT_SETTINGS)).toBe("needs_action");
  });

  it("is rounded down: 189 of 199 is 94%, and is judged as what it is, under 95", () => {
    expect(coveragePercent(group(189, 10))).toBe(94);
    expect(coverageStatus(group(189, 10), DEFAULT_SETTINGS)).toBe("partly_met");
  });

  it("of a group in which everybody is new or exempt there is none, rather than 0 or 100%", () => {
    expect(coveragePercent(group(0))).toBeNull();
    expect(coverageStatus(group(0), DEFAULT_SETTINGS)).toBe("not_applicable");
  });

  it("follows the bands that a trust sets, and says them", () => {
    const bands = { trainingMetPercent: 100, trainingPartlyPercent: 90 };
    expect(coverageStatus(group(19, 1), bands)).toBe("partly_met");
    expect(bandWords(bands)).toBe(
      "Met from 100%, partly met from 90%, below that it needs action.",
    );
  });
});
