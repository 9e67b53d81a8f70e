import { describe, expect, test } from "vitest";
import { type MatchableSchool, matchSchool } from "./match-school.ts";

const trustName = "Chalk Downs Trust";
const school = (
  id: string,
  name: string,
  more: Partial<Omit<MatchableSchool, "id" | "name">> = {},
): MatchableSchool => ({ id, name, urn: null, localAuthority: "Kent", ...more });

const ashdown = school("ashdown", "Ashdown Vale Primary School", { urn: "143201" });
const beckside = school("beckside", "Beckside Academy");
const schools = [ashdown, beckside, school("carr", "Carr Lane Infant School")];

const match = (
  text: string,
  {
    fileName = "policy.pdf",
    stated = null,
    among = schools,
  }: { fileName?: string; stated?: string | null; among?: readonly MatchableSchool[] } = {},
) => matchSchool({ fileName, pages: [text], statedSchool: stated }, among, trustName);

describe("a policy that says whose it is", () => {
  test("goes to that school without a question", () => {
    const matched = match("Ashdown Vale Primary School\nOnline Safety Policy\n…", {
      stated: "Ashdown Vale Primary School",
      fileName: "scan0001.pdf",
    });
    expect(matched).toMatchObject({ schoolId: "ashdown", doubt: null });
    expect(matched.reasons).toEqual(["stated", "at_the_front", "in_the_text"]);
  });

  test("is recognised by the shorter name that schools write", () => {
    expect(
      match("Ashdown Vale Primary\nOnline Safety", { stated: "Ashdown Vale Primary" }),
    ).toMatchObject({ schoolId: "ashdown", doubt: null });
  });

  test("is recognised with other spellings of saint and Church of England", () => {
    const among = [school("st", "Saint Anne's Church of England Primary School"), beckside];
    expect(match("St Anne’s C of E Primary School\nPolicy", { among })).toMatchObject({
      schoolId: "st",
      doubt: null,
    });
  });

  test("is believed more than its file's name", () => {
    const matched = match("Beckside Academy\nOnline Safety Policy\nBeckside Academy expects …", {
      stated: "Beckside Academy",
      fileName: "Ashdown Vale online safety.pdf",
    });
    expect(matched).toMatchObject({ schoolId: "beckside", doubt: null });
    expect(matched.likely).toEqual(["beckside", "ashdown"]);
  });

  test("may mention a neighbour without a question", () => {
    const matched = match(
      `Beckside Academy\nOnline Safety Policy\n${"Pupils are taught. ".repeat(120)} We share a coordinator with Ashdown Vale Primary School.`,
      { stated: "Beckside Academy" },
    );
    expect(matched).toMatchObject({ schoolId: "beckside", doubt: null });
  });
});

test("a name that is part of another school's name is no second school", () => {
  const among = [school("old", "Elm Park School"), school("new", "New Elm Park School")];
  expect(
    match("New Elm Park School\nOnline Safety Policy", { among, stated: "New Elm Park School" }),
  ).toMatchObject({ schoolId: "new", doubt: null });
});

describe("a policy that names its school nowhere but in addresses", () => {
  test("is recognised by its URN with its web address", () => {
    const text = "Online Safety Policy\nURN 143201\nWrite to office@ashdownvale.kent.sch.uk";
    expect(match(text)).toMatchObject({
      schoolId: "ashdown",
      doubt: null,
      reasons: ["urn", "web_address", "local_authority"],
    });
  });

  test("is asked about when there is the address alone", () => {
    expect(match("Online Safety Policy\nhttps://www.ashdown-vale.example/policies")).toMatchObject({
      schoolId: "ashdown",
      doubt: "in_passing",
    });
  });
});

describe("two schools of the same name", () => {
  const twins = [
    school("kent", "St Mary's Primary School", { localAuthority: "Kent" }),
    school("surrey", "St Mary's Primary School", { localAuthority: "Surrey" }),
  ];
  const text = "St Mary's Primary School\nOnline Safety Policy";

  test("are asked about when nothing tells them apart", () => {
    const matched = match(text, { stated: "St Mary's Primary School", among: twins });
    expect(matched.doubt).toBe("same_name");
    expect(matched.likely.toSorted()).toEqual(["kent", "surrey"]);
  });

  test("are told apart by the local authority that the policy names", () => {
    const inSurrey = `${text}\nReport concerns to Surrey Children's Services.`;
    expect(match(inSurrey, { stated: "St Mary's Primary School", among: twins })).toMatchObject({
      schoolId: "surrey",
      doubt: null,
    });
  });
});

describe("a policy that is asked about", () => {
  test("names two schools of the trust at its front, as a federation's does", () => {
    const text =
      "The Federation of Ashdown Vale Primary School and Beckside Academy\nOnline Safety";
    expect(match(text)).toMatchObject({ doubt: "several_schools" });
  });

  test("is another trust's school's", () => {
    const text = "Hollybrook Junior School\nOnline Safety Policy\nHollybrook Junior School …";
    expect(match(text, { stated: "Hollybrook Junior School" })).toMatchObject({
      schoolId: null,
      doubt: "another_school",
      stated: "Hollybrook Junior School",
    });
  });

  test("is another trust's school's, whatever its file is called", () => {
    const matched = match("Hollybrook Junior School\nOnline Safety Policy", {
      stated: "Hollybrook Junior School",
      fileName: "Beckside Academy.docx",
    });
    expect(matched).toMatchObject({ schoolId: "beckside", doubt: "another_school" });
  });

  test("is the trust's own, and names no school", () => {
    expect(match("Chalk Downs Trust\nOnline Safety Policy for all our schools")).toMatchObject({
      schoolId: null,
      doubt: "trust_only",
    });
    expect(
      match("Chalk Downs Trust\nOnline Safety Policy", { stated: "Chalk Downs Trust" }).doubt,
    ).toBe("trust_only");
  });

  test("is the trust's own, although a school's name is part of the trust's", () => {
    const text = "Aston Learning Trust\nOnline Safety Policy for all our schools";
    const among = [school("aston", "Aston Academy")];
    const policy = { fileName: "policy.pdf", pages: [text], statedSchool: null };
    expect(matchSchool(policy, among, "Aston Learning Trust")).toMatchObject({
      schoolId: null,
      doubt: "trust_only",
    });
  });

  test("has a file's name and no other", () => {
    expect(
      match("Online Safety Policy", { fileName: "carr-lane_online_safety.docx" }),
    ).toMatchObject({ schoolId: "carr", doubt: "file_name_only", reasons: ["file_name"] });
  });

  test("names nothing at all", () => {
    expect(match("Online Safety Policy")).toEqual({
      schoolId: null,
      reasons: [],
      doubt: "nothing",
      stated: null,
      likely: [],
    });
  });
});

test("a hundred schools and a long document are compared in a moment", () => {
  const many = Array.from({ length: 100 }, (_, n) =>
    school(`s${n}`, `Number ${n} Hill Primary School`),
  );
  const text = `Number 42 Hill Primary School\n${"We keep children safe online. ".repeat(20_000)}`;
  const started = performance.now();
  expect(match(text, { among: many, stated: "Number 42 Hill Primary School" }).schoolId).toBe(
    "s42",
  );
  expect(performance.now() - started).toBeLessThan(1_000);
});
