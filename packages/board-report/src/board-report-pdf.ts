import type { FrozenReport } from "@safeboard/compliance/board-report";
import type { ReportLogo } from "./logo/read-logo.ts";
import { inProcess } from "./process/document-process.ts";

/**
 * A published report as a tagged PDF (PDF/UA-1), the same bytes from the same report, whenever and wherever it is made.
 * A logo that can't be drawn is left out. Rejects with DocumentFailed.
 */
export function boardReportPdf(report: FrozenReport): Promise<Uint8Array> {
  return inProcess({ task: "document", report });
}

/** Whether a logo can be printed, before a trust keeps it. Rejects with UnusableLogo, whose message says why not. */
export async function checkLogo(logo: ReportLogo): Promise<void> {
  await inProcess({ task: "logo", logo });
}
