import { describe, expect, it } from "vitest";
import { addDays, readWrittenDate } from "../dates/dates.ts";
import type { GuidanceCited } from "../policy-facts.ts";
import { editionByName, editionCited } from "./edition-cited.ts";
import { editionInForce, judgeEdition, judgeEditionAtAdoption } from "./edition-standing.ts";
import { editionsKnown, graceOfRule } from "./grace.ts";
import { type GuidanceEdition, KCSIE_EDITIONS } from "./kcsie-editions.ts";

function cite(name: string | null, document = "KCSIE"): GuidanceCited {
  return { document, edition: name, evidence: { page: 1, start: 0, end: 5, quote: "KCSIE" } };
}

function edition(name: string): GuidanceEdition {
  const found = editionByName(name);
  if (!found) throw new Error(`no edition called ${name}`);
  return found;
}

function adopted(text: string) {
  const date = readWrittenDate(text);
  if (!date) throw new Error(`${text} is no date`);
  return date;
}

describe("the list of editions", () => {
  it("has an edition in force on every day since the first, and only one", () => {
    for (const [index, { inForceTo }] of KCSIE_EDITIONS.entries()) {
      const next = KCSIE_EDITIONS[index + 1];
      expect(inForceTo && addDays(inForceTo, 1)).toBe(next?.inForceFrom ?? null);
    }
  });

  it("the edition in force in November 2026 is KCSIE 2026, since 1 September 2026", () => {
    const current = editionInForce("2026-11-22");
    expect(current).toMatchObject({ shortName: "KCSIE 2026", inForceFrom: "2026-09-01" });
    expect(editionInForce("2026-08-31")?.shortName).toBe("KCSIE 2025");
  });

  it("knows of no edition before its first", () => {
    expect(editionInForce("2014-04-01")).toBeNull();
  });
});

describe("the edition that a school's policy cites", () => {
  it.each([
    ["2023", "KCSIE-2023"],
    ["September 2023", "KCSIE-2023"],
    ["Sept 2021", "KCSIE-2021"],
    ["2021", "KCSIE-2021"],
    ["January 2021", "KCSIE-2021-01"],
    ["Jan 2021", "KCSIE-2021-01"],
    ["2020 (updated January 2021)", "KCSIE-2021-01"],
    ["1 September 2022", "KCSIE-2022"],
    ["July 2025", "KCSIE-2025"],
    ["July 2015", "KCSIE-2015-07"],
    ["May 2016", "KCSIE-2016"],
    ["December 2023", "KCSIE-2023"],
    ["2022, 2023", "KCSIE-2023"],
    ["'24", "KCSIE-2024"],
    ["September 2017", "KCSIE-2016"],
  ])("%j is %s", (name, id) => {
    expect(editionByName(name)?.id).toBe(id);
  });

  it.each(["2017", "2012", "latest", ""])("%j is no edition that we know", (name) => {
    expect(editionByName(name)).toBeNull();
  });

  it("a policy that cites two editions is judged by the newer, and the older is reported", () => {
    const cited = editionCited([cite("2021"), cite("2023"), cite("2023")]);
    expect(cited).toMatchObject({
      kind: "edition",
      edition: { id: "KCSIE-2023" },
      olderAlso: [{ id: "KCSIE-2021" }],
    });
  });

  it("a policy that names KCSIE without a year gives an undated citation", () => {
    expect(editionCited([cite(null)]).kind).toBe("undated");
    expect(editionCited([cite(null, "Keeping Children Safe in Education")]).kind).toBe("undated");
  });

  it("a policy that cites an edition that never existed is told so in its own words", () => {
    expect(editionCited([cite("2017")])).toMatchObject({ kind: "unknown", asWritten: "2017" });
  });

  it("other guidance with a year is not an edition of KCSIE", () => {
    expect(editionCited([cite("2018", "Working Together to Safeguard Children")])).toEqual({
      kind: "none",
    });
  });
});

describe("whether the edition was in force", () => {
  it("a policy citing January 2021 in 2026 cites what was replaced on 1 September 2021", () => {
    expect(judgeEdition(edition("January 2021"), "2026-11-22")).toMatchObject({
      kind: "superseded",
      replacedOn: "2021-09-01",
      replacedBy: { shortName: "KCSIE 2021" },
    });
  });

  it("a policy adopted in the summer of 2022 citing January 2021 was out of date when adopted", () => {
    const standing = judgeEditionAtAdoption(edition("January 2021"), adopted("Summer 2022"));
    expect(standing.kind).toBe("superseded");
  });

  it("a policy adopted at some time in 2021 may well have cited KCSIE 2021 in force", () => {
    expect(judgeEditionAtAdoption(edition("2021"), adopted("2021")).kind).toBe("in_force");
    expect(judgeEditionAtAdoption(edition("2020"), adopted("2021")).kind).toBe("in_force");
  });

  it("schools have 92 days from a new edition's first day, to 1 December 2026 for KCSIE 2025", () => {
    expect(judgeEdition(edition("2025"), "2026-08-31").kind).toBe("in_force");
    expect(judgeEdition(edition("2025"), "2026-09-01")).toMatchObject({
      kind: "grace",
      lastDay: "2026-12-01",
    });
    expect(judgeEdition(edition("2025"), "2026-12-01").kind).toBe("grace");
    expect(judgeEdition(edition("2025"), "2026-12-02").kind).toBe("superseded");
  });

  it("a trust that gives no days of grace expects the new edition from its first day", () => {
    const standing = judgeEdition(edition("2025"), "2026-09-01", { guidanceGraceDays: 0 });
    expect(standing.kind).toBe("superseded");
  });

  it("a policy written in August for September may cite the edition to come", () => {
    expect(judgeEditionAtAdoption(edition("2025"), adopted("August 2025")).kind).toBe(
      "not_yet_in_force",
    );
  });
});

describe("an edition that a trust has entered ahead of its day", () => {
  const settings = {
    guidanceGraceDays: 92,
    guidanceGrace: { "KCSIE-2027": { amberFrom: "2027-10-01", redFrom: "2028-01-10" } },
    comingEditions: [{ id: "KCSIE-2027", name: "September 2027", inForceFrom: "2027-09-01" }],
  };
  const editions = editionsKnown(settings);

  it("replaces the one before it on its first day, and not sooner", () => {
    const current = editions.at(-2);
    if (!current) throw new Error("There are at least two editions.");
    expect(current).toMatchObject({ shortName: "KCSIE 2026", inForceTo: "2027-08-31" });
    expect(judgeEdition(current, "2027-08-31", settings, editions).kind).toBe("in_force");
    expect(judgeEdition(current, "2027-09-01", settings, editions)).toMatchObject({
      kind: "grace",
      amberFrom: "2027-10-01",
      lastDay: "2028-01-09",
    });
    expect(judgeEdition(current, "2028-01-10", settings, editions).kind).toBe("superseded");
  });

  it("has 92 days of grace where the trust entered no dates", () => {
    const entered = { ...settings, guidanceGrace: {} };
    expect(graceOfRule("2027-09-01", entered)).toEqual({
      inForceFrom: "2027-09-01",
      amberFrom: "2027-09-01",
      redFrom: "2027-12-02",
    });
    expect(graceOfRule("2027-09-01", settings).redFrom).toBe("2028-01-10");
  });

  it("gives way to the product's own list when that has caught up", () => {
    const known = [{ id: "KCSIE-2026", name: "September 2026", inForceFrom: "2026-09-01" }];
    expect(editionsKnown({ comingEditions: known })).toBe(KCSIE_EDITIONS);
  });
});
