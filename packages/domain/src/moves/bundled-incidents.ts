/** How many incidents a school had, and what it said of its months, on the way to another trust: never a case. */
import { z } from "zod";

const text = z.string().max(10_000);
const day = z.iso.date();
const recorded = { recordedBy: text, recordedAt: z.iso.datetime() };
const period = { periodStart: day, periodEnd: day };

const incidentCount = z.object({
  ...period,
  category: z.string().max(60),
  incidents: z.number().int().min(0),
});

const incidentReturn = z.object({
  ...period,
  says: z.enum(["nothing_to_report", "all_recorded"]),
  source: z.enum(["recorded", "imported"]),
  ...recorded,
});

const categoryWord = z.object({ word: text, category: z.string().max(60), ...recorded });

const MOST = 1_000_000;

/** A bundle that was packed before incidents were recorded has none of it. */
export const bundledIncidents = {
  incidentCounts: z.array(incidentCount).max(MOST).default([]),
  incidentReturns: z.array(incidentReturn).max(10_000).default([]),
  categoryWords: z.array(categoryWord).max(10_000).default([]),
};
