import type { FrozenReport } from "@safeboard/compliance/board-report";
import type { ReportLogo } from "../logo/read-logo.ts";

/** What the process is asked. */
export type DocumentTask =
  | { task: "document"; report: FrozenReport }
  | { task: "logo"; logo: ReportLogo };

/** What it answers. */
export type DocumentAnswer =
  | { outcome: "made"; bytes: Uint8Array }
  | { outcome: "unusable-logo" | "failed"; message: string };
