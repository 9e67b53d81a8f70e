import { lexicon, phrases } from "@safeboard/compliance/expectations";
import { describe, expect, it } from "vitest";
import { withoutInflection } from "./inflection.ts";
import { keysOfTerm, wordsOf } from "./words.ts";

describe("the inflections of a word", () => {
  it.each([
    ["filter filters filtered filtering"],
    ["policy policies"],
    ["use uses used using"],
    ["share shares shared sharing"],
    ["log logs logged logging"],
    ["plan plans planned planning"],
    ["bully bullies bullied bullying"],
    ["manage manages managed managing"],
    ["agree agrees agreed agreeing"],
    ["address addresses addressed addressing"],
    ["watch watches watched watching"],
    ["radicalise radicalised radicalized radicalising"],
    ["site sites"],
    ["child's child"],
  ])("are one word: %s", (forms) => {
    const stems = forms.split(" ").map((form) => wordsOf(form)[0]?.keys[0]);
    expect(new Set(stems).size).toBe(1);
  });

  it.each([
    ["extreme", "extremism"],
    ["general", "generative"],
    ["content", "contact"],
    ["inspection", "inspect"],
    ["message", "mess"],
    ["need", "ne"],
    ["sing", "s"],
  ])("are not the same as another word's: %s, %s", (one, other) => {
    expect(withoutInflection(one)).not.toBe(withoutInflection(other));
  });

  it("are no matter for abbreviations: SEND is not send, but DSLs are DSL", () => {
    const [send] = keysOfTerm("SEND");
    expect(wordsOf("send it")[0]?.keys).not.toContain(send);
    expect(wordsOf("SEND pupils")[0]?.keys).toContain(send);
    expect(wordsOf("DSLs")[0]?.keys).toContain(keysOfTerm("DSL")[0]);
  });

  it("are no matter for a word that is meant in one form only", () => {
    const [safeguards] = keysOfTerm("=safeguards");
    expect(wordsOf("safeguards")[0]?.keys).toContain(safeguards);
    expect(wordsOf("safeguarding")[0]?.keys).not.toContain(safeguards);
  });
});

describe("the words of the lexicon", () => {
  const terms = Object.entries(lexicon).flatMap(([concept, words]) =>
    words.split(",").map((term) => ({ concept, term: term.trim(), keys: keysOfTerm(term) })),
  );

  it("don't shrink to one common word when articles and possessives are left out", () => {
    const shrunk = terms.filter(({ term, keys }) => term.includes(" ") && keys.length < 2);
    const meant = new Set(["whatever their", "our response"]);
    expect(shrunk.map(({ term }) => term).filter((term) => !meant.has(term))).toEqual([]);
    expect(terms.filter(({ keys }) => keys.length === 0)).toEqual([]);
  });

  it("aren't lost to a set phrase that holds them", () => {
    const spoken = phrases
      .flatMap((line) => line.split(","))
      .map((phrase) => keysOfTerm(phrase).join(" "));
    const lost = terms.filter(({ concept, keys }) => {
      const term = keys.join(" ");
      const longer = spoken.filter(
        (phrase) => ` ${phrase} `.includes(` ${term} `) && phrase !== term,
      );
      const whole = new Set(
        terms.flatMap((other) => (other.concept === concept ? [other.keys.join(" ")] : [])),
      );
      return keys.length > 1 && longer.some((phrase) => !whole.has(phrase));
    });
    const meant = new Set([
      "online safety",
      "young person",
      "safeguarding partners",
      "social care",
      "member of",
      "keep children safe",
      "right to access",
      "outside school",
      "outside of school",
      "work together",
      "working together",
    ]);
    expect(lost.map(({ term }) => term).filter((term) => !meant.has(term))).toEqual([]);
  });
});
