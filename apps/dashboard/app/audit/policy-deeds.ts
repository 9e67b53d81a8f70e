import {
  EXPECTATION_STATUS_WORDS,
  type ExpectationStatus,
} from "@safeboard/compliance/expectations";
import { policyTypeName } from "@safeboard/compliance/policy-types";
import { factLabels } from "../policy/fact-labels.ts";
import { policyInSentence } from "../policy/version-words.ts";
import { type Deed, dayInWords, textOf } from "./deed.ts";
import { knownTypes } from "./known-types.ts";

/** What was done about policies, what they are expected to say, and models; null for a deed about something else. */
export function policyDeedInWords({ action, detail }: Deed): string | null {
  const word = (name: string) => textOf(detail[name]);
  const policy = policyInSentence(policyTypeName(knownTypes, word("kind") || "online_safety"));
  switch (action) {
    case "policy.upload":
      return `Uploaded version ${word("number")} of the ${policy}: ${word("fileName")}`;
    case "policy.correct":
      return `Corrected what was read from the policy: ${factInWords(word("fact"))}`;
    case "policy.confirm":
      return `Confirmed version ${word("number")} of the ${policy}`;
    case "policy.discard":
      return `Set version ${word("number")} of the ${policy} aside`;
    case "policy.sendForReview":
      return `Sent version ${word("number")} of the ${policy} for review`;
    case "policy.returnFromReview":
      return `Returned version ${word("number")} of the ${policy} from review: ${word("note")}`;
    case "policy.approve":
      return `Recorded that ${word("body")} approved version ${word("number")} of the ${policy} on ${dayInWords(word("approvedOn"))}${minuted(word("minuteReference"))}`;
    case "policy.withdrawApproval":
      return `Took back the approval of version ${word("number")} of the ${policy}: ${word("reason")}`;
    case "policy.withdraw":
      return `Withdrew version ${word("number")} of the ${policy}: ${word("note")}`;
    case "policy.fileAsHistory":
      return `Filed version ${word("number")} of the ${policy} as history`;
    case "policy.publish":
      return `Recorded where version ${word("number")} of the ${policy} is published: ${word("webAddress")}`;
    case "policy.checkPublication":
      return `Looked for version ${word("number")} of the ${policy} on the website: ${foundInWords(word("outcome"))}`;
    case "policy.saveType":
      return detail["added"] === true
        ? `Added ${word("name")} to the register of policies`
        : `Changed what the trust asks for of the ${policyInSentence(word("name"))}`;
    case "policy.retireType":
      return `Took ${word("name")} out of the register of policies`;
    case "expectation.rule":
      return `Said of expectation ${word("expectationId")}: ${statusInWords(word("status"))}`;
    case "expectation.withdrawRuling":
      return `Took back what was said of expectation ${word("expectationId")}`;
    case "expectation.withdrawPromise":
      return `Said that this is no promise: “${word("text")}”`;
    case "expectation.restorePromise":
      return `Said that this is a promise after all: “${word("text")}”`;
    case "expectation.saveOwn":
      return `Saved the trust’s own expectation ${word("expectationId")} of ${word("name")}: ${word("statement")}`;
    case "expectation.removeOwn":
      return `Gave up the trust’s own expectation ${word("expectationId")} of ${word("name")}`;
    case "expectation.saveGrace":
      return graceInWords(detail);
    case "bulkUpload.start":
      return "Began to upload many policies at once";
    case "bulkUpload.complete":
      return `Uploaded ${word("files")} files to be matched to their schools`;
    case "bulkUpload.confirm":
      return `Confirmed the list of an upload: ${word("files")} files to be stored as drafts, ${word("leftOut")} left out`;
    case "bulkUpload.cancel":
      return `Cancelled an upload of ${word("files")} files`;
    case "bulkUpload.abandon":
      return `Removed an upload of ${word("files")} files that nobody had confirmed for seven days`;
    case "model.upload":
      return `Uploaded version ${word("number")} of ${word("name")}: ${word("fileName")}`;
    case "model.publish":
      return `Published version ${word("number")} of ${word("name")}${changeInWords(word("change"), word("reason"))}`;
    case "model.retire":
      return `Took ${word("name")} out of use`;
    case "model.push":
      return `Sent version ${word("number")} of ${word("name")} to the school${word("dueOn") && `, to be adopted by ${dayInWords(word("dueOn"))}`}`;
    case "model.withdrawPush":
      return `Took ${word("name")} back from the school`;
    case "model.adopt":
      return `Adopted version ${word("model")} of ${word("name")} as it is`;
    case "model.adapt":
      return `Adapted version ${word("model")} of ${word("name")}`;
    default:
      return null;
  }
}

const minuted = (minute: string): string => (minute ? ` (minute: ${minute})` : "");

const foundInWords = (outcome: string): string =>
  ({
    same_file: "it was there",
    other_file: "another file was there",
    not_there: "it was not there",
  })[outcome] ?? outcome;

const factInWords = (fact: string): string =>
  Object.hasOwn(factLabels, fact)
    ? factLabels[fact as keyof typeof factLabels].toLowerCase()
    : fact;

const statusInWords = (status: string): string =>
  Object.hasOwn(EXPECTATION_STATUS_WORDS, status)
    ? EXPECTATION_STATUS_WORDS[status as ExpectationStatus].toLowerCase()
    : status;

/** The days of an edition of the guidance: entered, announced, or left to the days of grace again. */
function graceInWords(detail: Deed["detail"]): string {
  const [edition, amber, red] = ["editionId", "amberFrom", "redFrom"].map((name) =>
    textOf(detail[name]),
  );
  const name = edition?.replaceAll("-", " ") ?? "";
  if (amber && red) {
    return `Entered the dates of ${name}: amber from ${dayInWords(amber)}, red from ${dayInWords(red)}`;
  }
  const from = textOf(detail["inForceFrom"]);
  return from === ""
    ? `Took back the dates of ${name}`
    : `Announced ${name}, in force from ${dayInWords(from)}`;
}

function changeInWords(change: string, reason: string): string {
  if (change !== "material" && change !== "minor") return "";
  return `, a ${change} change: ${reason}`;
}
