import { plain } from "./actor-group.ts";
import { isBaseVerb, isParticiple } from "./lexicon/verbs.ts";
import type { Promised } from "./promise.ts";
import { agentIn, skipAdverbs } from "./voice.ts";

/** Participles that describe unless "all" or "every" stands before: "risks are identified below". */
const DESCRIBES =
  /^(?:defined|designed|involved|considered|used|made|covered|written|concerned|set|included|linked|placed|identified|outlined|described|produced|shown|seen|displayed|built|drawn)$/u;
const ENDS_SUBJECT = /^(?:if|because|can|may|might|could|was|were|had|includes?|means?|refers?)$/u;

/** "Records are kept", "a date is agreed", "filtering is in place"; the subject has no verb of its own. */
export function presentPassive(words: readonly string[]): Promised | null {
  let inRelative = false;
  for (let at = 1; at < Math.min(words.length - 1, 26); at += 1) {
    const word = plain(words[at] ?? "");
    if (/^(?:that|which|who)$/u.test(word)) inRelative = true;
    else if (ENDS_SUBJECT.test(word) || (!inRelative && /^(?:has|have)$/u.test(word))) return null;
    if (
      !/^(?:is|are)(?:n't)?$/u.test(word) ||
      /^(?:that|which|who)$/u.test(plain(words[at - 1] ?? ""))
    )
      continue;
    const then = skipAdverbs(words, at + 1);
    if (isExcused(words, at, then)) return null;
    const [next, after] = [plain(words[then] ?? ""), plain(words[then + 1] ?? "")];
    if (next === "consistent" || (next === "in" && after === "place")) return { actor: null };
    const agent = agentIn(words.slice(then).join(" "));
    if (/^(?:read|seen)$/u.test(next) && agent) return { actor: agent };
    if (!isParticiple(next)) return null;
    // "A concern is raised": a step's title, or what happens.
    if (after === "" && /^an?$/iu.test(words[0] ?? "")) return null;
    const everyOne =
      /^(?:all|any|every|each|everything|everyone|only)$/iu.test(words[0] ?? "") ||
      /^(?:aware|available|clear)$/u.test(after);
    const purpose = next === "used" && after === "to" && isBaseVerb(plain(words[then + 2] ?? ""));
    if (DESCRIBES.test(next) && !everyOne && !purpose) return null;
    return { actor: agent };
  }
  return null;
}

/** "Are not expected": nobody is bound. */
export function isExcused(words: readonly string[], at: number, then: number): boolean {
  const not = words.slice(at, then).some((word) => /^not$|n't$/u.test(plain(word)));
  return not && /^(?:expected|required|obliged|asked|known|told)$/u.test(plain(words[then] ?? ""));
}
