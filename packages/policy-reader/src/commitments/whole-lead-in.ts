import { wordsOf } from "./actor.ts";
import type { LeadIn } from "./lead-in.ts";
import { isGerund } from "./lexicon/verbs.ts";

/** Where the promise ends that a lead-in makes by itself, before the words that join the list to it. */
export function wholeBeforeList(text: string, own: LeadIn, next: string): number | null {
  const whole = WHOLE_BEFORE.exec(text);
  if (whole) return SAYS_LITTLE.test(text.slice(0, whole.index)) ? null : whole.index;
  // "The school checks how this works using: - logs": the things listed promise nothing.
  const things = own.items === "means" && !isGerund(wordsOf(next.slice(0, 40))[0] ?? "");
  if (!things && own.items !== "things") return null;
  return text.replace(
    /(?:\s(?:by|through|using|via|in (?:the following|these) ways?))?[\s:;\u2013-]*$/iu,
    "",
  ).length;
}

/** "The DSL will consider": of what isn't said before the list. */
const SAYS_LITTLE = /\b(?:will|must|should|shall|to)(?: also)? \p{L}+$/iu;

/** What joins a list to a sentence that is whole without it. */
const WHOLE_BEFORE =
  /(?:,|\s[-\u2013])? (?:in particular|including|this includes|which includes|such as|namely|for example|e\.g\.?)[\s:;]*$| (?:if|when|where|unless|who)[\s:;]*$/iu;
