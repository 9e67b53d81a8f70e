import type { MeasuredCell } from "@safeboard/compliance/measures";

/** What a school is to do about a cell; null where nothing is. What a lead would ask it for is what it is to do. */
export function wordsOfCell({ nextAction }: Pick<MeasuredCell, "nextAction">): string | null {
  if (nextAction?.code === "ask_for_policy") return "Upload the school’s online safety policy";
  return nextAction?.words ?? null;
}
