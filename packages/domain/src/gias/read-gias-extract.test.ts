import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { findTrust, schoolsOfTrust } from "./gias-extract.ts";
import {
  ESTABLISHMENTS,
  NEW_GROUP_LINKS,
  OLD_GROUP_LINKS,
  SCHOOL_LINKS,
  utf8,
  windows1252,
} from "./gias-files.fixture.ts";
import { readGiasExtract } from "./read-gias-extract.ts";
import { UnreadableGiasFile } from "./unreadable-gias-file.ts";

function refusal(bytes: Uint8Array, links?: Uint8Array): UnreadableGiasFile {
  try {
    readGiasExtract(bytes, links ? { links } : {});
  } catch (error) {
    if (error instanceof UnreadableGiasFile) return error;
    throw error;
  }
  throw new Error("the file was read");
}

describe("the DfE's group links file", () => {
  it.each([
    ["windows-1252", windows1252(OLD_GROUP_LINKS)],
    ["UTF-8", utf8(OLD_GROUP_LINKS)],
    ["UTF-8 with a byte order mark", utf8(`\uFEFF${OLD_GROUP_LINKS}`)],
    ["gzipped UTF-8", gzipSync(utf8(OLD_GROUP_LINKS))],
  ])("gives the same schools in %s, accents and apostrophes included", (_, bytes) => {
    const extract = readGiasExtract(bytes);
    expect(extract.schools.map(({ name }) => name)).toEqual([
      "St Ada\u2019s Primary School",
      "Caf\u00e9 Lane School",
      "Beckside School",
    ]);
    expect(extract.notRead).toEqual([]);
  });

  it("keeps trusts and leaves out sponsors, whose UID is not the trust's", () => {
    const extract = readGiasExtract(utf8(OLD_GROUP_LINKS));
    expect(extract.trusts).toEqual([
      {
        uid: "70001",
        name: "Northmere Learning Trust",
        groupType: "multi_academy_trust",
        companiesHouseNumber: "01234567",
      },
      {
        uid: "70002",
        name: "Beckside School",
        groupType: "single_academy_trust",
        companiesHouseNumber: "02345678",
      },
    ]);
  });

  it("reads joining dates in UK order, and an empty one as unknown", () => {
    const { schools } = readGiasExtract(utf8(OLD_GROUP_LINKS));
    expect(schools.map(({ joinedOn }) => joinedOn)).toEqual(["2016-09-01", null, "2012-04-01"]);
  });

  it("a special school's phase, which the DfE calls not applicable, is Special", () => {
    const { schools } = readGiasExtract(utf8(OLD_GROUP_LINKS));
    expect(schools[1]?.phase).toBe("Special");
  });

  it("is read with the newer columns, and with fewer fields than headings", () => {
    const extract = readGiasExtract(utf8(NEW_GROUP_LINKS), {
      fileName: "grouplinks_edubaseallacademiesandfree20251201.csv",
    });
    expect(extract.asAt).toBe("2025-12-01");
    expect(extract.schools).toMatchObject([
      { urn: "900001", trustUid: "70001", joinedOn: "2016-09-01", localAuthority: "Northmere" },
      { urn: "900003", trustUid: "70002", phase: "All-through" },
    ]);
  });

  it("says nothing of pupils and openings, nor which day it describes", () => {
    const extract = readGiasExtract(utf8(NEW_GROUP_LINKS));
    expect(extract.schools[0]).toMatchObject({ pupils: null, pupilsAsAt: null, openedOn: null });
    expect(extract.asAt).toBeNull();
  });

  it("a row that can't be understood is listed with its line and reason, and the others are read", () => {
    const broken = [
      NEW_GROUP_LINKS,
      'abc,70001,"NORTHMERE LEARNING TRUST","","","06","","","","Open","","","","No Number School","","","","","",""',
      '900007,,"NORTHMERE LEARNING TRUST","","","06","","","","Open","","","","No Trust School","","","","","",""',
      '900008,70001,"NORTHMERE LEARNING TRUST","","","06","","","","Open","","","31-02-2020","Odd Date School","","","","","",""',
      '900010,70001,"NORTHMERE LEARNING TRUST","","","06","01-01-2020","","","Open","","","","Left In 2020","","","","","",""',
    ].join("\n");
    const extract = readGiasExtract(utf8(broken));
    expect(extract.notRead).toEqual([
      { line: 5, urn: "abc", what: "row", reason: '"abc" is not a URN.' },
      {
        line: 6,
        urn: "900007",
        what: "row",
        reason: "It does not say which trust: the trust's UID or name is missing.",
      },
      {
        line: 7,
        urn: "900008",
        what: "value",
        reason: 'Joined date: "31-02-2020" is not a date.',
      },
    ]);
    expect(extract.schools.map(({ urn }) => urn)).toEqual(["900001", "900003", "900008"]);
  });

  it("a school in two trusts belongs to the one that it joined last, and the row is listed", () => {
    const moved = `${NEW_GROUP_LINKS}\n900001,70002,"BECKSIDE SCHOOL","","","06","","","","Open","","","01-09-2024","St Ada's Primary School","","","","","",""`;
    const extract = readGiasExtract(utf8(moved));
    expect(extract.schools.find(({ urn }) => urn === "900001")?.trustUid).toBe("70002");
    expect(extract.notRead).toMatchObject([{ line: 5, urn: "900001", what: "row" }]);
  });
});

