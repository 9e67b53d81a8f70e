import { describe, expect, it } from "vitest";
import { findCommitments } from "./find-commitments.ts";

/** "who: text", "nobody: ..." where the policy doesn't say by whom; pages are parted by a form feed. */
function promisesOf(text: string): string[] {
  return findCommitments(text.split("\f")).map(
    ({ who, text: said }) => `${who ?? "nobody"}: ${said}`,
  );
}

describe("a commitment in a sentence", () => {
  it.each([
    ["We will log every concern on the day.", "the school"],
    ["Our school aims to give families an evening about games.", "the school"],
    ["Larkfield Primary School keeps a register of devices.", "the school"],
    ["All staff must lock their screens.", "staff"],
    [
      "As a body in charge of the education of children, The Vale Trust is committed to safe use.",
      "the vale trust",
    ],
    ["Members of staff are expected to model good habits.", "staff"],
    ["The Head Teacher is responsible for choosing the filter.", "Headteacher"],
    ["The DSL meets the network manager about alerts.", "Designated safeguarding lead"],
    ["The e-safety co-ordinator reports to governors.", "Online safety coordinator"],
    ["The full governing body approves this policy.", "the full governing body"],
    ["Parents/carers should tell us about worries.", "parents and carers"],
    ["Pupils will not share passwords.", "pupils"],
    ["No member of staff will befriend a pupil online.", "staff"],
    ["We do not allow smart watches in tests.", "the school"],
    ["If a tablet is lost, the office will wipe it once the manager knows.", "the office"],
    ["If a tablet is lost the school will wipe it, as soon as anyone knows.", "the school"],
    ["In the hall, staff will keep phones in their bags.", "staff"],
    ["The filter is tested by the network manager.", "IT manager"],
    ["Incidents are recorded in the safeguarding log.", "nobody"],
    ["Phones must be handed in at the office.", "nobody"],
    ["Visitors are not permitted to use cameras.", "visitors"],
    ["Monitoring reports: governors review them with the headteacher.", "governors"],
    ["Staff who teach remotely will be trained beforehand.", "nobody"],
    ["If a member of staff finds such a site, they should tell the office.", "staff"],
    ["After a talk with a pupil, if a teacher is worried they must tell the DSL.", "teachers"],
    ["It is the responsibility of the headteacher to choose the filter.", "Headteacher"],
    ["It is essential that all staff read the log.", "staff"],
    ["The DSL's role includes training staff.", "Designated safeguarding lead"],
    ["Headteacher: reports to governors.", "Headteacher"],
    ["The head of year talks to both pupils.", "the head of year"],
    [
      "The designated teacher for looked after children meets each carer.",
      "Designated teacher for looked-after children",
    ],
    ["Mrs Hill checks the log of alerts.", "Mrs Hill"],
    ["The data protection officer is Mr Bell, who will audit the register.", "Mr Bell"],
    ["The SENDCo, supported by the DSL, adapts lessons.", "Special educational needs coordinator"],
    ["All staff, including agency staff, must sign in.", "staff"],
    ["Pupils may not use phones at lunch.", "pupils"],
    ["Staff may only write from a school account.", "staff"],
    ["No pupil may lend a tablet.", "pupils"],
    ["Volunteers aren't given passwords.", "nobody"],
    ["Under no circumstances should pictures leave the school.", "nobody"],
    ["Passwords must contain twelve letters.", "nobody"],
    ["This policy is subject to annual review.", "nobody"],
    ["The adult who hears of it writes an account.", "adults"],
    ["Governors and senior leaders look at the log.", "governors and senior leaders"],
    ["The headteacher or DSL will ring home.", "Headteacher or designated safeguarding lead"],
    ["Each academy will publish its log.", "each academy"],
    ["The trust's central team visits schools.", "the trust's central team"],
    [
      "The school has trained leaders who are designated to take responsibility for logs.",
      "the school",
    ],
    ["Governors see a summary of alerts.", "governors"],
    ["The DSL rings the family on the day.", "Designated safeguarding lead"],
    ["We assume nothing about what a pupil has seen.", "the school"],
    ["It falls to the headteacher to brief cover staff.", "Headteacher"],
    ["Responsibility for the filter rests with the network manager.", "IT manager"],
    ["Our digital leaders, who are chosen in May, help younger classes.", "digital leaders"],
    ["The filter is the county's, and Mrs Hill reads its report.", "Mrs Hill"],
    ["The school council tells governors about games.", "the school council"],
    ["No tablet may be lent to a visitor.", "nobody"],
    ["Social stories are used to teach what is private.", "nobody"],
    ["Once a month the deputy wipes each tablet.", "the deputy"],
    ["The headteacher has a duty of care for pupils who are online.", "Headteacher"],
    ["The headteacher, Mrs Hill, decides on anything further.", "Headteacher"],
    ["The headteacher and Mrs Hill will decide on anything further.", "Headteacher and Mrs Hill"],
    ["All staff read KCSIE Part one and sign to say that they understand it.", "staff"],
  ])("%s is promised by %s", (sentence, who) => {
    expect(promisesOf(sentence)).toEqual([`${who}: ${sentence}`]);
  });

  it("is found in the middle of a paragraph, with line ends left out of its words", () => {
    const text =
      "Children use many apps. Staff will talk about\nadverts with every class.\nSome apps are for adults.";
    expect(promisesOf(text)).toEqual(["staff: Staff will talk about adverts with every class."]);
  });

  it("belongs to whom the heading names when it begins with its verb", () => {
    expect(
      promisesOf("Roles\n\n4.1 The governing board\n\nReviews the filter; meets the DSL."),
    ).toEqual(["the governing board: Reviews the filter", "the governing board: meets the DSL."]);
  });

  it("belongs to the role in the first cell of its row", () => {
    expect(promisesOf("Headteacher\tEnsure that staff are trained. Report to governors.")).toEqual([
      "Headteacher: Ensure that staff are trained.",
      "Headteacher: Report to governors.",
    ]);
  });
});

