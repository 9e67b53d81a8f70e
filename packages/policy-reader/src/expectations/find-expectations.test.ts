import { expectationSets, readExpectationSet } from "@safeboard/compliance/expectations";
import { describe, expect, it } from "vitest";
import { passageOf } from "../facts/layout/passages.ts";
import { findExpectations, readExpectations } from "./find-expectations.ts";

const TITLE = "Online Safety Policy\n\nHedgerow Hill Primary School\n\n";

/** What an online safety policy with these words says of an expectation. */
function statusOf(id: string, words: string): string | undefined {
  return findingOf(id, `${TITLE}${words}`)?.status;
}

function findingOf(id: string, ...pages: string[]) {
  return findExpectations(pages, expectationSets).find((finding) => finding.id === id);
}

describe("what a policy says of an expectation", () => {
  it("is told with the passage, which stands where it says", () => {
    const page = `${TITLE}Phones are locked away.\n\nEverything that children\nopen is filtered by the county, and use of the network is monitored.`;
    const finding = findingOf("E04", "A first page.", page);
    expect(finding).toMatchObject({ setId: "statutory-guidance", status: "met" });
    const { page: number = 0, start, end, quote } = finding?.evidence ?? {};
    expect(number).toBe(2);
    expect(quote).toContain("filtered by the county");
    expect(page.slice(start, end)).toBe(quote);
  });

  it("is told element by element, with the words that gave it away", () => {
    const finding = findingOf(
      "E12",
      `${TITLE}Making a deepfake of a pupil is dealt with as abuse.`,
    );
    expect(finding?.status).toBe("partly");
    expect(finding?.elements.map(({ id, words }) => [id, words])).toEqual([
      ["use", []],
      ["product-safety", []],
      ["deepfakes", ["deepfake"]],
    ]);
  });

  it("is the same however often it is asked, and in whatever order sets are given", () => {
    const pages = [`${TITLE}All staff have online safety training at induction and every year.`];
    const [first, second] = [...expectationSets];
    const once = findExpectations(pages, expectationSets);
    expect(findExpectations(pages, expectationSets)).toEqual(once);
    const turned = findExpectations(pages, second && first ? [second, first] : []);
    expect(turned.toSorted(bySetAndId)).toEqual(once.toSorted(bySetAndId));
  });

  it.each([
    "Access to the internet is filtered, and use of devices is monitored.",
    "We filter internet access and monitor the use of devices.",
    "Filters guard our internet access. Monitoring of devices is carried out by the network manager.",
    "The technician is monitoring each device and filtering access to the internet.",
    "Devices: their use is monitored. Sites: a filter keeps out what is unsuitable.",
  ])("doesn't depend on inflection or the order of words: %s", (words) => {
    expect(statusOf("E04", words)).toBe("met");
  });

  it.each([
    ["E14", "Sexting: whoever hears of it tells the DSL and doesn't look at the picture."],
    ["E14", "Youth produced sexual imagery is reported to the designated safeguarding lead."],
    ["E14", "If a nude is being shared, staff confiscate the phone and do not view the image."],
    ["E14", "We follow the UKCIS advice when semi-nudes are passed around."],
  ])("takes %s's other names for the same: %s", (id, words) => {
    expect(statusOf(id, words)).toBe("met");
  });

  it("goes on from a lead-in to its bullets", () => {
    const list =
      "The designated safeguarding lead:\n• takes lead responsibility for online safety\n• checks the filtering and knows how it works";
    expect(statusOf("E03", list)).toBe("met");
  });

  it("goes on from a role's heading to the duties below it", () => {
    const duties =
      "4.2 Governors\n- receive training on online safety\n- oversee online safety and hold the head to account for it";
    expect(statusOf("E10", duties)).toBe("met");
  });

  it("goes on over line ends and page ends, and over the cells of a row", () => {
    const lines =
      "All of the staff of our school are given a training in\nonline safety when they start, and all of them are given\nit again every year.";
    expect(statusOf("E09", lines)).toBe("met");
    const row =
      "Role\tWhat they do\nDesignated safeguarding lead\tTakes lead responsibility for online safety and understands the filtering";
    expect(statusOf("E03", row)).toBe("met");
  });

  it.each([
    ["E04", "We do not filter internet access, and use of devices is not monitored."],
    ["E09", "Staff have not been trained in online safety."],
    ["E11", "Pupils are not yet taught about online safety in the curriculum."],
    ["E15", "Online incidents are not recorded or reported."],
    ["E12", "This policy does not cover generative AI, deepfakes or chatbots."],
    ["E19", "There is no acceptable use agreement for pupils or staff."],
    ["K10", "The school does not obtain consent for photographs."],
    ["K1", "We have no online safety coordinator."],
  ])("is not found when %s is denied: %s", (id, words) => {
    expect(statusOf(id, words)).toBe("not_found");
  });

  it.each([
    [
      "E22",
      "Images are not used without consent; personal data is not shared unless it is protected.",
    ],
    ["E06", "Pupils must not use mobile phones at school. Mobile data is not to be used at all."],
    [
      "E23",
      "Staff do not accept pupils as friends on social media. Staff do not contact pupils from personal accounts.",
    ],
  ])("is found in a rule that forbids: %s: %s", (id, words) => {
    expect(statusOf(id, words)).toBe("met");
  });

  it.each([
    ["E18", "7. Searching and confiscation"],
    ["E07", "Remote learning"],
    ["E21", "5.4 Radicalisation and the Prevent duty"],
    ["E13", "Misinformation, disinformation and conspiracy theories"],
  ])("is not found in a heading alone: %s", (id, heading) => {
    expect(statusOf(id, `${heading}\n\nTo be written.\n\n8. Review\n\nTo be written.`)).toBe(
      "not_found",
    );
  });

  it("is not found in a table of contents", () => {
    const contents =
      "Contents\nFiltering and monitoring ........ 4\nAcceptable use agreements for pupils and staff ........ 6\nSearching devices ........ 9";
    for (const id of ["E04", "E19", "E18"]) expect(statusOf(id, contents)).toBe("not_found");
  });

  it("is not found in a list of policies, laws or links", () => {
    const list =
      "Related policies\n• Acceptable Use Agreement (pupils)\n• Acceptable Use Agreement (staff)\n• Mobile Phone Policy\n• Remote Learning Policy\n\nUseful links\n• https://www.example.org/radicalisation Prevent duty advice\n• https://www.example.org/sexting What to do about sexting";
    for (const id of ["E06", "E07", "E14", "E19", "E21"])
      expect(statusOf(id, list)).toBe("not_found");
    expect(statusOf("X1", list)).toBe("met");
  });

  it("is not found where only a word is explained", () => {
    const glossary =
      "Glossary\nDSL: designated safeguarding lead.\nAUP: acceptable use policy.\nSEND: special educational needs and disabilities.";
    for (const id of ["E03", "E17", "E19"]) expect(statusOf(id, glossary)).toBe("not_found");
  });

  it("isn't misled by words that belong to a set phrase or to another word", () => {
    expect(statusOf("E21", "In extreme cases the head is told.")).toBe("not_found");
    expect(statusOf("E17", "Our computers are looked after by a technician.")).toBe("not_found");
    expect(statusOf("E12", "The General Data Protection Regulation is followed.")).toBe(
      "not_found",
    );
    expect(statusOf("E18", "Search engines are set to safe search.")).toBe("not_found");
  });
});

