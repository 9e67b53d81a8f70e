import { describe, expect, test } from "vitest";
import type { ModelPage, ModelSummary } from "../domain-answers.ts";
import { modelHeading, standingsInWords } from "./model-standings.ts";

type AtSchool = ModelSummary["atSchools"][number];

const drift = { passages: 10, changed: 0, missing: 0, added: 0 };
const at = (standing: AtSchool["push"]["standing"], follows: number | null = null): AtSchool => ({
  schoolId: crypto.randomUUID(),
  modelId: "m",
  push: {
    pushId: "p",
    modelVersionId: "v",
    number: 2,
    pushedOn: "2026-09-01",
    dueOn: "2026-11-01",
    standing,
  },
  follows:
    follows === null
      ? null
      : {
          modelVersionId: "v",
          number: follows,
          how: "as_it_is",
          versionId: "x",
          isCurrent: true,
          drift,
        },
});

const summary = (change: Partial<ModelSummary>): ModelSummary => ({
  modelId: "m",
  name: "Online safety model",
  typeCode: "online_safety",
  typeName: "Online safety",
  mode: "model",
  retired: false,
  published: { modelVersionId: "v", number: 2, at: new Date("2026-09-01T09:00:00Z") },
  draft: null,
  atSchools: [],
  ...change,
});

describe("a model's line in the list", () => {
  test("says how many schools have answered, and how many did not in time", () => {
    const atSchools = [at("adopted", 2), at("adapted", 2), at("ignored"), at("taken_back")];
    expect(standingsInWords(summary({ atSchools }))).toBe(
      "2 of 3 schools adopted or adapted it, 1 did not answer in time",
    );
    expect(standingsInWords(summary({ atSchools: [at("waiting")] }))).toBe(
      "0 of 1 school adopted or adapted it",
    );
  });

  test("or why there is nobody to answer", () => {
    expect(standingsInWords(summary({}))).toBe("Not sent to any school yet");
    expect(standingsInWords(summary({ published: null }))).toBe("Not published yet");
    expect(standingsInWords(summary({ mode: "for_all_schools" }))).toBe(
      "Held by the trust for all schools",
    );
    expect(standingsInWords(summary({ retired: true }))).toBe("No longer in use");
  });
});

describe("the heading of a model's page", () => {
  const page = (sent: readonly AtSchool[], change: Partial<ModelPage["version"]> = {}) =>
    modelHeading({
      model: { name: "Online safety model", mode: "model", retired: false },
      version: { number: 2, publishedAt: new Date("2026-09-01T09:00:00Z"), ...change },
      latestPublished: 2,
      schools: [...sent, null].map((model) => ({ model })),
    } as unknown as ModelPage);

  test("counts who follows this version, who is on an older one and who did not answer", () => {
    expect(page([at("adopted", 2), at("waiting", 1), at("ignored")])).toBe(
      "1 of 4 schools follow version 2; 1 is on an older one; 1 did not answer in time",
    );
  });

  test("says first that nobody can see a draft, or that it was replaced", () => {
    expect(page([], { publishedAt: null })).toBe("Version 2 is a draft that no school sees yet");
    expect(page([], { number: 1 })).toBe("Version 1 was replaced by version 2");
    expect(page([])).toBe("Version 2 is published, and no school has been sent it");
  });
});
