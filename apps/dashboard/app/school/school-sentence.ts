import type { SchoolPage } from "../domain-answers.ts";

/** The answer first: where the school stands, to follow its name. */
export function schoolSentence({ status, cells }: Pick<SchoolPage, "status" | "cells">): string {
  const pressing = cells.filter((cell) => cell.status === status).length;
  switch (status) {
    case "met":
      return "everything is in order";
    case "needs_action":
      return pressing === 1 ? "one thing needs action" : `${pressing} things need action`;
    case "partly_met":
      return "nothing needs action, but something is to be put right";
    case "due_soon":
      return "in order, with something due soon";
    case "not_reported":
      return "no policy has been reported yet";
    case "not_applicable":
      return "nothing is expected of this school";
  }
}
