import type { FrozenReport } from "@safeboard/compliance/board-report";
import type { ReportLogo } from "../logo/read-logo.ts";

/** What the thread is asked. */
export type DocumentTask =
  | { task: "document"; report: FrozenReport }
  | { task: "logo"; logo: ReportLogo };

export type NumberedTask = DocumentTask & { number: number };

/** What it answers, to the task of that number. */
export type DocumentAnswer =
  | { number: number; outcome: "made"; bytes: Uint8Array }
  | { number: number; outcome: "unusable-logo" | "failed"; message: string };
