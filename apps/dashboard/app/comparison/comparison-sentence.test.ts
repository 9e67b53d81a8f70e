import { describe, expect, it } from "vitest";
import { comparisonSentence, whatIsLost } from "./comparison-sentence.ts";

const none = { same: 40, filled: 0, changed: 0, added: 0, removed: 0, moved: 0 };
const change = (direction: "lost" | "gained", statement = "Filtering is described.") => ({
  setId: "guidance",
  setName: "Statutory guidance",
  expectation: { id: "E04", statement, force: "should" as const },
  before: "met" as const,
  after: "not_found" as const,
  direction,
});

describe("the sentence above two texts", () => {
  it.each([
    [{}, [], "The two texts say the same"],
    [{ changed: 1 }, [], "1 passage changed"],
    [{ changed: 12, added: 3, removed: 1 }, [], "12 passages changed, 3 added and 1 removed"],
    [
      { added: 2, moved: 1 },
      [change("lost")],
      "2 passages added and 1 moved; less is said of 1 expectation",
    ],
    [
      { removed: 1, filled: 4 },
      [change("lost"), change("lost"), change("gained")],
      "1 passage removed and 4 filled in; less is said of 2 expectations, more of 1",
    ],
    [{ added: 1 }, [change("gained")], "1 passage added; more is said of 1 expectation"],
  ])("%o", (counts, expectations, sentence) => {
    expect(
      comparisonSentence({ comparison: { counts: { ...none, ...counts } }, expectations }),
    ).toBe(sentence);
  });

  it("is followed by what is lost, and by how much more when that is a lot", () => {
    expect(whatIsLost([change("gained")])).toBeNull();
    expect(whatIsLost([change("lost"), change("gained", "Other.")])).toBe(
      "The later text says less than the earlier one of this: Filtering is described.",
    );
    expect(whatIsLost(Array.from({ length: 5 }, () => change("lost", "A.")))).toBe(
      "The later text says less than the earlier one of this: A; and of 4 more, first below.",
    );
  });
});
