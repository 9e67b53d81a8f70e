import { plain } from "./actor-group.ts";

/** What follows a verb that has an object or says where, when or how; hardly ever a noun before a noun. */
const AFTER_VERB =
  /^(?:the|a|an|all|any|each|every|both|no|their|our|its|his|her|this|that|these|those|it|them|us|nothing|anything|everything|pupils?|children|staff|parents?|families|on|in|at|to|with|about|for|from|into|off|out|up|down|over|through|how|what|when|where|whether|if|only|and|before|after|until|regularly|termly|annually|weekly|daily)$/u;
const NO_VERB =
  /^(?:and|or|but|nor|than|as|of|on|in|at|to|with|about|for|from|into|off|out|up|down|over|through|who|whom|whose|which|that|this|these|those|what|when|where|why|how|if|so|not|never|always|also|only|both|all|any|each|every|is|are|was|were|be|been|has|have|had|do|does|did|can|could|may|might|would|room|rooms|email|emails|accounts?|phones?|members?|handbook|code|policy|policies|voice|body|council|questionnaires?|leave|absence|roles?|surveys?|needs?|wants?|likes?|loves?|hopes?|feels?|thinks?|believes?|means?|seems?|becomes?|remains?|lives?|faces?|risks?|tends?|differs?|depends?|enjoys?|happens?|exists?|includes?|sometimes|often|usually|others?|alike)$/u;
const NOUN_ENDING =
  /(?:tion|ment|ness|ity|ship|ance|ence|ism|ology|\p{L}{2}ing|ed|ly|al|ous|ful|ive|able|ible)s?$/u;

/** "Staff email accounts", "pupil access codes": of a verb that is a noun as well, what follows tells. */
export function isNounByPlace(words: readonly string[], at: number): boolean {
  return (
    /^(?:email|text|form|place|access|display|phone)$/u.test(plain(words[at] ?? "")) &&
    !AFTER_VERB.test(plain(words[at + 1] ?? ""))
  );
}

/** Whether a word that the lexicon doesn't have is a verb by where it stands: "Governors [see] a summary", "the DSL [rings] the family". */
export function isVerbByPlace(words: readonly string[], at: number, plural: boolean): boolean {
  const [raw = "", verb] = [words[at], plain(words[at] ?? "")];
  if (!/^\p{Ll}{3,}$/u.test(raw) || NO_VERB.test(verb) || NOUN_ENDING.test(verb)) return false;
  if (plural ? verb.endsWith("s") && !verb.endsWith("ss") : !/[^siu]s$/u.test(verb)) return false;
  return AFTER_VERB.test(plain(words[at + 1] ?? ""));
}
