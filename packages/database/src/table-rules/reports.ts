/** Of reports to the board: drafts are the leads', editions and what is asked of them are the board's too. */
import { oneByte, type TableRules } from "../table-kinds.ts";

const drafted = { kind: "trust_only", select: "trust_wide", insert: "trust_wide" } as const;
const onTheBoard = {
  kind: "board",
  select: "board_in_trust",
  insert: "board_in_trust",
} as const;

export const reportsRules: Record<string, TableRules> = {
  report: drafted,
  report_step: drafted,
  report_section: {
    ...drafted,
    update: "trust_wide",
    updateColumns: ["narrative", "is_left_out", "revision", "saved_at", "saved_by", "user_id"],
  },
  report_note: {
    ...drafted,
    update: "trust_wide",
    updateColumns: ["note", "revision", "saved_at", "saved_by", "user_id"],
  },
  report_edition: { ...onTheBoard, insert: "trust_wide" },
  report_question: onTheBoard,
  report_question_step: { ...onTheBoard, example: { kind: "answered" } },
  report_reading: onTheBoard,
  report_sign_off: onTheBoard,
  trust_look: {
    ...drafted,
    update: "trust_wide",
    updateColumns: ["accent", "logo", "logo_media_type", "saved_at", "saved_by"],
    example: { accent: "#1d4f73", logo: oneByte, logo_media_type: "image/png" },
  },
};
