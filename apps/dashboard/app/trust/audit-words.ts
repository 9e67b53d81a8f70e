import {
  CONTRADICTION_KIND_WORDS,
  CONTRADICTION_KINDS,
} from "@safeboard/compliance/contradictions";
import { REPORT_SECTIONS } from "@safeboard/compliance/board-report";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { policyTypeName, policyTypeRegister } from "@safeboard/compliance/policy-types";
import {
  EXPECTATION_STATUS_WORDS,
  type ExpectationStatus,
} from "@safeboard/compliance/expectations";
import { REQUEST_SUBJECTS, requestTitle } from "@safeboard/compliance/requests";
import { isRoleCode, roleOf } from "@safeboard/compliance/roles";
import { isMembershipRole, roleTitle } from "../components/role-title.ts";
import { inSentence } from "../components/in-sentence.ts";
import { practiceDeedInWords } from "../practice/deed-words.ts";
import { followUpDeedInWords } from "../actions/deed-words.ts";
import { incidentDeedInWords } from "../incidents/deed-words.ts";
import { factLabels } from "../policy/fact-labels.ts";
import { policyInSentence } from "../policy/version-words.ts";

/** One entry of the record of changes, as far as its words need it. */
export interface Deed {
  action: string;
  detail: Readonly<Record<string, unknown>>;
}

/**
 * What was done, as a sentence: "Confirmed version 2 of the online safety policy".
 *
 * @param hubNames the trust's hubs by id, for entries that name a hub by it
 */
