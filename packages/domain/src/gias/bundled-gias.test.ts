import { describe, expect, it } from "vitest";
import { trustInExtract } from "./apply-gias-difference.ts";
import { readBundledGias } from "./bundled-gias.ts";
import { findTrust, schoolsOfTrust } from "./gias-extract.ts";
import { giasDifference } from "./gias-difference.ts";

describe("the register that comes with the product", async () => {
  const extract = await readBundledGias();

  it("holds every academy in a trust on 1 June 2019, and one that joined later", () => {
    expect(extract.schools).toHaveLength(8_626);
    expect(extract.asAt).toBe("2019-06-01");
    expect(extract.notRead).toEqual([]);
  });

  it("holds 1,422 multi-academy trusts, one more for the later school, and 1,366 single-academy trusts", () => {
    const count = (type: string) => extract.trusts.filter((one) => one.groupType === type).length;
    expect(count("multi_academy_trust")).toBe(1_423);
    expect(count("single_academy_trust")).toBe(1_366);
  });

  it("finds the trust with UID 16720 and its two schools", () => {
    expect(findTrust(extract, { uid: "16720" })).toEqual({
      uid: "16720",
      name: "1Excellence Multi Academy Trust",
      groupType: "multi_academy_trust",
      companiesHouseNumber: "10817580",
    });
    expect(schoolsOfTrust(extract, "16720")).toMatchObject([
      {
        urn: "144542",
        phase: "Primary",
        localAuthority: "Stockton-on-Tees",
        joinedOn: "2017-07-01",
        predecessorUrns: ["111642"],
        pupils: 335,
      },
      { urn: "144551", pupils: 458 },
    ]);
  });

  it("every school has a name, a phase, a local authority and a trust that is there", () => {
    const uids = new Set(extract.trusts.map(({ uid }) => uid));
    const incomplete = extract.schools.filter(
      ({ name, phase, localAuthority, trustUid }) =>
        !name ||
        !phase ||
        phase === "Not applicable" ||
        !localAuthority ||
        !uids.has(trustUid ?? ""),
    );
    expect(incomplete).toEqual([]);
  });

  it("no trust's name is left in capitals, but for the initials in it", () => {
    const inCapitals = extract.trusts.filter(({ name }) =>
      /\b(?:TRUST|ACADEMY|ACADEMIES|SCHOOLS?|LEARNING|EDUCATION|OF|THE)\b/.test(name),
    );
    expect(inCapitals.map(({ name }) => name)).toEqual([]);
  });

  it("differs in nothing from itself, for any of its trusts", () => {
    for (const { uid } of extract.trusts.slice(0, 50)) {
      const trust = trustInExtract(extract, uid);
      expect(trust && giasDifference(trust, extract).changes).toEqual([]);
    }
  });
});
