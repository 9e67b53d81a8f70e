import { createPolicyReader } from "@safeboard/policy-reader";
import { makeDocx, makePdf } from "@safeboard/policy-reader/fixtures";
import { interleave, type Samples } from "../measuring/interleave.ts";
import { benchmarkPolicy } from "./benchmark-policy.ts";

export interface ReadingSpeed {
  format: "PDF" | "DOCX";
  pages: number;
  characters: number;
  fileBytes: number;
  /** Milliseconds for one document, alone. */
  alone: Samples;
  /** Documents a second, with as many at once as there are reading processes. */
  aSecond: Samples;
}

const processes = 2;
const batch = 10;

/** Reads the same policy again and again, through the reading processes that uploads go through. */
export async function measureReading(): Promise<ReadingSpeed[]> {
  const files = [
    { format: "PDF", fileName: "policy.pdf", bytes: makePdf(benchmarkPolicy) },
    { format: "DOCX", fileName: "policy.docx", bytes: makeDocx(benchmarkPolicy) },
  ] as const;
  const reader = createPolicyReader({ workers: processes });
  try {
    const works = files.map(({ bytes, fileName }) => ({
      alone: () => reader.read(bytes, fileName),
      batch: () => Promise.all(Array.from({ length: batch }, () => reader.read(bytes, fileName))),
    }));
    const [pdf, docx] = works;
    if (!pdf || !docx) throw new Error("There is nothing to read.");
    const samples = await interleave(
      { pdf: pdf.alone, docx: docx.alone, pdfBatch: pdf.batch, docxBatch: docx.batch },
      { warmUp: 2, rounds: 15, seconds: 25 },
    );
    const aSecond = (times: Samples) => times.map((time) => (batch * 1_000) / time);
    return await Promise.all(
      files.map(async ({ format, bytes, fileName }) => {
        const { pages, facts } = await reader.read(bytes, fileName);
        if (facts.people.length === 0 || !facts.nextReview) {
          throw new Error(`The ${format} was not read rightly.`);
        }
        return {
          format,
          pages: pages.length,
          characters: pages.join("").length,
          fileBytes: bytes.length,
          alone: format === "PDF" ? samples.pdf : samples.docx,
          aSecond: aSecond(format === "PDF" ? samples.pdfBatch : samples.docxBatch),
        };
      }),
    );
  } finally {
    await reader.close();
  }
}
