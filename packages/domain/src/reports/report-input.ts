/** What the procedures about reports accept. */
import { MOST_NARRATIVE, REPORT_SECTIONS } from "@safeboard/compliance/board-report";
import { z } from "zod";
import { identifier, severalLines } from "../input-limits.ts";

export const aboutReport = z.object({ reportId: identifier });

/** Numbers of editions come from addresses: one that is none leads nowhere. */
export const editionNumber = z.custom<number>(
  (value) => typeof value === "number" && Number.isInteger(value) && value >= 1 && value < 10_000,
  { error: "There is no such edition.", params: { leadsNowhere: true } },
);

export const aboutEdition = z.object({ reportId: identifier, edition: editionNumber });

export const sectionCode = z.enum(REPORT_SECTIONS.codes);

export const narrativeText = severalLines(MOST_NARRATIVE);

/** A question, an answer: several lines that say something. */
export const someWords = (what: string, most: number) =>
  severalLines(most).pipe(z.string().min(1, `Enter ${what}.`));
