import { ACTORS, BESIDE_ACTORS, PREPOSITIONS, SCOPES } from "./lexicon/actor-words.ts";
import { isBaseVerb, isThirdPerson } from "./lexicon/verbs.ts";

export const TITLED_NAME = /^(?:Mrs?|Miss|Ms|Mx|Dr|Sir|Rev)\.?$/u;

/** A word as the lexicons have it: "(DSLs)," is "dsls". */
export function plain(word: string): string {
  // Nearly every word, at a tenth of the cost.
  if (/^[A-Za-z]+$/.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .replaceAll("\u2019", "'")
    .replace(/^[("'\u2018[]+/u, "")
    .replace(/(?:\((?:s|ies)\))?[)"',.;:\]]*\d{0,2}$/u, "")
    .replace(/\(s\)$|\(ies\)$/u, "")
    .replace(/'s$/u, "'s");
}

/** "Headteacher", "head of year", "Mrs Hill": a group can end here. */
export function endsGroup(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  if (isActorWord(word) || TITLED_NAME.test(words[at - 1] ?? "")) return true;
  if (TITLED_NAME.test(words[at - 2] ?? "") && /^\p{Lu}/u.test(word)) return true;
  if (/^group$/iu.test(plain(word)))
    return /^(?:safety|working|steering|advisory|safeguarding|strategy|leadership)$/iu.test(
      plain(words[at - 1] ?? ""),
    );
  return SCOPES.has(plain(word)) && scopeStart(words, at) > 0;
}

/** Where "of" or "for" stands in "head of year" or "teacher for looked after children", for a word behind it. */
function scopeStart(words: readonly string[], at: number): number {
  let start = at;
  while (start > 0 && at - start < 6 && SCOPES.has(plain(words[start] ?? ""))) start -= 1;
  const joins = /^(?:of|for)$/iu.test(words[start] ?? "");
  return joins &&
    isActorWord(words[start - 1] ?? "") &&
    !/^(?:the|school|staff)$/iu.test(words[start - 1] ?? "")
    ? start
    : 0;
}

/** What people are called by what they do: "therapists", "liaison worker", "helpers". */
const NAMES_PEOPLE =
  /^\p{L}*(?:therapist|psychologist|chaplain|worker|helper|counsellor|coach|instructor|invigilator|prefect|lecturer|trainer|trainee|apprentice|intern|governess|warden|clerk|secretary|boarder|caretaker|supervisor|nurse|auditor|host)s?$/u;

/** "Staff", "parents/carers", "SENDCo", "PrimarySchool". */
export function isActorWord(word: string): boolean {
  const bare = plain(word);
  return (
    ACTORS.has(bare) ||
    /^\p{Lu}\p{L}+(?:School|Academy),?$/u.test(word) ||
    NAMES_PEOPLE.test(bare) ||
    (bare.includes("/") && bare.split("/").some((part) => ACTORS.has(part)))
  );
}

export function belongs(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  const bare = plain(word);
  if (bare === "") return word === "/" || word === "&";
  if (/[.;:]$/u.test(word)) return false;
  if (ACTORS.has(bare) || BESIDE_ACTORS.has(bare)) return true;
  if (TITLED_NAME.test(word) || endsGroup(words, at)) return true;
  if (bare === "for" || SCOPES.has(bare)) return inScope(words, at);
  if (
    HELD.test(plain(words[at + 1] ?? "")) &&
    /^[\p{L}\u2019'/-]{3,}$/u.test(word) &&
    !isFunctionWord(bare)
  )
    return true;
  if (bare.includes("/"))
    return bare.split("/").every((part) => ACTORS.has(part) || BESIDE_ACTORS.has(part));
  if (isShortName(word)) return true;
  return isName(words, at);
}

/** "(DSL)" or "(FGB)" behind the words that it shortens. */
function isShortName(word: string): boolean {
  return /^\(\p{Lu}{2,6}s?\),?$/u.test(word);
}

/** Within "teacher for looked after children". */
function inScope(words: readonly string[], at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 6 && SCOPES.has(plain(words[from] ?? ""))) from -= 1;
  if (!/^(?:of|for)$/iu.test(words[from] ?? "")) return false;
  return ROLE_HEAD.test(plain(words[from - 1] ?? "")) && SCOPES.has(plain(words[from + 1] ?? ""));
}

const ROLE_HEAD =
  /^(?:heads?|leads?|leaders?|teachers?|governors?|trustees?|coordinators?|co-ordinators?|managers?|officers?|director|person|chair|member)$/u;
/** What "premises", "attendance" or "website" may stand before. */
const HELD =
  /^(?:manager|officer|leader|lead|coordinator|co-ordinator|technician|champion|administrator|team|committee|governors?|mentors?|ambassadors?|leaders)$/u;

function isFunctionWord(word: string): boolean {
  return (
    PREPOSITIONS.has(word) ||
    isBaseVerb(word) ||
    isThirdPerson(word) ||
    /^(?:will|must|should|shall|is|are|was|were|be|has|have|that|which|who|when|where|if|not|also|may|can)$/u.test(
      word,
    )
  );
}

/** A capitalised word before "School" or "Academy", or behind "Academy": part of the school's name. */
export function isName(words: readonly string[], at: number): boolean {
  if (!/^\p{Lu}[\p{L}'\u2019.-]*$/u.test(words[at] ?? "")) return false;
  for (let next = at + 1; next < Math.min(words.length, at + 6); next += 1) {
    const word = words[next] ?? "";
    if (
      /^(?:Schools?|Academy|College|Nursery|Trust|Federation|school|academy|\p{Lu}\p{L}+(?:School|Academy)),?$/u.test(
        word,
      )
    )
      return true;
    if (!/^(?:\p{Lu}[\p{L}'\u2019.-]*|of|and|&|the|C)$/u.test(word)) break;
  }
  return /^(?:Academy|School)$/u.test(words[at - 1] ?? "");
}

export function joinedToBefore(words: readonly string[], at: number): boolean {
  return /^(?:and|or|&|of|\/|as)$|,$/iu.test(words[at - 1] ?? "");
}