export function deedInWords(
  { action, detail }: Deed,
  hubNames: ReadonlyMap<string, string>,
): string {
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
    case "appointment.record":
      return `Recorded ${word("name")} as ${postInWords(detail)} from ${dayInWords(word("from"))}${replacing(detail["replaced"])}`;
    case "appointment.end":
      return `Ended the appointment of ${word("name")} as ${postInWords(detail)} on ${dayInWords(word("on"))}`;
    case "appointment.correct":
      return `Corrected the appointment of ${word("name")} as ${postInWords(detail)}: ${word("reason")}`;
    case "appointment.withdraw":
      return `Took back the appointment of ${word("name")} as ${postInWords(detail)}: ${word("reason")}`;
    case "appointment.changeContact":
      return `Changed how ${word("name")} is reached as ${postInWords(detail)}`;
    case "appointment.link":
      return word("staffMember")
        ? `Said that ${word("name")}, ${postInWords(detail)}, is ${word("staffMember")} of the staff list`
        : `Said that ${word("name")}, ${postInWords(detail)}, is nobody on the staff list`;
    case "role.save":
      return detail["added"] === true
        ? `Asked schools for a further role: ${word("title")}`
        : `Changed what schools are asked of a role: ${word("title")}`;
    case "role.retire":
      return `Asked schools no more for a role: ${word("title")}`;
    case "staff.add":
      return `Put ${word("name")} on the staff list`;
    case "staff.addList":
      return `Put ${peopleInWords(detail["added"])} on the staff list`;
    case "staff.change":
      return `Changed what is recorded of ${word("name")} on the staff list`;
    case "staff.leave":
      return `Recorded that ${word("name")} leaves on ${dayInWords(word("on"))}`;
    case "boardFigure.write":
      return boardFiguresInWords(detail);
    case "report.start":
      return `Started the board report “${word("title")}”`;
    case "report.saveSection":
      return `${detail["isLeftOut"] === true ? "Left out" : "Wrote"} “${REPORT_SECTIONS.title(word("section"))}” in the board report “${word("title")}”`;
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
    case "staff.reduceLeavers":
      return `Reduced ${peopleInWords(detail["people"])} who had left before ${dayInWords(word("leftBefore"))} to counts`;
    case "person.match":
      return `Matched ${peopleInWords(detail["joined"])} at several schools by address or reference`;
    case "person.confirm":
      return `Said that ${word("name")} is one person at ${namesInWords(detail["schools"])}`;
    case "person.distinguish":
      return `Said that ${word("name")} at ${namesInWords(detail["schools"])} are two people`;
    case "person.undo":
      return `Took back what had been said of ${word("name")} at ${namesInWords(detail["schools"])}`;
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
    case "training.copy":
      return `Took over training that other schools of the trust recorded: ${word("copied")} added, ${word("takenBack")} taken back`;
    case "staff.remove":
      return `Took ${word("name")} off the staff list, entered by mistake`;
    case "training.record":
      return `Recorded that ${namesInWords(detail["names"])} did ${word("title")} on ${dayInWords(word("on"))}${word("occasion") && `, at: ${word("occasion")}`}`;
    case "filteringReview.record":
      return `Recorded the review of filtering and monitoring of ${dayInWords(word("on"))}`;
    case "filteringReview.correct":
      return `Corrected the review of filtering and monitoring of ${dayInWords(word("on"))}`;
    case "filteringReview.attach":
      return `Attached a file to a review of filtering and monitoring: ${word("fileName")}`;
    case "filteringReview.detach":
      return `Took back a file of a review of filtering and monitoring: ${word("fileName")}`;
    case "filteringReview.withdraw":
      return `Took back the review of filtering and monitoring of ${dayInWords(word("on"))}`;
    case "training.withdrawCompletion":
      return `Took back that ${word("name")} did a course on ${dayInWords(word("on"))}: ${word("reason")}`;
    case "training.book":
      return `Booked ${namesInWords(detail["names"])} on ${word("title")} for ${dayInWords(word("on"))}`;
    case "training.cancelBooking":
      return `Cancelled a booking of ${word("name")} for ${dayInWords(word("on"))}`;
    case "training.exempt":
      return `Exempted ${word("name")} from ${word("title")}: ${word("reason")}`;
    case "training.withdrawExemption":
      return `Withdrew an exemption of ${word("name")}: ${word("reason")}`;
    case "training.saveSchoolRequirement":
      return `${detail["added"] === true ? "Asked for training of the school’s own" : "Changed training of the school’s own"}: ${word("title")}`;
    case "training.retireSchoolRequirement":
      return `Asked no longer for training of the school’s own: ${word("title")}`;
    case "training.saveRequirement":
      return `${detail["added"] === true ? "Asked every school for training" : "Changed what training is asked"}: ${word("title")}`;
    case "training.retireRequirement":
      return `Asked no school any longer for training: ${word("title")}`;
    case "training.saveCourse":
      return `${detail["added"] === true ? "Added a course" : "Changed a course"} of the trust’s own: ${word("title")}`;
    case "training.retireCourse":
      return `Gave up a course of the trust’s own: ${word("title")}`;
    case "import.start":
      return `Began to import ${importInWords(detail)}`;
    case "import.finishUpload":
      return `Uploaded ${importInWords(detail)} to be imported`;
    case "import.reopen":
      return `Had ${importInWords(detail)} opened again${word("sheet") && `, at the sheet “${word("sheet")}”`}`;
    case "import.saveMapping":
      return `Said what the columns of ${importInWords(detail)} are${detail["wholeList"] === true ? ", as the whole list" : ""}`;
    case "import.answer":
      return `Answered what was asked about ${importInWords(detail)}`;
    case "import.applyRows":
      return `Had ${importInWords(detail)} applied: ${word("new")} new, ${word("changed")} changed, ${word("leavers")} leavers`;
    case "import.withdraw":
      return `Had the import of ${importInWords(detail)} undone`;
    case "import.cancel":
      return `Cancelled the import of ${importInWords(detail)}`;
    case "import.abandon":
      return `Removed ${importInWords(detail)}, whose import nobody had applied for ${detail["days"] === 1 ? "a day" : "seven days"}`;
    case "import.applied":
      return `Applied ${importInWords(detail)} to this school’s record, as ${word("by")} had asked`;
    case "import.withdrawn":
      return `Undid the import of ${importInWords(detail)}, as ${word("by")} had asked`;
    case "acknowledgement.ask":
      return `Asked ${peopleInWords(detail["asked"])} to read ${versionInWords(detail)}`;
    case "acknowledgement.askJoiners":
      return `Asked ${peopleInWords(detail["asked"])} who joined since to read ${versionInWords(detail)}`;
    case "acknowledgement.withdrawRequest":
      return "Took back a request to read a policy";
    case "acknowledgement.makeLinks":
      return `Made personal links to ${versionInWords(detail)} for ${namesInWords(detail["names"])}`;
    case "acknowledgement.revokeLink":
      return `Took back the personal link of ${word("name")}`;
    case "acknowledgement.confirmByLink":
      return `Confirmed by personal link to have read ${versionInWords(detail)}`;
    case "acknowledgement.confirmOnDevice":
      return `Had ${word("name")} confirm on a shared device to have read ${versionInWords(detail)}`;
    case "acknowledgement.recordSheet":
      return `Recorded that ${namesInWords(detail["names"])} signed on ${dayInWords(word("on"))} for ${versionInWords(detail)}`;
    case "acknowledgement.withdraw":
      return `Took back the confirmation of ${word("name")}: ${word("reason")}`;
    case "acknowledgement.carryOver":
      return detail["change"] === "minor"
        ? `Carried ${word("carried")} confirmations over from version ${word("from")}: the change was minor`
        : `Asked ${peopleInWords(detail["asked"])} to read the policy again: the change was material`;
    case "request.ask":
      return `Asked the school: ${requestInWords(detail)}`;
    case "request.answer":
      return `Answered what the trust had asked (${requestInWords(detail)}): ${word("answer")}`;
    case "request.withdraw":
      return `Took back what was asked of the school: ${requestInWords(detail)}`;
    case "contradiction.settle":
      return `Settled a contradiction, ${contradictionInWords(word("kind"))}: ${word("said")}`;
    case "contradiction.withdraw":
      return `Took back what had been settled about a contradiction, ${contradictionInWords(word("kind"))}`;
    case "reminder.makeFeed":
      return "Made a secret calendar address for their own reminders";
    case "reminder.revokeFeed":
      return "Ended their secret calendar address";
    case "invitation.create":
      return `Invited ${word("displayName")} (${word("email")}) as ${accessInWords(word("role"))}`;
    case "invitation.revoke":
      return `Took back the invitation of ${word("email")} as ${accessInWords(word("role"))}`;
    case "invitation.accept":
      return "Accepted an invitation";
    case "membership.end":
      return `Ended the access of ${word("displayName")} as ${accessInWords(word("role"))}`;
    case "hub.create":
      return `Made the hub ${word("name")}`;
    case "hub.rename":
      return `Renamed the hub ${word("from")} to ${word("to")}`;
    case "hub.remove":
      return `Removed the hub ${word("name")}`;
    case "hub.assign":
      return detail["hubId"] === null
        ? "Took the school out of its hub"
        : `Moved the school to ${hubNames.get(word("hubId")) ?? "another hub"}`;
    case "release.create":
      return `Released the school to another trust, leaving on ${dayInWords(word("leavingOn"))}`;
    case "release.cancel":
      return "Cancelled the release of the school";
    case "release.accept":
      return "Took the school over from another trust, with its record";
    case "release.close":
      return `Closed the school’s record: it is now at ${word("acceptedByTrust") || "another trust"}`;
    case "operator.createTrust":
      return `Set up the trust with ${word("schools")} schools from the DfE’s register`;
    case "operator.applyGias":
      return `Brought the schools in line with the DfE’s register of ${dayInWords(word("asAt"))}`;
    default:
      return (
        incidentDeedInWords({ action, detail }) ??
        followUpDeedInWords({ action, detail }) ??
        practiceDeedInWords({ action, detail }) ??
        action
      );
  }
}

