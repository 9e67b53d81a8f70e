/** What the story's schools have besides their online safety policies. Nothing here comes from a real policy. */
import { heading, list, paragraph, table } from "./policy-text.ts";
import type { StoryCalendar } from "./story-calendar.ts";
import type { StoryDocument } from "./story-documents.ts";

export function otherPolicies(calendar: StoryCalendar) {
  /** Lies before Ashdown Vale's governors: its link governor can approve it. */
  const ashdownBehaviour: StoryDocument = {
    fileName: "Behaviour policy, draft for governors.docx",
    format: "docx",
    kind: "behaviour",
    confirmed: -9,
    review: { note: "New since last year: phones are handed in at the gate, and section 3." },
    text: {
      title: "Behaviour Policy",
      blocks: [
        heading("Ashdown Vale Primary School"),
        table(
          ["Approved by", "Governing board"],
          ["Review cycle", "Annually"],
          ["Next review", calendar.month(350)],
        ),
        heading("1. What we hope for"),
        paragraph(
          "Every child can learn here without being disturbed, and is kind without being asked. Adults notice it when it goes well, and say so.",
        ),
        heading("2. Our three rules"),
        list("We look after each other.", "We listen.", "We look after our school."),
        heading("3. Online and on the way to school"),
        paragraph(
          "The same rules hold online. Bullying by message or in a game is dealt with as bullying in the playground is, wherever it happened.",
        ),
        paragraph("Phones are handed in at the gate and given back at the end of the day."),
        heading("4. When a rule is broken"),
        list(
          "An adult says quietly what is expected.",
          "The child puts right what can be put right.",
          "The class teacher tells the family on the same day.",
          "The headteacher, Mrs A Whitcombe, decides on anything further.",
        ),
        heading("Related policies"),
        list("Anti-bullying policy", "Online safety policy", "Searching and confiscation policy"),
      ],
    },
  };

  /** In force and on the website, where the file has been compared. */
  const becksideChildProtection: StoryDocument = {
    fileName: "beckside-child-protection.pdf",
    format: "pdf",
    kind: "child_protection",
    confirmed: -70,
    approval: {
      body: "Local governing body",
      days: -74,
      minute: `LGB ${calendar.day(-74)}, item 4`,
    },
    published: {
      address: "https://www.beckside.example/safeguarding/child-protection.pdf",
      days: -69,
      checked: "same_file",
    },
    text: {
      title: "Child Protection and Safeguarding Policy",
      blocks: [
        heading("Beckside Academy"),
        table(
          ["Approved by", "Local governing body"],
          ["Date approved", calendar.day(-74)],
          ["Next review due by", calendar.day(291)],
        ),
        heading("Who to tell"),
        table(
          ["Role", "Name", "Email"],
          ["Designated safeguarding lead", "Mrs C Ingham", "c.ingham@beckside.example"],
        ),
        heading("Our duty"),
        paragraph(
          "Everybody who works at Beckside Academy reads part one of the national guidance every September, and confirms that they have understood it.",
        ),
        paragraph(
          "A concern about a child is told to the designated safeguarding lead on the same day, recorded with the decision and its reason, and followed up.",
        ),
        heading("Online"),
        paragraph(
          "Online safety runs through everything in this policy. The designated safeguarding lead has lead responsibility for it, and for understanding the filtering and monitoring systems in place.",
        ),
        heading("Allegations about adults"),
        paragraph(
          "An allegation about an adult goes to the headteacher, and one about the headteacher to the chair of governors, on the same day.",
        ),
      ],
    },
  };

  /** Every two years by its own words, where the trust asks for every year; the website has another file. */
  const dunmoorAcceptableUse: StoryDocument = {
    fileName: "AUP students v2.odt",
    format: "odt",
    kind: "acceptable_use",
    confirmed: -280,
    published: {
      address: "https://www.dunmoor.example/policies",
      days: -275,
      checked: "other_file",
    },
    text: {
      title: "Acceptable Use Policy",
      blocks: [
        heading("Dunmoor High School"),
        paragraph(`Approved by the Headteacher on ${calendar.day(-300)}`),
        paragraph("This policy is reviewed every two years."),
        heading("What I agree to"),
        list(
          "I use school devices for school work.",
          "I keep my password to myself.",
          "I tell a member of staff when something online worries me.",
          "I ask before I take or share a picture of somebody.",
        ),
        heading("What happens otherwise"),
        paragraph("Staff may take a device away and tell my family."),
      ],
    },
  };

  /** From the time before the present policy, kept to be looked up. */
  const dunmoorHistory: StoryDocument = {
    fileName: "OSP 2019 (archive).rtf",
    format: "rtf",
    confirmed: -289,
    history: true,
    text: {
      title: "E-Safety Policy",
      blocks: [
        heading("Dunmoor High School"),
        paragraph("Adopted: Summer 2019"),
        paragraph("Next review: Summer 2020"),
        paragraph("Approved by: Full Governing Body"),
        paragraph("E-safety coordinator: Mr H Pell"),
        paragraph("Pupils are taught how to stay safe online in computing lessons."),
      ],
    },
  };

  return { ashdownBehaviour, becksideChildProtection, dunmoorAcceptableUse, dunmoorHistory };
}
