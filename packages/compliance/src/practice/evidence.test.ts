import { describe, expect, it } from "vitest";
import { expectationSets } from "../expectations.ts";
import { addFigures, evidenceDetailsSchema, evidenceValidUntil } from "./evidence.ts";
import { EVIDENCE_KINDS, evidenceKindFor, evidenceKindOf } from "./evidence-kinds.ts";

const kindOf = (text: string, expectation: string | null = null) =>
  evidenceKindFor({ text, expectation }).code;

describe("the kinds of evidence", () => {
  it("cover every expectation that a promise can answer, each with one of them", () => {
    const expectations = expectationSets.flatMap(({ expectations: all }) => all);
    expect(expectations.length).toBeGreaterThan(40);
    for (const { id } of expectations) {
      const kinds = EVIDENCE_KINDS.filter((kind) => kind.expectations.includes(id));
      expect(kinds, id).toHaveLength(1);
    }
  });

  it.each([
    ["All staff sign our code of conduct each September.", "behaviour_code_signed"],
    ["Pupils and parents sign the acceptable use agreement every year.", "agreements_signed"],
    ["We test our filtering every half-term.", "filtering_and_monitoring_checks"],
    ["The security of our network is looked at each year.", "security_reviewed"],
    ["Photographs of pupils are used only with a parent’s written consent.", "image_consents"],
    ["Checking new apps for risks before any class opens them.", "technologies_assessed"],
    ["Teaching a lesson on safety to each class every half-term.", "curriculum_covered"],
    [
      "Looking again at our plan each term, so that nothing is forgotten.",
      "response_plans_reviewed",
    ],
    ["Passwords are changed every year.", "accounts_reviewed"],
    ["All volunteers are trained when they join.", "staff_trained"],
    ["We invite families to an evening on games and apps.", "parents_supported"],
    ["The DSL reports to the governing body every term.", "governors_informed"],
    ["This policy is reviewed annually.", "policy_reviewed"],
    ["Every concern is recorded on the day.", "procedures_shared"],
    ["Phones stay in lockers until home time.", "phone_rules_shared"],
    ["We do our best.", "other"],
  ])("are known by a promise’s words: %s", (text, code) => {
    expect(kindOf(text)).toBe(code);
  });

  it("are known by the expectation where the short statement’s is answered", () => {
    expect(kindOf("We seek to keep children safe by looking after them.", "K12")).toBe(
      "technologies_assessed",
    );
    expect(kindOf("We make sure that it is done.", "E10")).toBe("governors_informed");
    expect(kindOf("We train governors and staff.", "E10")).toBe("staff_trained");
  });
});

describe("a piece of evidence", () => {
  const signed = {
    kind: "agreements_signed",
    happenedOn: "2026-09-14",
    figures: [
      { counts: "pupils", yearGroup: "year_3", done: 28, of: 30 },
      { counts: "pupils", yearGroup: "year_4", done: 25, of: 31 },
      { counts: "parents", yearGroup: "year_3", done: 20 },
    ],
  };
  const problems = (given: object) =>
    evidenceDetailsSchema
      .safeParse({ ...signed, ...given })
      .error?.issues.map(({ path }) => path.join(".")) ?? [];

  it("counts what its kind counts, by year group where that counts so", () => {
    expect(problems({})).toEqual([]);
    expect(problems({ figures: [{ counts: "devices", done: 1 }] })).toEqual(["figures.0.counts"]);
    const byYear = [{ counts: "staff", yearGroup: "year_3", done: 1 }];
    expect(problems({ kind: "staff_trained", figures: byYear })).toEqual(["figures.0.yearGroup"]);
    expect(problems({ figures: [signed.figures[0], signed.figures[0]] })).toEqual(["figures.1"]);
    expect(problems({ figures: [{ counts: "pupils", done: 31, of: 30 }] })).toEqual([
      "figures.0.done",
    ]);
  });

  it("ends on no day before it began, and is of a kind that there is", () => {
    expect(problems({ validUntil: "2026-09-13" })).toEqual(["validUntil"]);
    expect(problems({ kind: "a good feeling" })).toEqual(["kind"]);
  });

  it("adds up over year groups", () => {
    const { figures } = evidenceDetailsSchema.parse(signed);
    expect(addFigures(figures)).toEqual([
      { counts: "pupils", done: 53, of: 61 },
      { counts: "parents", done: 20, of: null },
    ]);
  });

  it("comes to the number of the whole school where one is given: year groups are parts of it", () => {
    const pupils = (yearGroup: string | null, done: number, of: number | null = null) => ({
      counts: "pupils",
      yearGroup,
      done,
      of,
    });
    const read = (...figures: object[]) => evidenceDetailsSchema.safeParse({ ...signed, figures });
    const both = read(pupils("year_3", 28, 30), pupils(null, 188, 212), pupils("year_4", 25));
    expect(both.data && addFigures(both.data.figures)).toEqual([
      { counts: "pupils", done: 188, of: 212 },
    ]);
    const tooMany = read(pupils("year_3", 28), pupils("year_4", 25), pupils(null, 50));
    expect(tooMany.error?.issues.map(({ message }) => message)).toEqual([
      "The year groups come to more than the whole school.",
    ]);
  });

  it("counts for its kind’s months, or to the end of the academic year", () => {
    const until = (code: string, on: string) => {
      const kind = evidenceKindOf(code);
      return kind && evidenceValidUntil(kind, on);
    };
    expect(until("agreements_signed", "2026-09-14")).toBe("2027-08-31");
    expect(until("filtering_and_monitoring_checks", "2026-09-14")).toBe("2027-01-13");
    expect(until("security_reviewed", "2026-09-14")).toBe("2027-09-13");
  });
});