describe("the DfE's establishment download", () => {
  it.each([
    ["windows-1252", windows1252(ESTABLISHMENTS)],
    ["UTF-8", utf8(ESTABLISHMENTS)],
  ])("gives schools with trust, pupils and opening dates, in %s", (_, bytes) => {
    const extract = readGiasExtract(bytes);
    expect(extract.schools[0]).toEqual({
      urn: "900001",
      name: "St Ada's Primary School",
      phase: "Primary",
      type: "Academy converter",
      localAuthority: "Northmere",
      trustUid: "70001",
      joinedOn: null,
      openedOn: "2016-09-01",
      closedOn: null,
      predecessorUrns: [],
      successorUrns: [],
      pupils: 212,
      pupilsAsAt: "2025-01-16",
    });
    expect(extract.schools[1]?.name).toBe("Caf\u00e9 Lane School");
  });

  it("a school that is proposed to close is open until the DfE calls it closed", () => {
    const { schools } = readGiasExtract(utf8(ESTABLISHMENTS));
    expect(schools[1]).toMatchObject({ closedOn: null, phase: "Alternative provision" });
    expect(schools[3]).toMatchObject({ closedOn: "2018-08-31", trustUid: null });
  });

  it("a number of pupils that is withheld is unknown, and listed", () => {
    const extract = readGiasExtract(utf8(ESTABLISHMENTS));
    expect(extract.schools[1]?.pupils).toBeNull();
    expect(extract.notRead).toEqual([
      { line: 3, urn: "900002", what: "value", reason: 'NumberOfPupils: "SUPP" is not a number.' },
    ]);
  });

  it("a maintained school's foundation trust is no academy trust", () => {
    const extract = readGiasExtract(utf8(ESTABLISHMENTS));
    expect(extract.schools[4]?.trustUid).toBeNull();
    expect(extract.trusts.map(({ uid, groupType }) => [uid, groupType])).toEqual([
      ["70001", "multi_academy_trust"],
      ["70002", "single_academy_trust"],
    ]);
  });
});

describe("the DfE's links file", () => {
  it("beside another file adds predecessors and successors", () => {
    const extract = readGiasExtract(utf8(ESTABLISHMENTS), { links: utf8(SCHOOL_LINKS) });
    expect(extract.schools[0]?.predecessorUrns).toEqual(["800001", "800002"]);
    expect(extract.schools[2]).toMatchObject({ predecessorUrns: [], successorUrns: ["900009"] });
    expect(extract.notRead).toContainEqual(
      expect.objectContaining({ line: 6, reason: '"?" is not the URN of the other school.' }),
    );
  });

  it("alone is refused, with the word of what to choose", () => {
    expect(refusal(utf8(SCHOOL_LINKS))).toMatchObject({
      code: "links_only",
      message: expect.stringContaining("Choose the group links file"),
    });
  });

  it("is not just any second file", () => {
    expect(refusal(utf8(ESTABLISHMENTS), utf8("a,b\n1,2")).code).toBe("columns_missing");
  });
});

describe("a file that is none of the DfE's", () => {
  it("a file with a needed column missing is told which", () => {
    const withoutDates = ESTABLISHMENTS.replace("OpenDate", "Opened").replace("LA (name)", "LA");
    expect(refusal(utf8(withoutDates))).toMatchObject({
      code: "columns_missing",
      message: expect.stringContaining('missing: "OpenDate", "LA (name)"'),
    });
  });

  it.each([
    ["empty", new Uint8Array()],
    ["empty", utf8(" \r\n\n")],
    ["not_text", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ["not_text", utf8("PK\u0003\u0004 a zip file or a spreadsheet")],
    ["not_gias", utf8("Dear all,\nthe schools are as follows")],
    ["not_gias", utf8("URN,Name\n900001,St Ada's")],
    ["damaged", utf8(OLD_GROUP_LINKS.slice(0, -3))],
    ["damaged", gzipSync(utf8(OLD_GROUP_LINKS)).subarray(0, 200)],
    ["no_schools", utf8(OLD_GROUP_LINKS.split("\r\n").slice(0, 1).join())],
  ])("is refused as %s (%#)", (code, bytes) => {
    const error = refusal(bytes);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/\.$/);
  });
});

describe("finding a trust", () => {
  const extract = readGiasExtract(utf8(OLD_GROUP_LINKS));

  it("by its UID", () => {
    expect(findTrust(extract, { uid: " 70002 " })?.name).toBe("Beckside School");
    expect(findTrust(extract, { uid: "40001" })).toBeNull();
  });

  it("by its name, however it is written", () => {
    expect(findTrust(extract, { name: "the northmere LEARNING trust." })?.uid).toBe("70001");
    expect(findTrust(extract, { name: "Northmere" })).toBeNull();
  });

  it("and its schools, by name", () => {
    expect(schoolsOfTrust(extract, "70001").map(({ urn }) => urn)).toEqual(["900002", "900001"]);
  });
});