describe("a commitment in a list", () => {
  it("has its own words and the one who makes it from the lead-in", () => {
    const text =
      "We will seek to keep children safe by:\n\n· appointing a coordinator\n· writing a code for adults;\n· giving\n  every class a lesson, and";
    expect(promisesOf(text)).toEqual([
      "the school: appointing a coordinator",
      "the school: writing a code for adults",
      "the school: giving every class a lesson",
    ]);
  });

  it("goes on over the end of a page, its number, its running title and its footnotes", () => {
    const page = (words: string, number: number) =>
      `Larkfield Primary School\n\n${words}\n\n1 A footnote explains.\n\n${number}`;
    const text = [
      page("The headteacher will:\n\n- keep a log of alerts", 1),
      page("- choose the filter together with the staff who manage", 2),
      page("devices\n- tell governors", 3),
    ].join("\f");
    expect(promisesOf(text)).toEqual([
      "Headteacher: keep a log of alerts",
      "Headteacher: choose the filter together with the staff who manage devices",
      "Headteacher: tell governors",
    ]);
  });

  it.each([
    ["The responsibilities of the link governor include:", "link governor"],
    ["The headteacher is responsible for:", "Headteacher"],
    ["Designated Safeguarding Lead", "Designated safeguarding lead"],
    ["All staff are expected to:", "staff"],
    ["In response to an incident we will -", "the school"],
  ])("below %s is promised by %s", (lead, who) => {
    expect(
      promisesOf(`${lead}\n\n- check the log of alerts\n- tell the office about faults`),
    ).toEqual([`${who}: check the log of alerts`, `${who}: tell the office about faults`]);
  });

  it("keeps the whole promise before it that only gives particulars", () => {
    expect(
      promisesOf(
        "The DSL takes lead responsibility for online safety, in particular:\n\n- checking the log of alerts",
      ),
    ).toEqual([
      "Designated safeguarding lead: The DSL takes lead responsibility for online safety",
      "Designated safeguarding lead: checking the log of alerts",
    ]);
  });

  it("bears the lead-in that forbids, or says what is done to pupils", () => {
    expect(
      promisesOf(
        "Users must not:\n\n- Visit betting sites\n\nPupils will be taught to:\n\n- Spot a false advert",
      ),
    ).toEqual([
      "users: Users must not visit betting sites",
      "nobody: Pupils will be taught to spot a false advert",
    ]);
  });

  it("below a name lets an item name somebody of its own", () => {
    const text =
      "Headteacher and senior leaders:\n\n- The headteacher chooses the filter\n- train staff";
    expect(promisesOf(text)).toEqual([
      "Headteacher: The headteacher chooses the filter",
      "Headteacher and senior leaders: train staff",
    ]);
  });

  it("of duties under the law tells who has them, and leaves out what the law says of all", () => {
    const text =
      "The Act requires that these duties are fulfilled:\n\n- The governing body appoints a lead\n- Schools must keep records";
    expect(promisesOf(text)).toEqual(["the governing body: The governing body appoints a lead"]);
  });

  it("without marks is read line by line", () => {
    const text = "The headteacher will:\n\nreport to governors each term\n\nchoose the coordinator";
    expect(promisesOf(text)).toEqual([
      "Headteacher: report to governors each term",
      "Headteacher: choose the coordinator",
    ]);
  });

  it("of things is one promise, made by the words before it", () => {
    const things = "- logs of alerts\n- surveys of pupils";
    expect(promisesOf(`The school checks how this policy works using:\n\n${things}`)).toEqual([
      "the school: The school checks how this policy works",
    ]);
    expect(promisesOf("Staff should be alert to:\n\n- sudden silence\n- new friends")).toEqual([
      "staff: Staff should be alert to",
    ]);
  });

  it("of rules holds commands", () => {
    expect(
      promisesOf("Rules for tablets\n\n- Keep drinks away from tablets\n- Sturdy cases"),
    ).toEqual(["nobody: Keep drinks away from tablets"]);
  });

  it("goes on promising behind an item's first sentence with commands only", () => {
    const text =
      "In response we will -\n\n- Talk to both pupils. Keep calm at all times. Talking may help.";
    expect(promisesOf(text)).toEqual([
      "the school: Talk to both pupils.",
      "the school: Keep calm at all times.",
    ]);
  });

  it("of rules in an agreement is promised by those who sign it", () => {
    const text =
      "Pupil acceptable use agreement\n\nRules\n\n- Never share your password\n- Keep tablets clean";
    expect(promisesOf(text)).toEqual([
      "pupils: Never share your password",
      "pupils: Keep tablets clean",
    ]);
  });

  it("of notes leaves out their stars", () => {
    expect(promisesOf("*Numbers will be given to staff.")).toEqual([
      "nobody: Numbers will be given to staff.",
    ]);
  });

  it("of steps leaves out their numbers", () => {
    expect(promisesOf("Step 1: Parents are invited in.\nStep 2: The head writes a plan.")).toEqual([
      "nobody: Parents are invited in.",
      "Headteacher: The head writes a plan.",
    ]);
  });

  it("in one sentence is cut at its semicolons", () => {
    expect(
      promisesOf("The school will: teach about adverts; log concerns; and tell families."),
    ).toEqual([
      "the school: teach about adverts",
      "the school: log concerns",
      "the school: tell families.",
    ]);
  });

  it("of an agreement is promised by those who sign it", () => {
    const text =
      "Acceptable use agreement: pupils\n\nWhen I use a tablet I will:\n\n- Ask first\n- Keep it clean\n\nI will not lend my password.";
    expect(promisesOf(text)).toEqual([
      "pupils: Ask first",
      "pupils: Keep it clean",
      "pupils: I will not lend my password.",
    ]);
  });
});

