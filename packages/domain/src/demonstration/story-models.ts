/** The trust's model policies, and what three schools make of one of them. Nothing here comes from a real policy. */
import { everyClause } from "./policy-clauses.ts";
import {
  everyClauseBut,
  heading,
  list,
  paragraph,
  type PolicyText,
  sections,
  table,
} from "./policy-text.ts";

export interface StoryModel {
  name: string;
  typeCode: string;
  fileName: string;
  /** The day on which the trust published it, in days from today. */
  published: number;
  text: PolicyText;
  /** When it was sent to schools, and by when they were to answer. */
  sent?: { days: number; due: number; message: string; answers: readonly StoryAnswer[] };
}

export interface StoryAnswer {
  /** A school's key. */
  school: string;
  /** `nothing`: it has not answered. */
  how: "as_it_is" | "adapted" | "nothing";
  days: number;
  /** Words of the model, and what an adapted policy says in place of the passage that has them. */
  instead?: Readonly<Record<string, string>>;
}

const photographs: StoryModel = {
  name: "Photographs and images model",
  typeCode: "photography_and_images",
  fileName: "Northmere photographs model.docx",
  published: -75,
  text: {
    title: "Photographs and Images Policy",
    blocks: [
      heading("[School name]"),
      table(
        ["Headteacher", "[name of headteacher]"],
        ["Next review", "[insert date of next review]"],
      ),
      heading("1. Why we take pictures"),
      paragraph(
        "Pictures show families what children do in a day, and children what they have achieved. A child is never made to be in one.",
      ),
      heading("2. Consent"),
      paragraph(
        "The office asks each family in September what pictures may be used for, and keeps the answers where every adult can look them up.",
      ),
      paragraph(
        "A family can change its mind on any day, and pictures are then taken down within a week.",
      ),
      heading("3. Cameras and devices"),
      list(
        "Pictures of children are taken on the school's own devices, never on a private phone.",
        "They are moved to the school's drive on the same day and deleted from the device.",
        "Nobody takes pictures where children change or are ill.",
      ),
      heading("4. What we publish"),
      paragraph(
        "A picture on our website or in the press never stands beside a child's full name.",
      ),
      paragraph("Families who take pictures at a play are asked to keep them to themselves."),
      heading("5. When something goes wrong"),
      paragraph(
        "Whoever sees a picture that should not be there tells the designated safeguarding lead at once.",
      ),
    ],
  },
  sent: {
    days: -70,
    due: -14,
    message:
      "All our schools are to say the same about pictures of children.\nPlease adopt this, or adapt it, before half-term.",
    answers: [
      { school: "beckside", how: "as_it_is", days: -60 },
      {
        school: "elmfield",
        how: "adapted",
        days: -52,
        instead: {
          "Families who take pictures at a play":
            "We film our plays ourselves and invite families to watch the film together, so nobody else needs a camera.",
          "pictures are then taken down within a week":
            "A family can change its mind on any day, and pictures are then taken down on the next school day.",
          "Nobody takes pictures where children change": "",
        },
      },
      { school: "ashdown-vale", how: "nothing", days: 0 },
    ],
  },
};

/** Published, and not yet sent to anybody: every school's policy can be compared with it. */
const onlineSafety: StoryModel = {
  name: "Online safety model",
  typeCode: "online_safety",
  fileName: "Northmere online safety model.docx",
  published: -20,
  text: {
    title: "Online Safety Policy",
    blocks: [
      heading("[School name]"),
      table(
        ["Approved by", "[name of committee or governing body]"],
        ["Date of adoption", "[insert date]"],
        ["Next review", "[insert date]"],
      ),
      heading("Who is responsible"),
      list(
        "Online safety coordinator: [name]",
        "Designated safeguarding lead: [name]",
        "Safeguarding governor: [name]",
      ),
      ...sections(everyClauseBut(everyClause)),
      heading("Related policies"),
      list("Child protection policy", "Behaviour policy", "Photographs and images policy"),
    ],
  },
};

export const storyModels: readonly StoryModel[] = [photographs, onlineSafety];
