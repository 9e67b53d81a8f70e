import type { SchoolPage } from "../domain-answers.ts";

/** The answer first: where the school stands, in one sentence. */
export function schoolSentence({ status, cells }: Pick<SchoolPage, "status" | "cells">): string {
  const pressing = cells.filter((cell) => cell.status === status).length;
  switch (status) {
    case "met":
      return "Everything is in order";
    case "needs_action":
      return pressing === 1 ? "One thing needs action" : `${pressing} things need action`;
    case "partly_met":
      return "Nothing needs action, but something is to be put right";
    case "due_soon":
      return "In order, with something due soon";
    case "not_reported":
      return "No policy has been reported yet";
    case "not_applicable":
      return "Nothing is expected of this school";
  }
}
