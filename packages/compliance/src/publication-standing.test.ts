import { describe, expect, it } from "vitest";
import { publicationStanding } from "./publication-standing.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 27, 9, minute));

const published = (id: string, minute: number, withdrawnAt: Date | null = null) => ({
  id,
  versionId: "one",
  publishedOn: "2026-11-20",
  webAddress: "https://ashdown.example/policies",
  recordedAt: at(minute),
  withdrawnAt,
});

const checked = (publicationId: string, outcome: "same_file" | "other_file", minute: number) => ({
  publicationId,
  checkedOn: "2026-11-27",
  outcome,
  recordedAt: at(minute),
});

describe("whether a policy is on the website", () => {
  it("nobody has said so, so it is not published", () => {
    expect(publicationStanding("one", [], [])).toEqual({ kind: "not_published" });
    expect(publicationStanding("two", [published("p", 1)], [])).toEqual({ kind: "not_published" });
  });

  it("an address was recorded, and nobody has looked yet", () => {
    expect(publicationStanding("one", [published("p", 1)], []).kind).toBe("not_checked");
  });

  it("the check made last counts: another file was found, then the right one", () => {
    const checks = [checked("p", "same_file", 9), checked("p", "other_file", 5)];
    expect(publicationStanding("one", [published("p", 1)], checks).kind).toBe("same_file");
  });

  it("a new address has to be looked at again", () => {
    const publications = [published("old", 1), published("new", 2)];
    const standing = publicationStanding("one", publications, [checked("old", "same_file", 5)]);
    expect(standing).toMatchObject({ kind: "not_checked", publication: { id: "new" } });
  });

  it("a publication that was taken back doesn't count", () => {
    expect(publicationStanding("one", [published("p", 1, at(2))], []).kind).toBe("not_published");
  });
});
