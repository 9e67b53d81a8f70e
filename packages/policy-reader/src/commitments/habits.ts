const LEARNS =
  /\b(?:pupils?|students?|learners?|child(?:ren)?|young people|families|parents?|carers?|people)$/iu;
const HABITS =
  /^(?:use|access|share|communicate|play|talk|get|go|have|do|like|join|add|make|become|spend|see|watch|find|view|browse|visit|live|work|ask|tell|know|recognise|understand|feel|show|help|travel|download|upload|post|text|trust|try|turn|move|buy|click|keep|form|continue|start|begin|stay|leave|lead|learn|look)$/u;
const BY_RULE =
  /\b(?:only|never|school(?:['\u2019]s)? (?:devices?|accounts?|e-?mail)|supervis\w+|lessons?|class(?:es)?|curriculum|assembl\w+|agreements?|taught|rules?)\b/iu;

/** What children do anyway, unless the words speak of lessons or rules. */
export function isHabit(actor: string, verb: string, words: readonly string[]): boolean {
  if (!LEARNS.test(actor)) return false;
  if (verb === "get" && /\b(?:parents?|families)\b/iu.test(words[0] ?? "")) return false;
  return HABITS.test(verb) && !BY_RULE.test(words.join(" "));
}
