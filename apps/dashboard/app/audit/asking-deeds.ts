import {
  CONTRADICTION_KIND_WORDS,
  CONTRADICTION_KINDS,
} from "@safeboard/compliance/contradictions";
import { REQUEST_SUBJECTS, requestTitle } from "@safeboard/compliance/requests";
import { inSentence } from "@safeboard/compliance/in-sentence";
import {
  dayInWords,
  type Deed,
  namesInWords,
  peopleInWords,
  textOf,
  versionInWords,
} from "./deed.ts";
import { knownTypes } from "./known-types.ts";

/** What was asked of schools and staff, answered and settled; null for a deed about something else. */
export function askingDeedInWords({ action, detail }: Deed): string | null {
  const word = (name: string) => textOf(detail[name]);
  switch (action) {
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
    default:
      return null;
  }
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
