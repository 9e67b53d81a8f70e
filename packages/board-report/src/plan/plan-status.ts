import { type Status, STATUS_WORDS } from "@safeboard/compliance/statuses";
import type { PlannedStatus } from "./report-plan.ts";

/** A status with words of its own ("61 days overdue") is still heard by its name first. */
export function planStatus(status: Status, text = ""): PlannedStatus {
  const name = STATUS_WORDS[status];
  const words = text.trim() === "" ? name : text;
  const isNamed = words.trim().toLowerCase().startsWith(name.toLowerCase());
  return { status, words, heard: isNamed ? null : name };
}
