import { describe, expect, it } from "vitest";
import { schoolNames } from "../school-name.ts";
import { found, inPost, named, record } from "./school-record.fixture.ts";

const COORDINATOR = "online_safety_coordinator";

it("a school whose policy and register say the same has no contradiction", () => {
  const people = [named("Ms R Lindqvist", "Online safety coordinator")];
  expect(
    found(record({ people }, { appointments: [inPost(COORDINATOR, "Rosa Lindqvist")] })),
  ).toEqual([]);
});

describe("a policy that names somebody else than the register", () => {
  const people = [named("Mr J Okafor", "Online Safety Co-ordinator")];

  it("says both names, which passage and which appointment, and since when both have stood", () => {
    const appointments = [
      inPost(COORDINATOR, "Mr J Okafor", "2024-01-01", "2026-07-31"),
      inPost(COORDINATOR, "Ms R Lindqvist", "2026-11-01"),
    ];
    const [only, ...others] = found(record({ people }, { appointments }));
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      kind: "person",
      weight: "needs_action",
      about: COORDINATOR,
      words:
        "The online safety policy names Mr J Okafor as online safety coordinator; the register has Ms R Lindqvist.",
      since: "2026-11-01",
    });
    expect(only?.sides[0].evidence).toEqual([
      expect.objectContaining({ kind: "policy_passage", versionId: "version-3" }),
    ]);
    expect(only?.sides[1].evidence).toEqual([
      { kind: "appointment", role: COORDINATOR, name: "Ms R Lindqvist" },
    ]);
    expect(only?.steps[0]).toEqual({
      code: "appoint",
      words: "Record who is the online safety coordinator",
      role: COORDINATOR,
    });
    expect(only?.choices.map(({ how }) => how)).toContain("both_are_right");
  });

  it("who has left, with nobody in their place, contradicts a register that has nobody", () => {
    const appointments = [inPost(COORDINATOR, "Mr J Okafor", "2024-01-01", "2026-10-31")];
    expect(found(record({ people }, { appointments }))).toMatchObject([
      { words: expect.stringContaining("the register has nobody."), since: "2026-11-01" },
    ]);
  });

  it("offers no sharing of a role that one person at a time holds", () => {
    const appointments = [inPost("designated_safeguarding_lead", "Mrs A Whitcombe")];
    const [only] = found(record({ people: [named("Mr T Brannock", "DSL")] }, { appointments }));
    expect(only).toMatchObject({ weight: "needs_action", about: "designated_safeguarding_lead" });
    expect(only?.choices.map(({ how }) => how)).not.toContain("both_are_right");
  });

  it("weighs less where no child or parent turns to the role", () => {
    const appointments = [inPost("computing_lead", "Ms T Oyelaran")];
    const inText = [named("Mr P Winslow", "Computing lead")];
    expect(found(record({ people: inText }, { appointments }))).toMatchObject([
      { weight: "partly_met" },
    ]);
  });

  it("is known by the same key in the next version, and by another when the register has somebody else", () => {
    const keyWith = (name: string, versionId: string) =>
      found(record({ people, versionId }, { appointments: [inPost(COORDINATOR, name)] }))[0]?.key;
    expect(keyWith("Ms R Lindqvist", "version-4")).toBe(keyWith("Ms R  LINDQVIST", "version-3"));
    expect(keyWith("Mrs N Farooq", "version-3")).not.toBe(keyWith("Ms R Lindqvist", "version-3"));
    expect(keyWith("Ms R Lindqvist", "version-3")).toMatch(
      /^person\.online_safety_coordinator\.[0-9a-z]+$/,
    );
  });
});

describe("a policy that names another school", () => {
  const naming = (words: string, changes = {}) =>
    found(record({ school: { words, evidence: null } }, changes));

  it("of the trust may be the wrong file, which needs action", () => {
    expect(naming("Beckside")).toMatchObject([
      {
        kind: "other_school",
        weight: "needs_action",
        words: expect.stringContaining("wrong file"),
      },
    ]);
  });

  it("that the reader may not know of is told by the two names alone, under the same key", () => {
    const unknown = naming("Beckside", { schoolsKnown: schoolNames([]) });
    expect(unknown[0]?.words).toBe(
      "The online safety policy names “Beckside”; this school is Ashdown Vale Primary School.",
    );
    expect(unknown[0]?.key).toBe(naming("Beckside")[0]?.key);
  });

  it("with a word of its own name in it weighs less: names come in short and in long", () => {
    expect(naming("Ashdown and Vale Farm Federation")).toMatchObject([{ weight: "partly_met" }]);
  });

  it.each(["Ashdown Vale", "Chalk Downs Trust", "The Ashdown Vale Primary Academy"])(
    "is none that names %s: the school's own name, or the trust that wrote it for all",
    (words) => {
      expect(naming(words)).toEqual([]);
    },
  );
});

describe("a link governor", () => {
  it("who is also the head can't ask the head the questions", () => {
    const appointments = [
      inPost("safeguarding_governor", "Mrs A Whitcombe", "2026-01-01"),
      inPost("headteacher", "Alice Whitcombe", "2020-09-01"),
    ];
    expect(found(record({}, { appointments }))).toMatchObject([
      {
        kind: "governor_also_leads",
        policy: null,
        since: "2026-01-01",
        sides: [{ of: "register" }, { of: "register" }],
      },
    ]);
  });

  it("whom only the policy names is looked at there", () => {
    const people = [named("Mr K Sutcliffe", "Link governor for safeguarding", "DSL")];
    const appointments = [inPost("designated_safeguarding_lead", "Mr K Sutcliffe")];
    expect(found(record({ people }, { appointments })).map(({ kind }) => kind)).toContain(
      "governor_also_leads",
    );
  });

  it("who left the headship before is no contradiction", () => {
    const appointments = [
      inPost("safeguarding_governor", "Mrs A Whitcombe"),
      inPost("headteacher", "Mrs A Whitcombe", "2010-09-01", "2024-08-31"),
    ];
    expect(found(record({}, { appointments }))).toEqual([]);
  });
});
