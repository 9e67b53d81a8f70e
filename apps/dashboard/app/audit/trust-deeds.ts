import { REPORT_SECTIONS } from "@safeboard/compliance/board-report";
import { inSentence } from "@safeboard/compliance/in-sentence";
import { dayInWords, type Deed, textOf } from "./deed.ts";

/** What was done about figures, reports, pupil numbers and settings; null for a deed about something else. */
export function trustDeedInWords({ action, detail }: Deed): string | null {
  const word = (name: string) => textOf(detail[name]);
  switch (action) {
    case "boardFigure.write":
      return boardFiguresInWords(detail);
    case "report.start":
      return `Started the board report “${word("title")}”`;
    case "report.saveSection":
      return `${detail["isLeftOut"] === true ? "Left out" : "Wrote"} “${REPORT_SECTIONS.title(word("section"))}” in the board report “${word("title")}”`;
    case "report.saveNotes":
      return `Said what became of earlier actions in the board report “${word("title")}”`;
    case "report.sendForReview":
      return `Sent the board report “${word("title")}” for review`;
    case "report.sendBack":
      return `Sent the board report “${word("title")}” back: ${word("note")}`;
    case "report.review":
      return `Reviewed the board report “${word("title")}”`;
    case "report.publish":
      return `Published the board report “${word("title")}”, ${inSentence(word("note"))}`;
    case "report.correct":
      return `Began to correct the board report “${word("title")}”: ${word("note")}`;
    case "report.saveLook":
      return `Changed how documents look: headings in ${word("accent")}, logo ${word("logo") === "keep" ? "kept" : word("logo") === "remove" ? "removed" : "replaced"}`;
    case "roll.record":
      return `Recorded ${word("pupils")} pupils as at ${dayInWords(word("asAt"))}, from: ${word("source")}`;
    case "roll.withdraw":
      return `Took back ${word("pupils")} pupils as at ${dayInWords(word("asAt"))}: ${word("reason")}`;
    case "overview.keep":
      return `Kept what the overview showed; judgements that had changed: ${word("judgements")}`;
    case "overview.saveView":
      return detail["shared"] === true
        ? `Saved the view “${word("name")}” of the overview for everybody who leads the trust`
        : `Saved the view “${word("name")}” of the overview`;
    case "overview.removeView":
      return `Removed the view “${word("name")}” of the overview`;
    case "settings.save":
      return `Set “${word("title")}” to ${word("value")} from ${dayInWords(word("inForceFrom"))}: ${word("reason")}`;
    case "settings.saveTermDates":
      return detail["first"] === undefined
        ? `Took back the term dates of ${word("year")}`
        : `Gave the term dates of ${word("year")}: ${dayInWords(word("first"))} to ${dayInWords(word("last"))}, ${word("schoolDays")} school days`;
    default:
      return null;
  }
}

function boardFiguresInWords({ published, limit }: Deed["detail"]): string {
  const terms = Array.isArray(published) ? published.map(String) : [];
  const hidden = `with numbers of 1 to ${String(limit)} hidden`;
  return terms.length === 0
    ? `Wrote the incident figures for trustees again, ${hidden}`
    : `Published incident figures to trustees for ${terms.join(", ")}, ${hidden}`;
}
