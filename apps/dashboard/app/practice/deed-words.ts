import { formatIsoDate } from "@safeboard/compliance/dates";
import { evidenceKindTitle } from "@safeboard/compliance/practice";
import type { Deed } from "../audit/deed.ts";

/** What was done to evidence, promises, technologies and reviews of filtering, for the record of changes; null for any other deed. */
export function practiceDeedInWords({ action, detail }: Deed): string | null {
  const word = (name: string) => (typeof detail[name] === "string" ? detail[name] : "");
  const day = (text: string) => (text === "" ? "" : formatIsoDate(text));
  switch (action) {
    case "practice.record":
      return `Recorded evidence: ${evidenceKindTitle(word("kind"))}, ${day(word("on"))}`;
    case "practice.withdraw":
      return `Took back evidence: ${evidenceKindTitle(word("kind"))}, ${day(word("on"))}`;
    case "practice.link":
      return `Said that evidence shows a promise: ${evidenceKindTitle(word("kind"))}`;
    case "practice.unlink":
      return `Said that evidence does not show a promise: ${evidenceKindTitle(word("kind"))}`;
    case "practice.sayKind":
      return word("kind") === ""
        ? `Said that nothing need be shown for a promise: ${word("reason")}`
        : `Said what shows a promise: ${evidenceKindTitle(word("kind"))}`;
    case "practice.attach":
      return `Attached a file to evidence: ${word("fileName")}`;
    case "practice.detach":
      return `Took back a file of evidence: ${word("fileName")}`;
    case "technology.register":
      return `Entered a technology: ${word("name")}`;
    case "technology.assess":
      return `Assessed a technology: ${word("name")}`;
    case "technology.attach":
      return `Attached a file to a technology’s assessment: ${word("fileName")}`;
    case "technology.detach":
      return `Took back a file of a technology’s assessment: ${word("fileName")}`;
    case "technology.stop":
      return `Said that a technology is used no longer: ${word("name")}`;
    case "technology.withdraw":
      return `Took a technology off the register: ${word("name")}${word("reason") && `, because: ${word("reason")}`}`;
    case "technology.withdrawForTrust":
      return `Took a technology off the register of all schools: ${word("name")}, because: ${word("reason")}`;
    case "technology.registerForTrust":
      return `Entered a technology for all schools: ${word("name")}`;
    case "technology.assessForTrust":
      return `Assessed a technology for all schools: ${word("name")}`;
    case "technology.stopForTrust":
      return `Said that a technology is used by no school any longer: ${word("name")}`;
    case "filteringReview.record":
      return `Recorded the review of filtering and monitoring of ${day(word("on"))}`;
    case "filteringReview.correct":
      return `Corrected the review of filtering and monitoring of ${day(word("on"))}`;
    case "filteringReview.attach":
      return `Attached a file to a review of filtering and monitoring: ${word("fileName")}`;
    case "filteringReview.detach":
      return `Took back a file of a review of filtering and monitoring: ${word("fileName")}`;
    case "filteringReview.withdraw":
      return `Took back the review of filtering and monitoring of ${day(word("on"))}`;
    default:
      return null;
  }
}
