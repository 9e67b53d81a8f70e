import { describe, expect, it } from "vitest";
import { FLATTENED_PAGES } from "./fixtures/flattened-pages.ts";
import { FRONT_SHEETS } from "./fixtures/front-sheets.ts";
import { PEOPLE_TABLES } from "./fixtures/people-tables.ts";
import type { PolicyFixture } from "./fixtures/policy-fixture.ts";
import { SHORT_OPENINGS } from "./fixtures/short-openings.ts";
import { TEMPLATES } from "./fixtures/templates.ts";
import { TRAPS } from "./fixtures/traps.ts";
import { VERSION_TABLES } from "./fixtures/version-tables.ts";
import { readFacts } from "./read-facts.ts";

const ALL = [
  FRONT_SHEETS,
  FLATTENED_PAGES,
  SHORT_OPENINGS,
  TEMPLATES,
  VERSION_TABLES,
  PEOPLE_TABLES,
  TRAPS,
].flat();

const days = (date: { start: string; end: string } | null) =>
  date && (date.start === date.end ? date.start : `${date.start}/${date.end}`);

/** What was read, in the words of the fixture and only as far as the fixture speaks of it. */
function asExpected(fixture: PolicyFixture) {
  const { facts, warnings } = readFacts(fixture.text.split("\f"));
  const said = {
    school: facts.school?.value ?? null,
    title: facts.title?.value ?? null,
    adopted: days(facts.adopted),
    lastReviewed: days(facts.lastReviewed),
    nextReview: days(facts.nextReview),
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
  it.each(ALL)("reads $style", (fixture) => {
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
    if (warns) expect(warnings.join("\n")).toMatch(warns);
  });
});
