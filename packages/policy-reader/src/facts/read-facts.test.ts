import { describe, expect, it } from "vitest";
import { ALL_POLICIES, daysOf } from "./fixtures/all-policies.ts";
import type { PolicyFixture } from "./fixtures/policy-fixture.ts";
import { readFacts } from "./read-facts.ts";

/** What was read, in the words of the fixture and only as far as the fixture speaks of it. */
function asExpected(fixture: PolicyFixture) {
  const { facts, warnings } = readFacts(fixture.text.split("\f"));
  const said = {
    school: facts.school?.value ?? null,
    title: facts.title?.value ?? null,
    adopted: daysOf(facts.adopted),
    lastReviewed: daysOf(facts.lastReviewed),
    nextReview: daysOf(facts.nextReview),
    computed: facts.nextReview?.computed,
    cycle: facts.reviewCycleMonths?.value ?? null,
    body: facts.approvingBody?.value ?? null,
    people: facts.people.map(({ name }) => name),
    kcsie: facts.guidance
      .filter(({ document }) => document === "KCSIE")
      .map(({ edition }) => edition),
    related: facts.relatedPolicies.map(({ value }) => value),
  };
  return { said, facts, warnings };
}

describe("reading the facts of a policy", () => {
  it.each(ALL_POLICIES)("reads $style", (fixture) => {
    const { said, facts, warnings } = asExpected(fixture);
    const { warns, emails, people, guidance, ...values } = fixture.expected;
    const wanted = { ...values, ...(people && { people: people.map(([name]) => name) }) };
    const asked = Object.fromEntries(
      Object.keys(wanted).map((key) => [key, said[key as keyof typeof said]]),
    );
    expect(asked).toEqual(wanted);

    for (const [name, ...roles] of people ?? []) {
      const held = facts.people.find((person) => person.name === name)?.roles.join("; ") ?? "";
      for (const role of roles) expect(held.toLowerCase()).toContain(role.toLowerCase());
    }
    for (const [name, email] of Object.entries(emails ?? {})) {
      expect(facts.people.find((person) => person.name === name)?.email).toBe(email);
    }
    for (const title of guidance ?? []) {
      expect(facts.guidance.map(({ document }) => document)).toContain(title);
    }
    expect(warnings.join("\n")).toMatch(warns ?? /^/u);
  });
});
