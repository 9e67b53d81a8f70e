import { describe, expect, test } from "vitest";
import { type KnownPerson, peopleRegister, type SaidPerson } from "./match-people.ts";
import { staffGroupOfPost } from "./staff-group-words.ts";
import { guessMeaning } from "./word-meaning.ts";
import { writtenName } from "./written-name.ts";

const person = (id: string, name: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  name,
  email: null,
  reference: null,
  startedOn: null,
  ...more,
});

const register = peopleRegister([
  person("jon", "Jon Okafor", { reference: "42", email: "jon@b.example", startedOn: "2020-09-01" }),
  person("anna", "Anna Whitcombe", { email: "anna@b.example" }),
  person("lee-1", "Ann Lee", { reference: "7", email: "lee1@b.example" }),
  person("lee-2", "Ann Lee", { reference: "8", email: "lee2@b.example", startedOn: "2021-01-04" }),
]);

function match(said: Partial<SaidPerson>): string {
  const found = register.match({
    name: null,
    email: null,
    reference: null,
    startedOn: null,
    ...said,
  });
  if (found.kind === "same") return `${found.person.id} by ${found.by}`;
  return found.kind === "near"
    ? `${found.because}: ${found.candidates.map(({ id }) => id).join(", ")}`
    : "nobody";
}

describe("a row is whose", () => {
  test("reference it has, before anything else, with or without leading zeros", () => {
    expect(match({ reference: " 0042", name: "Jonathan Okafor", email: "new@b.example" })).toBe(
      "jon by reference",
    );
  });

  test("address it has, also after a marriage", () => {
    expect(match({ email: "anna@b.example", name: "Anna Hill" })).toBe("anna by email");
  });

  test("name and first day it has", () => {
    expect(match({ name: "jon okafor", startedOn: "2020-09-01" })).toBe("jon by name_and_start");
    expect(match({ name: "ANN LEE", startedOn: "2021-01-04" })).toBe("lee-2 by name_and_start");
  });

  test("is asked when it is merely alike", () => {
    expect(match({ name: "Mr J. Okafor" })).toBe("similar_name: jon");
    expect(match({ name: "Jon Okafor", startedOn: "2019-09-01" })).toBe("same_name: jon");
    expect(match({ name: "Ann Lee" })).toBe("same_name: lee-1, lee-2");
    expect(match({ reference: "42", name: "Petra Lund" })).toBe("different_name: jon");
    expect(match({ reference: "42", email: "anna@b.example", name: "Jon Okafor" })).toBe(
      "reference_and_email_disagree: jon, anna",
    );
  });

  test("is nobody's when nothing agrees, or a namesake has another reference and address", () => {
    expect(match({ name: "Petra Lund", email: "petra@b.example" })).toBe("nobody");
    expect(match({ name: "Jon Okafor", reference: "43", email: "jon.o@b.example" })).toBe("nobody");
  });
});

test("a name is read from one column or two, from either end, and without shouting", () => {
  const read = (name: string | null, first: string | null = null, last: string | null = null) =>
    writtenName({ name, first, last });
  expect(read("OKAFOR, Jon")).toBe("Jon Okafor");
  expect(read("O'HARA, SINEAD")).toBe("Sinead O'Hara");
  expect(read(null, "Jon", "MCDONALD")).toBe("Jon McDonald");
  expect(read(null, "JON", "MCDONALD")).toBe("Jon McDonald");
  expect(read("Jon  Okafor", "J", null)).toBe("Jon Okafor");
  expect(read(null)).toBeNull();
});

test.each([
  ["Teacher of Maths", "teaching"],
  ["Higher Level Teaching Assistant", "support"],
  ["Assistant Headteacher", "leadership"],
  ["Midday Supervisor", "support"],
  ["Clerk to the Governors", "governor"],
  ["Supply Teacher (Agency)", "contractor"],
  ["SENDCo", "teaching"],
  ["Lollipop lady", null],
])("the post “%s” is of the group %s", (post, group) => {
  expect(staffGroupOfPost(post)).toBe(group);
});

describe("a supplier's word for a course", () => {
  const meanings = [
    {
      code: "dsl",
      title: "Designated safeguarding lead training",
      alsoCalled: ["Level 3 safeguarding"],
    },
    { code: "prevent", title: "Prevent duty", alsoCalled: [] },
    { code: "online", title: "Online safety", alsoCalled: [] },
  ];

  test.each([
    ["Safeguarding Level 3", "dsl"],
    ["The Prevent Duty for Schools 2026", "prevent"],
    ["Certificate in Online Safety", "online"],
    ["e-Safety training", "online"],
    ["Safeguarding", null],
    ["Training course", null],
  ])("“%s” means %s", (word, code) => {
    expect(guessMeaning(word, meanings)).toBe(code);
  });
});