describe("a trust's own set", () => {
  const { set } = readExpectationSet({
    id: "our-own",
    name: "Our own",
    version: "1",
    about: "What our trust asks for.",
    concepts: { pouch: "pouch, sleeve, phone bag" },
    expectations: [
      {
        id: "T1",
        statement: "Phones are kept in pouches.",
        why: "A phone in a pouch is not looked at.",
        sources: [{ document: "Trust board, May 2026" }],
        force: "should",
        from: null,
        elements: [
          {
            id: "pouch",
            says: "Phones are kept in pouches.",
            wording: "Every phone is kept in a pouch.",
            signs: ["mobile-phone + pouch"],
          },
        ],
      },
    ],
  });

  it("is read with concepts of its own beside the ones that every set has", () => {
    const pages = ["Each morning phones go into locked sleeves."];
    const [finding] = findExpectations(pages, set ? [set] : []);
    expect(finding).toMatchObject({ setId: "our-own", setVersion: "1", id: "T1", status: "met" });
  });

  it("changes nothing in what the other sets find", () => {
    const pages = [`${TITLE}Phones go into sleeves. Staff have online safety training every year.`];
    const alone = findExpectations(pages, expectationSets);
    const together = findExpectations(pages, set ? [...expectationSets, set] : []);
    expect(together.slice(0, alone.length)).toEqual(alone);
  });
});

describe("the expectation that a passage answers", () => {
  const page = `${TITLE}The governing board oversees online safety.\n\nOur caretaker locks the gate at nine.\n\nUser names, email accounts and passwords are used effectively.`;
  const { expectationOf } = readExpectations([page], expectationSets);
  const answered = (words: string) => {
    const start = page.indexOf(words);
    return expectationOf(passageOf([page], 1, start, start + words.length));
  };

  it("is the one whose signs say most of it, and none where it answers none", () => {
    expect(answered("The governing board oversees online safety.")).toBe("E10");
    expect(answered("Our caretaker locks the gate at nine.")).toBeNull();
  });

  it("is the template's where that fits better than the guidance's", () => {
    expect(answered("User names, email accounts and passwords are used effectively.")).toBe("K8");
  });

  it("is none for a passage of a page that isn't there", () => {
    expect(expectationOf({ page: 9, start: 0, end: 4, text: "None" })).toBeNull();
  });
});

function bySetAndId(a: { setId: string; id: string }, b: { setId: string; id: string }): number {
  return `${a.setId} ${a.id}`.localeCompare(`${b.setId} ${b.id}`);
}
