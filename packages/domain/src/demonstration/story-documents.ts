import { editionInForce, KCSIE_EDITIONS } from "@safeboard/compliance/guidance-editions";
import { everyClause } from "./policy-clauses.ts";
import {
  everyClauseBut,
  heading,
  list,
  paragraph,
  sections,
  statementOf,
  table,
  type PolicyText,
} from "./policy-text.ts";
import type { StoryCalendar } from "./story-calendar.ts";

export interface StoryDocument {
  fileName: string;
  format: "pdf" | "docx" | "odt" | "rtf" | "html" | "text";
  text: PolicyText;
  /** The day on which the school confirmed it, in days from today. */
  confirmed: number;
  /** The type of policy; online safety when left out. */
  kind?: string;
  /** As somebody recorded it; without one it is approved as it states itself. */
  approval?: { body: string; days: number; minute: string };
  /** It was sent for review, and nobody has approved it. */
  review?: { note: string };
  /** It is kept as history, and was never in force here. */
  history?: boolean;
  published?: {
    address: string;
    days: number;
    /** Against the version that was published before. */
    change?: { kind: "material" | "minor"; reason: string };
    checked?: "same_file" | "other_file";
  };
}

/** Every document of the story. Each is laid out as a school somewhere lays out its policy. */
export function documents(calendar: StoryCalendar) {
  const { year } = calendar;
  const guidance = (editionsBack: number) =>
    `Keeping Children Safe in Education (${editionName(calendar, editionsBack)})`;

  const ashdownVale: StoryDocument = {
    fileName: "Online safety policy.pdf",
    format: "pdf",
    confirmed: -360,
    text: {
      title: "Online Safety Policy",
      blocks: [
        heading("Ashdown Vale Primary School"),
        paragraph(`Adopted: ${calendar.day(-426)}`),
        paragraph(`Next review: ${calendar.day(-61)}`),
        paragraph("Approved by the Standards Committee, on behalf of the governing board"),
        heading("Who is responsible"),
        paragraph("Our online safety coordinator is Mr J Okafor, who also leads computing."),
        paragraph(
          "The designated safeguarding lead is Mrs A Whitcombe, headteacher (head@ashdownvale.example).",
        ),
        heading("What we follow"),
        paragraph(
          `This policy follows ${guidance(2)} and the standards for filtering and monitoring.`,
        ),
        ...sections(
          everyClauseBut(everyClause, "artificialIntelligence", "misinformation", "governors"),
        ),
        heading("Related policies"),
        list(
          "Child protection and safeguarding policy",
          "Behaviour policy",
          "Staff code of conduct",
        ),
      ],
    },
  };

  const becksideText = (adopted: string, review: string, edition: string): PolicyText => ({
    title: "Online Safety Policy",
    blocks: [
      heading("Beckside Academy"),
      table(
        ["Approved by", "Local governing body"],
        ["Date approved", adopted],
        ["Next review due by", review],
        ["Policy owner", "Mr D Osei, Executive Headteacher"],
      ),
      heading("Key people"),
      table(
        ["Role", "Name", "Email"],
        ["Designated safeguarding lead", "Mrs C Ingham", "c.ingham@beckside.example"],
        ["Deputy designated safeguarding lead", "Mr L Pereira", "l.pereira@beckside.example"],
        ["Online safety coordinator", "Ms N Farooq", "n.farooq@beckside.example"],
        ["Safeguarding governor", "Dr S Aldous", ""],
      ),
      heading("Legislation and guidance"),
      paragraph(`This policy is based on ${edition}, and on the advice listed here:`),
      list("Teaching online safety in schools", "Searching, screening and confiscation"),
      ...sections(everyClause),
      heading("Links with other policies"),
      list(
        "Child protection policy",
        "Behaviour policy",
        "Data protection policy",
        "Complaints policy",
      ),
    ],
  });

  const becksideAddress = "https://www.beckside.example/policies/online-safety.docx";
  const becksideBefore: StoryDocument = {
    fileName: "beckside-online-safety-last-year.docx",
    format: "docx",
    confirmed: -400,
    published: { address: becksideAddress, days: -398 },
    text: becksideText(calendar.day(-410), calendar.day(-45), guidance(1)),
  };
  const beckside: StoryDocument = {
    fileName: "beckside-online-safety.docx",
    format: "docx",
    confirmed: -40,
    approval: {
      body: "Local governing body",
      days: -47,
      minute: `LGB ${calendar.day(-47)}, item 6`,
    },
    published: {
      address: becksideAddress,
      days: -38,
      change: { kind: "material", reason: "It follows the new edition of the guidance." },
      checked: "same_file",
    },
    text: becksideText(calendar.day(-47), calendar.day(318), guidance(0)),
  };

  const carrLane: StoryDocument = {
    fileName: "Online Safety Policy - Carr Lane.odt",
    format: "odt",
    confirmed: -390,
    text: {
      title: "Online Safety Policy",
      blocks: [
        heading("Carr Lane Infant School"),
        paragraph(`Agreed by the governing board: Autumn Term ${year - 1}`),
        paragraph(`To be reviewed: Autumn Term ${year}`),
        heading("Contacts"),
        paragraph("Headteacher and designated safeguarding lead: Mrs F Tunstall"),
        paragraph("Online safety coordinator: Miss H Brandt"),
        heading("What we follow"),
        paragraph(`We follow ${guidance(1)}.`),
        ...sections(
          everyClauseBut(everyClause, "phones", "searching", "extremism", "security", "governors"),
        ),
      ],
    },
  };

  const dunmoor: StoryDocument = {
    fileName: "Dunmoor OSP v3.2.docx",
    format: "docx",
    confirmed: -290,
    text: {
      title: "Online Safety Policy",
      blocks: [
        heading("Dunmoor High School"),
        table(
          ["Version", "3.2"],
          ["Ratified by", "Full Governing Body"],
          ["Date ratified", calendar.day(-300)],
          ["Review date", calendar.day(65)],
          ["Review frequency", "Annual"],
        ),
        heading("People"),
        table(
          ["Designated Safeguarding Lead", "Mr K Sutcliffe", "k.sutcliffe@dunmoor.example"],
          ["Online Safety Lead", "Ms T Oyelaran", "t.oyelaran@dunmoor.example"],
          ["Link governor for safeguarding", "Mr B Hartley", ""],
        ),
        heading("Guidance"),
        paragraph(`The policy has regard to ${guidance(1)}.`),
        ...sections(everyClauseBut(everyClause, "newTechnology")),
      ],
    },
  };

  const fairholme: StoryDocument = {
    fileName: "Fairholme online safety statement.txt",
    format: "text",
    confirmed: -100,
    text: {
      title: "Online safety policy statement",
      blocks: [
        heading("Fairholme Junior School"),
        heading("What this statement is for"),
        paragraph(
          "It tells everybody at Fairholme Junior School, adults and children, how we keep children safe when they use the internet, social media or a device of any kind.",
        ),
        heading("What we do"),
        statementOf(["agreements", "incidents", "families", "data", "training", "newTechnology"]),
        heading("Contact details"),
        paragraph("Online safety coordinator: Mrs V Stokes (v.stokes@fairholme.example)"),
        paragraph("Safeguarding lead: Mr E Lindley (head@fairholme.example)"),
        paragraph(
          `We review this statement annually. It was last reviewed on: ${calendar.dottedDay(-112)}`,
        ),
      ],
    },
  };

  const grangePark: StoryDocument = {
    fileName: "GPPS e-safety 2 year review.pdf",
    format: "pdf",
    confirmed: -330,
    text: {
      title: "E-Safety and Acceptable Use Policy",
      blocks: [
        heading("Grange Park Primary School"),
        table(
          ["Approved by:", "Finance and Resources Committee", "Date:", calendar.day(-341)],
          ["Last reviewed on:", calendar.day(-341), "Next review due:", calendar.day(24)],
        ),
        heading("Roles"),
        list(
          "Headteacher: Ms J Abara",
          "Designated Safeguarding Lead: Ms J Abara",
          "Computing lead and online safety coordinator: Mr P Winslow",
        ),
        heading("Guidance"),
        paragraph(`Schools must have regard to ${guidance(1)}.`),
        ...sections(everyClauseBut(everyClause, "misinformation", "extremism", "vulnerable")),
      ],
    },
  };

  const ingleRoad: StoryDocument = {
    fileName: "online safety.odt",
    format: "odt",
    confirmed: -500,
    text: {
      title: "Online Safety Policy",
      blocks: [
        heading("Ingle Road Church of England Primary School"),
        paragraph("Our vision: that every child may grow in wisdom and in kindness."),
        paragraph("Review cycle: every two years"),
        paragraph(`Last reviewed: ${calendar.dottedDay(-540)}`),
        paragraph("Approving body: Local Governing Body"),
        paragraph("Designated safeguarding lead: Mrs O Rennard"),
        paragraph("Online safety coordinator: Mr G Baptiste"),
        heading("Guidance"),
        paragraph(`We work to ${guidance(0)}.`),
        ...sections(everyClauseBut(everyClause, "phones", "artificialIntelligence")),
      ],
    },
  };

  const kirkgate: StoryDocument = {
    fileName: "KHS_ESafety_FINAL.rtf",
    format: "rtf",
    confirmed: -700,
    text: {
      title: "Online Safety Policy",
      blocks: [
        heading("Kirkgate High School"),
        paragraph(`Approved by the Governing Board: Summer ${year - 4}`),
        paragraph(`Review date: Summer ${year - 2}`),
        heading("Responsibilities"),
        paragraph(
          "Appointing an online safety coordinator (Mr W Thackray Assistant Headteacher/DSL/Computing lead)",
        ),
        paragraph(`All staff read part one of ${guidance(6)}.`),
        ...sections(["purpose", "training", "curriculum", "families", "agreements", "data"]),
      ],
    },
  };

  const larkfield: StoryDocument = {
    fileName: "online-safety.html",
    format: "html",
    confirmed: -15,
    text: {
      title: "Online Safety Policy",
      blocks: [
        heading("Larkfield Nursery and Primary School"),
        paragraph(`Date of policy: ${calendar.month(-30)}`),
        paragraph(`Next review: ${calendar.month(335)}`),
        paragraph("Approved by: Trust Board"),
        table(
          ["Headteacher", "Mr S Venkat"],
          ["Designated safeguarding lead", "Mrs B Okonkwo"],
          ["Online safety coordinator", "Mrs B Okonkwo"],
        ),
        paragraph(`This policy follows ${guidance(0)}.`),
        ...sections(everyClauseBut(everyClause, "searching")),
      ],
    },
  };

  const meadowLane: StoryDocument = {
    fileName: "Meadow Lane Online Safety Policy.pdf",
    format: "pdf",
    confirmed: -60,
    text: {
      title: "Online Safety Policy",
      blocks: [
        heading("Meadow Lane Academy"),
        table(
          ["Policy owner", "Assistant Principal"],
          ["Approving body", "Trust Board"],
          ["Date of approval", calendar.day(-68)],
          ["Date of next review", calendar.day(297)],
        ),
        paragraph("Designated safeguarding lead: Ms Y Castellan (y.castellan@meadowlane.example)"),
        paragraph(`This policy is written with regard to ${guidance(0)}.`),
        ...sections(everyClauseBut(everyClause, "families", "misinformation")),
      ],
    },
  };

  return {
    ashdownVale,
    becksideBefore,
    beckside,
    carrLane,
    dunmoor,
    fairholme,
    grangePark,
    ingleRoad,
    kirkgate,
    larkfield,
    meadowLane,
  };
}

/** The edition in force today, or so many editions before it, as a policy would write it: "September 2025". */
function editionName(calendar: StoryCalendar, editionsBack: number): string {
  const current = editionInForce(calendar.today);
  const index = KCSIE_EDITIONS.findIndex((edition) => edition.id === current?.id);
  const edition = KCSIE_EDITIONS[Math.max(0, index - editionsBack)];
  if (!edition) throw new Error("There is no edition of the guidance to cite.");
  return edition.name;
}
