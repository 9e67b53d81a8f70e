/** A published report: everything that is needed to show it again, as it was, without looking anything up. */
import { z } from "zod";
import { REPORT_SECTIONS } from "./report-sections.ts";
import { reportBlockSchema } from "./report-blocks.ts";

const day = z.iso.date();
const words = z.string().max(4_000);

export const MOST_NARRATIVE = 20_000;

/** Paragraphs are parted by an empty line; a line that begins with "- " is an item of a list. */
export const narrativeSchema = z.string().max(MOST_NARRATIVE);

export const frozenSectionSchema = z.object({
  code: z.enum(REPORT_SECTIONS.codes),
  title: words,
  /** What the lead wrote; empty where nothing was. */
  narrative: narrativeSchema,
  blocks: z.array(reportBlockSchema),
});

/** How a trust's documents look. */
export const reportLookSchema = z.object({
  /** "#1f5c99": legible on white, or it would not have been kept. */
  accent: z.string().regex(/^#[0-9a-f]{6}$/u),
  logo: z
    .object({ mediaType: z.enum(["image/png", "image/jpeg", "image/svg+xml"]), base64: z.string() })
    .nullable(),
});

export const DEFAULT_REPORT_LOOK: ReportLook = { accent: "#1d4f73", logo: null };

export const frozenReportSchema = z.object({
  /** Of this shape; a later one reads earlier ones. */
  form: z.literal(1),
  trust: z.object({ name: words, uid: z.string().max(20) }),
  look: reportLookSchema,
  title: words,
  period: z.object({ start: day, end: day, title: words }),
  /** The day whose facts it shows. */
  asAt: day,
  edition: z.object({
    /** From 1. */
    number: z.int().min(1),
    publishedOn: day,
    /** Where it corrects an earlier edition: why, and what differs from that one. */
    correction: z.object({ because: words, changes: z.array(words) }).nullable(),
  }),
  author: words,
  /** The colleague who read it before it was published. */
  reviewer: words.nullable(),
  /** Those that were not left out, in order. */
  sections: z.array(frozenSectionSchema).min(1),
  /** What has changed since the report before, in sentences; null where there was none. */
  since: z
    .object({
      title: words,
      publishedOn: day,
      /** Of the figures. */
      changes: z.array(words),
      /** Of single schools. */
      schools: z.array(words),
    })
    .nullable(),
  /** The rules that made the figures, with the thresholds in force. */
  rules: z.array(z.object({ title: words, rule: words })),
  glossary: z.array(z.object({ term: words, meaning: words })),
});

export type FrozenReport = z.infer<typeof frozenReportSchema>;
export type FrozenSection = z.infer<typeof frozenSectionSchema>;
export type ReportLook = z.infer<typeof reportLookSchema>;
