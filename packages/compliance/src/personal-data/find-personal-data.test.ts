import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, formatIsoDate } from "../dates/dates.ts";
import { findPersonalData } from "./find-personal-data.ts";
import { GIVEN_NAMES, NAMES_LIKE_WORDS } from "./given-names.ts";
import { HARMLESS_TEXTS } from "./harmless-texts.fixture.ts";
import { checkLetter, isUpn } from "./upn.ts";

const TODAY = "2026-11-28";
const found = (text: string) =>
  findPersonalData(text, TODAY).map(({ kind, passage }) => `${kind}: ${passage}`);

describe("a plan without anybody in it", () => {
  it("is one of more than sixty that are not refused", () => {
    expect(HARMLESS_TEXTS.length).toBeGreaterThan(60);
  });

  it.each(HARMLESS_TEXTS)("passes: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("a name", () => {
  it.each([
    ["Meet Kayden every Monday.", "name: Kayden"],
    ["emily told her form tutor", "name: emily"],
    ["Support for OLIVIA at lunch", "name: OLIVIA"],
    ["Zoë’s phone stays at home.", "name: Zoë"],
    ["Mrs Whitcombe meets the pupil weekly.", "name: Mrs Whitcombe"],
    ["Meet Oliver Brackenridge and his mother.", "name: Oliver Brackenridge"],
    ["Call the parents of Zorik Tvelan.", "name: Zorik Tvelan"],
    ["Meet with Will on Friday.", "name: Will"],
    ["Will told his tutor.", "name: Will"],
    ["Grace is to see the counsellor.", "name: Grace"],
    ["Rose's phone was checked.", "name: Rose"],
    ["Look after May Whitlock at break.", "name: May Whitlock"],
    ["The pupil Tyrik is to stay in.", "name: Tyrik"],
    ["Keep pupil KT away from the group.", "name: KT"],
    ["Tell Faith that it is safe to talk.", "name: Faith"],
    ["Speak to Seán O’Rourke.", "name: Sean"],
  ])("is seen in: %s", (text, expected) => {
    const names = found(text).map((one) => one.normalize("NFKD").replaceAll(/\p{M}/gu, ""));
    expect(names.join()).toContain(expected.normalize("NFKD").replaceAll(/\p{M}/gu, ""));
  });

  it("is refused with what to write instead", () => {
    expect(findPersonalData("Meet Kayden.")[0]?.explanation).toMatch(
      /^“Kayden” looks like somebody’s name\. Write “the pupil”/u,
    );
  });

  const given = fc.constantFrom(...[...GIVEN_NAMES].filter((name) => name.length > 3));
  const surname = fc.constantFrom(
    "Whitlock",
    "Okonjo",
    "Brackenridge",
    "McArdle",
    "O’Dowd",
    "Tvelan",
  );
  const frame = fc.constantFrom(
    ["Meet with ", " every Monday."],
    ["", " is to hand in the phone."],
    ["The form tutor checks on ", " at break; review in May."],
    ["Parents of ", " were told by phone."],
    ["Move the seat: ", " sits at the front."],
  );
  const capital = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);

  it("that many pupils have is seen wherever it stands, with a surname or without", () => {
    fc.assert(
      fc.property(
        given,
        fc.option(surname),
        frame,
        fc.boolean(),
        (first, last, [before, after], small) => {
          const name =
            last === null && small ? first : [capital(first), last ?? ""].join(" ").trim();
          const names = findPersonalData(`${before}${name}${after}`);
          expect(names.map(({ passage }) => passage)).toEqual([name]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("that is a word too is seen inside a sentence and before a surname", () => {
    const word = fc.constantFrom(...NAMES_LIKE_WORDS).map(capital);
    fc.assert(
      fc.property(word, surname, (name, last) => {
        expect(found(`Check on ${name} at break.`), name).toEqual([`name: ${name}`]);
        expect(found(`${name} ${last} moves class.`)).toEqual([`name: ${name} ${last}`]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a pupil's unique number", () => {
  it("is known by its check letter", () => {
    expect(isUpn("B801200005001")).toBe(true);
    expect(isUpn("A801200005001")).toBe(false);
    expect(isUpn("b801 2000 05001")).toBe(true);
    expect(isUpn("B80120000500")).toBe(false);
    expect(found("See the record of B801200005001.")).toEqual(["upn: B801200005001"]);
  });

  it("is one only with the letter that its digits have", () => {
    const digits = fc.stringMatching(/^\d{11}[\dA-HJ-NP-RT-Z]$/u);
    const letter = fc.constantFrom(...Array.from("ABCDEFGHJKLMNPQRTUVWXYZ"));
    fc.assert(
      fc.property(digits, letter, (number, first) => {
        const right = checkLetter(`A${number}`);
        expect(isUpn(right + number)).toBe(true);
        expect(isUpn(first + number)).toBe(first === right);
        expect(found(`Number ${right}${number} was blocked`)).toEqual([`upn: ${right}${number}`]);
      }),
    );
  });
});

describe("a date of birth", () => {
  it("is a day beside a word of birth, or one on which a pupil could have been born", () => {
    expect(found("dob 04/09/2026")).toEqual(["date_of_birth: 04/09/2026"]);
    expect(found("born on 3 May 2013")).toEqual(["date_of_birth: 3 May 2013"]);
    expect(found("see file, 3.5.13")).toEqual(["date_of_birth: 3.5.13"]);
    expect(found("Review on 3 May 2027, agreed 28.11.26")).toEqual([]);
    expect(findPersonalData("see file, 3.5.13")).toEqual([]);
  });

  it("of any pupil is seen however it is written", () => {
    const born = fc.integer({ min: 900, max: 7200 }).map((days) => addDays(TODAY, -days));
    fc.assert(
      fc.property(born, (day) => {
        const [year, month, date] = day.split("-");
        for (const text of [formatIsoDate(day), `${date}/${month}/${year}`, day]) {
          expect(found(`See ${text} in the file`)).toEqual([`date_of_birth: ${text}`]);
        }
      }),
    );
  });
});

describe("an address", () => {
  it.each([
    ["Write to k.hart@example.org.uk today", "email: k.hart@example.org.uk"],
    ["Call 07700 900 123 after school", "phone: 07700 900 123"],
    ["Call +44 1632 960 001", "phone: +44 1632 960 001"],
    ["Lives at 14 Mill Lane", "address: 14 Mill Lane"],
    ["Home is SW1A 1AA", "address: SW1A 1AA"],
  ])("is seen in: %s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});