/** A trust's own types are called by their codes here: the entry holds no name, and outlives the register. */
const knownTypes = policyTypeRegister([]);

const minuted = (minute: string): string => (minute ? ` (minute: ${minute})` : "");

const foundInWords = (outcome: string): string =>
  ({
    same_file: "it was there",
    other_file: "another file was there",
    not_there: "it was not there",
  })[outcome] ?? outcome;

/** What somebody was when they did it: a member's role, the operator, or the product itself. */
export function doerInWords(role: string): string {
  if (isMembershipRole(role)) return roleTitle(role);
  if (role === "staff") return "Member of staff";
  return role === "operator" ? "Platform operator" : "By itself";
}

/** "review the behaviour policy". What was asked before there was a choice was the online safety policy. */
function requestInWords(detail: Deed["detail"]): string {
  const subject = REQUEST_SUBJECTS.find((each) => each === detail["subject"]);
  const thing = {
    subject: subject ?? ("online_safety_policy" as const),
    about: textOf(detail["about"]) || null,
  };
  return inSentence(requestTitle(thing, { policyTypes: knownTypes, expectation: () => null }));
}

function contradictionInWords(kind: string): string {
  const known = CONTRADICTION_KINDS.find((each) => each === kind);
  return known ? `“${CONTRADICTION_KIND_WORDS[known]}”` : kind;
}

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

const versionInWords = ({ title, number }: Deed["detail"]): string =>
  `version ${textOf(number)} of ${textOf(title)}`;

const peopleInWords = (number: unknown): string =>
  number === 1 ? "1 person" : `${textOf(number)} people`;

/** A list of eighty names is no sentence. */
function namesInWords(names: unknown): string {
  const all = Array.isArray(names) ? names.map(textOf) : [];
  return all.length > 5 ? peopleInWords(all.length) : new Intl.ListFormat("en-GB").format(all);
}

const importInWords = ({ fileName }: Deed["detail"]): string => `the file “${textOf(fileName)}”`;

const dayInWords = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatIsoDate(text) : text;

/** A role of the trust's own is called as it was then; the national list needs no telling. */
function postInWords({ role, roleTitle: saidTitle }: Deed["detail"]): string {
  const [code, title] = [textOf(role), textOf(saidTitle)];
  return title || !isRoleCode(code) ? inSentence(title || code) : inSentence(roleOf(code).title);
}

const accessInWords = (role: string): string =>
  isMembershipRole(role) ? roleTitle(role).toLowerCase() : role;

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

function replacing(names: unknown): string {
  if (!Array.isArray(names) || names.length === 0) return "";
  return `, in place of ${new Intl.ListFormat("en-GB").format(names.map(textOf))}`;
}

function boardFiguresInWords({ published, limit }: Deed["detail"]): string {
  const terms = Array.isArray(published) ? published.map(String) : [];
  const hidden = `with numbers of 1 to ${String(limit)} hidden`;
  return terms.length === 0
    ? `Wrote the incident figures for trustees again, ${hidden}`
    : `Published incident figures to trustees for ${terms.join(", ")}, ${hidden}`;
}
