import type { FixtureBlock, FixtureDocument } from "@safeboard/policy-reader/fixtures";

const sections = [
  "Why we have this policy",
  "Who it is for",
  "Who leads",
  "Filtering and monitoring",
  "Teaching",
  "Phones and watches",
  "Pictures of children",
  "Working with families",
  "Staff and their own accounts",
  "Remote learning",
  "When something goes wrong",
  "Training",
  "Records",
  "Review",
] as const;

const sentences = [
  "Children in our school use the internet with an adult close by, and know whom to tell when something worries them.",
  "Every adult who works here has read these pages and signed for them at the beginning of the year.",
  "Our network stops what is unlawful, and a member of staff looks at its reports each Monday morning.",
  "Lessons about life online stand in the timetable of every class and are not left to one special week.",
  "A phone that comes to school is switched off at the gate and handed in at the office until the bell.",
  "Photographs are taken on the school's own cameras and kept for no longer than the family has agreed to.",
  "Families are invited each term to see which games and services the children talk about, and to ask.",
  "An incident is written down on the day on which it was seen, together with what was done about it.",
];

const introduction: readonly FixtureBlock[] = [
  {
    table: [
      ["Adopted by", "Full Governing Board"],
      ["Date of adoption", "18 June 2026"],
      ["Last reviewed", "Summer 2026"],
      ["Next review", "Summer 2027"],
      ["Reviewed", "annually"],
    ],
  },
  {
    table: [
      ["Role", "Name", "Contact"],
      ["Headteacher", "Mr T Brannock", "head@hollowbeck.example"],
      ["Designated Safeguarding Lead", "Mrs A Ellerby", "a.ellerby@hollowbeck.example"],
      ["Online Safety Coordinator", "Ms R Quayle", "r.quayle@hollowbeck.example"],
      ["Computing Lead", "Dr J Winterbourne", "j.winterbourne@hollowbeck.example"],
    ],
  },
  { paragraph: "We follow Keeping Children Safe in Education 2025." },
];

/** An invented school's policy of the usual length: 15 pages as a PDF. */
export const benchmarkPolicy: FixtureDocument = {
  title: "Online Safety Policy",
  header: "Hollowbeck Primary School",
  blocks: [...introduction, ...sections.flatMap(sectionBlocks)],
};

function sectionBlocks(title: string, section: number): FixtureBlock[] {
  const paragraphs = Array.from({ length: 3 }, (_paragraph, paragraph) => ({
    paragraph: Array.from(
      { length: 5 },
      (_line, line) => sentences[(section + paragraph * 3 + line) % 8],
    ).join(" "),
  }));
  return [
    { heading: `${section + 1}. ${title}` },
    ...paragraphs,
    { list: sentences.slice(section % 4, (section % 4) + 4) },
    ...(section % 2 === 1 ? (["page break"] as const) : []),
  ];
}
