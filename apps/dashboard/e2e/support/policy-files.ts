import { makeDocx, makePdf, type FixtureDocument } from "@safeboard/policy-reader/fixtures";

export interface PolicyFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const pdfPolicy = (school: string, name = "online-safety-policy.pdf"): PolicyFile => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(makePdf(policyOf(school, "September 2025", "September 2026"))),
});

export const docxPolicy = (school: string, name = "online-safety-policy.docx"): PolicyFile => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  buffer: Buffer.from(makeDocx(policyOf(school, "September 2026", "September 2027"))),
});

/** A trust's model, with gaps for each school to fill. */
export const modelPolicy = (name = "online-safety-model.docx"): PolicyFile => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  buffer: Buffer.from(
    makeDocx({
      title: "Online Safety Policy",
      blocks: [
        { heading: "[School name]" },
        { table: [["Next review", "[insert date of next review]"]] },
        { heading: "Who is responsible" },
        { paragraph: "Our online safety coordinator is [name of coordinator]." },
        { heading: "What we do" },
        { paragraph: "We teach online safety in every year group." },
        { paragraph: "The filter is reviewed by the governors once every academic year." },
        { list: ["Every concern is written down on the same day.", "Families are told."] },
      ],
    }),
  ),
});

/** An invented policy that names its school, so that the upload page has nothing to doubt there. */
const policyOf = (school: string, adopted: string, nextReview: string): FixtureDocument => ({
  title: "Online Safety Policy",
  blocks: [
    { heading: school },
    {
      table: [
        ["Adopted", adopted],
        ["Next review", nextReview],
        ["Approved by", "The governing board"],
      ],
    },
    { heading: "Who to talk to" },
    { paragraph: "The online safety coordinator is Ms N Barlow (n.barlow@school.example)." },
    { paragraph: "The designated safeguarding lead is Mr I Strand." },
    { heading: "What this policy follows" },
    { paragraph: "It follows Keeping Children Safe in Education (September 2025)." },
  ],
});
