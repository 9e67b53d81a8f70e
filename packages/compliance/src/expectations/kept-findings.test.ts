import { expect, it } from "vitest";
import { element, finding, setOf } from "./expectation-set.fixture.ts";
import { keptFindings, keptStatus } from "./kept-findings.ts";

const set = setOf("rules", { id: "T1" }, { id: "T2" }, { id: "T3" });

const [first] = set.expectations;
if (!first) throw new Error("The set has three expectations.");

it("keeps a letter for what a school's policy says of each expectation that it was checked for", () => {
  const findings = [finding(set, "T1", { lessons: true }), finding(set, "T2", { lessons: false })];
  expect(keptFindings([set], findings, [])).toEqual({ rules: { T1: "m", T2: "n" } });
});

it("a person's word comes before what was found, and stays when the text is read again", () => {
  const ruling = { setId: "rules", expectationId: "T1", status: "met_elsewhere" } as const;
  const again = [finding(set, "T1", { lessons: true })];
  expect(keptFindings([set], [finding(set, "T1", { lessons: false })], [ruling])).toEqual(
    keptFindings([set], again, [ruling]),
  );
  expect(keptStatus(keptFindings([set], again, [ruling]), set, first, "2026-11-22")).toBe(
    "met_elsewhere",
  );
});

it("a text that was never checked has no status, which is not the same as not found", () => {
  expect(keptStatus({}, set, first, "2026-11-22")).toBeNull();
  expect(keptStatus({ rules: { T2: "n" } }, set, first, "2026-11-22")).toBeNull();
});

it("an element that comes on a later day makes the same text partly met from that day", () => {
  const growing = setOf("rules", {
    id: "T1",
    elements: [element("lessons"), element("breaks", "2027-09-01")],
  });
  const [expectation] = growing.expectations;
  if (!expectation) throw new Error("The set has an expectation.");
  const kept = keptFindings(
    [growing],
    [finding(growing, "T1", { lessons: true, breaks: false })],
    [],
  );
  expect(kept).toEqual({ rules: { T1: "m 2027-09-01 p" } });
  expect(keptStatus(kept, growing, expectation, "2027-08-31")).toBe("met");
  expect(keptStatus(kept, growing, expectation, "2027-09-01")).toBe("partly_met");
});

it("a text that says the later element already stays at one letter", () => {
  const growing = setOf("rules", {
    id: "T1",
    elements: [element("lessons"), element("breaks", "2027-09-01")],
  });
  const said = finding(growing, "T1", { lessons: true, breaks: true });
  expect(keptFindings([growing], [said], [])).toEqual({ rules: { T1: "m" } });
});