describe("what is no commitment", () => {
  it.each([
    [
      "a belief",
      "We recognise that:\n\n- we have a duty to keep children safe\n- working with parents is essential",
    ],
    ["what children should enjoy", "We believe that:\n\n- children should never be harmed"],
    [
      "a purpose",
      "The purpose of this policy statement is to:\n\n- ensure that children are safe\n- provide staff with principles",
    ],
    [
      "a possibility",
      "Staff may search a device. The school can ask for help. Children might see adverts.",
    ],
    [
      "a risk",
      "Online strangers pretend to be children. Some children share too much. Parents will often know little of games.",
    ],
    [
      "a definition",
      "Phishing means sending false messages. A user includes anyone on our network. It involves deceit.",
    ],
    [
      "a disclaimer",
      "The school cannot accept liability for lost phones. We will not be held responsible for damage. The filter cannot, however, provide a full guarantee.",
    ],
    [
      "a name that ends as a verb does",
      "Eastholme Schools Group\n\nTrust & Academy Organisation Structure\n\nEastholme Schools Group",
    ],
    [
      "a law",
      "By law, providers must remove such pictures. The 2003 Act requires that schools report it. Keeping Children Safe in Education states that all staff should be trained.",
    ],
    [
      "a rule for every school of the country",
      "Schools and colleges should ensure that staff are trained. Governing bodies must consider this.",
    ],
    [
      "another body's doing",
      "The police will decide about charges. The local authority should reply within a day.",
    ],
    [
      "a quotation",
      "\u201cAll staff have a responsibility to provide a safe environment in which children can learn.\u201d",
    ],
    [
      "a heading",
      "Staff training\n\nReporting concerns\n\nThe role of parents\n\nEnd of the text.",
    ],
    [
      "a table of contents",
      "Contents\n\nWhat staff will do ........ 4\n\nHow pupils are taught\t7",
    ],
    [
      "a list of other policies",
      "This policy should be read alongside:\n\n- Child protection policy\n- Staff code of conduct",
    ],
    [
      "a link",
      "Further guidance:\n\n- https://example.org/staff-must-read\n- www.example.org/parents",
    ],
    [
      "signs to look for",
      "A bullied child may:\n\n- be reluctant to attend school\n- start losing money",
    ],
    [
      "a condition",
      "The DSL will consider if:\n\n- the child is at risk\n- the image was shared widely",
    ],
    [
      "what nobody has to do",
      "Staff are not expected to answer at night. Pupils aren't asked to bring phones.",
    ],
    ["a hope", "It is hoped that families will read this. We believe that pupils should be heard."],
    [
      "what children do anyway",
      "Our pupils use phones daily. Many families have tablets. Pupil surveys.",
    ],
    [
      "what was done",
      "Training was given in May. Pupils have told us about games. Parents had asked for it.",
    ],
    [
      "a title that asks",
      "How schools should respond\n\nWhat the trust will do\n\nThe end of it all.",
    ],
    ["a step's title", "A concern is raised\n\nA form is completed\n\nThe end of the chart."],
    [
      "a noun beside another",
      "Staff email accounts: see the office. Staff room. Governors' meetings. The staff handbook.",
    ],
    ["an aim without a doing", "We aim for independence. We strive for kindness at all times."],
    ["consent", "I give permission for my child to be photographed. I understand the risks."],
    ["a question", "Who will check the log? Should pupils report adverts?"],
    ["a consequence", "This will help children to learn. It should make lessons safer."],
    [
      "a change from an earlier version",
      "Summary of changes\n\nSection 4\tAdded that all staff will be trained\n\nStaff must sign was added to section 5.",
    ],
    ["a date", "This policy was last reviewed in May 2031. Review date: Summer 2032"],
  ])("%s", (_kind, text) => {
    expect(promisesOf(text)).toEqual([]);
  });
});

describe("a commitment's link to an expectation", () => {
  it("is what the matcher says of its passage, and null where none is given", () => {
    const pages = ["The school tests its filter.\n\nPupils will be kind."];
    const expectationOf = ({ text }: { text: string }) => (text.includes("filter") ? "T1" : null);
    expect(findCommitments(pages, { expectationOf }).map(({ expectation }) => expectation)).toEqual(
      ["T1", null],
    );
    expect(findCommitments(pages).map(({ expectation }) => expectation)).toEqual([null, null]);
  });
});
