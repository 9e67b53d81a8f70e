/**
 * Words that look like somebody's name. A list of names finds most; a title, a cue such as "pupil" before a capital, and two
 * capitals in a row that no plan has otherwise find others. Names that are words too count by where they stand.
 */
import { GIVEN_NAMES, NAMES_LIKE_PROPER_NOUNS, NAMES_LIKE_WORDS } from "./given-names.ts";
import { BEFORE_NAMES_OF_PLACES, KNOWN_WORDS, WORDS_OF_PLACES } from "./known-words.ts";

interface Word {
  text: string;
  /** In small letters, without accents, a possessive or marks. */
  plain: string;
  start: number;
  end: number;
  capital: boolean;
  possessive: boolean;
  startsSentence: boolean;
  /** Whether nothing but a space, a hyphen or a comma and space parts it from the word before. */
  followsOn: boolean;
}

export interface FoundName {
  start: number;
  end: number;
}

const WORD = /[\p{L}][\p{L}\p{M}'’-]*/gu;
const TITLES = new Set("mr mrs miss ms mx dr sir dame prof rev revd master".split(" "));
const PERSON_CUES = new Set(
  "pupil student child boy girl brother sister mum mummy dad daddy mother father friend cousin victim perpetrator".split(
    " ",
  ),
);
/** What a person does, is or has, straight after a name that starts a sentence. */
const PERSON_VERBS = new Set(
  "is was has had told said says will needs wants does did goes went felt feels sent shared posted showed saw asked received made met likes knows thinks".split(
    " ",
  ),
);
const PERSON_DEEDS = new Set(
  "told said says felt sent shared posted showed saw asked received wants feels".split(" "),
);

/** Where names stand, in their order, a given name and the surname after it as one. */
export function findNames(text: string): FoundName[] {
  const words = wordsOf(text);
  const shouted = isMostlyCapitals(words);
  const found: FoundName[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const length = nameLength(words, index, shouted);
    const [first, last] = [words[index], words[index + length - 1]];
    if (length > 0 && first && last) {
      found.push({ start: first.start, end: last.end });
      index += length - 1;
    }
  }
  return found;
}

/** How many words from this one on are a name; none is nought. */
function nameLength(words: readonly Word[], index: number, shouted: boolean): number {
  const word = words[index];
  if (!word) return 0;
  const [before, next] = [words[index - 1], words[index + 1]];
  if (TITLES.has(word.plain) && word.capital && isSurname(next)) return 2;
  if (isPartOfPlace(words, index)) return 0;
  const surnames = isSurname(next) && next?.followsOn ? 1 : 0;
  if (GIVEN_NAMES.has(word.plain)) {
    const surely = word.capital || word.plain.length > 3;
    if (surely && !NAMES_LIKE_PROPER_NOUNS.has(word.plain)) return 1 + surnames;
  }
  if (!word.capital) return 0;
  const likeProperNoun = NAMES_LIKE_PROPER_NOUNS.has(word.plain);
  if (likeProperNoun || NAMES_LIKE_WORDS.has(word.plain)) {
    return isNameByPlace(word, next, before, { likeProperNoun, shouted }) ? 1 + surnames : 0;
  }
  if (isUnknown(word) && word.followsOn && before && PERSON_CUES.has(before.plain)) {
    return 1 + surnames;
  }
  if (before && PERSON_CUES.has(before.plain) && isInitials(word)) return 1;
  // Two capitals in a row, neither of which any plan has: somebody whom the lists don't know.
  return !shouted && isUnknown(word) && !word.startsSentence && surnames === 1 && !isInitials(word)
    ? 2
    : 0;
}

function isNameByPlace(
  word: Word,
  next: Word | undefined,
  before: Word | undefined,
  { likeProperNoun, shouted }: { likeProperNoun: boolean; shouted: boolean },
): boolean {
  if (isSurname(next) && next?.followsOn && !shouted) return true;
  if (before && word.followsOn && PERSON_CUES.has(before.plain)) return true;
  if (likeProperNoun) return PERSON_DEEDS.has(next?.plain ?? "");
  if (word.startsSentence || shouted) return word.possessive || PERSON_VERBS.has(next?.plain ?? "");
  return true;
}

/** A capital that no plan has otherwise: not a known word, not a place's, not all in capitals like an abbreviation. */
function isSurname(word: Word | undefined): boolean {
  return word !== undefined && isUnknown(word) && !word.startsSentence && !isInitials(word);
}

const isUnknown = ({ capital, plain, text }: Word): boolean =>
  capital &&
  plain.length > 1 &&
  !KNOWN_WORDS.has(plain) &&
  !KNOWN_WORDS.has(plain.replace(/s$/u, "")) &&
  !WORDS_OF_PLACES.has(plain) &&
  !BEFORE_NAMES_OF_PLACES.has(plain) &&
  !TITLES.has(plain) &&
  !plain.split("-").some((part) => KNOWN_WORDS.has(part)) &&
  // GoGuardian, YouTube: products have capitals inside, where only Mc, Mac and O' give a person one.
  (!/\p{Ll}\p{Lu}/u.test(text) || /^(?:Mc|Mac|O['’]|De|La)\p{Lu}/u.test(text));

const isInitials = ({ text, plain }: Word): boolean =>
  /^\p{Lu}{2,3}$/u.test(text) && !KNOWN_WORDS.has(plain);

/** St Mary's, King Edward's, the Lucy Hale Foundation: within the same run of capitals. */
function isPartOfPlace(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  if (
    before &&
    words[index]?.followsOn &&
    BEFORE_NAMES_OF_PLACES.has(before.plain) &&
    before.capital
  )
    return true;
  for (let at = index + 1; at <= index + 3; at += 1) {
    const word = words[at];
    if (!word?.capital || !word.followsOn) return false;
    if (WORDS_OF_PLACES.has(word.plain)) return true;
  }
  return false;
}

function wordsOf(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const between = text.slice(end, match.index);
    const written = match[0].replace(/['’-]+$/u, "");
    const bare = written.replace(/['’]s$/iu, "");
    const word: Word = {
      text: bare,
      plain: bare.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase(),
      start: match.index,
      end: match.index + bare.length,
      capital: /^\p{Lu}/u.test(bare),
      possessive: bare !== written,
      startsSentence:
        match.index === 0 || end === 0 || /[.!?:;•\n\r"“(/]|\d[.)]|[-–—] /u.test(between),
      followsOn: /^[ \t\u00a0]+$/u.test(between),
    };
    end = match.index + match[0].length;
    return word;
  });
}

/** A heading, or words typed with the shift lock on: their capitals say nothing. */
function isMostlyCapitals(words: readonly Word[]): boolean {
  const long = words.filter(({ plain, startsSentence }) => plain.length > 3 && !startsSentence);
  return long.length > 3 && long.filter(({ capital }) => capital).length * 3 > long.length * 2;
}
