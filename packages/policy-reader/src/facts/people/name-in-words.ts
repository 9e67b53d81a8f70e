import { HOLDER_WORDS, HONORIFIC, NOT_NAME_WORDS, ROLE_WORDS } from "../lexicon/role-words.ts";
import type { Word } from "./words-of-cell.ts";

interface NameFound {
  /** It begins with Mr, Mrs, Dr, ... */
  titled: boolean;
  /** Index of the first word after it. */
  to: number;
}

/** "Aspen Grove Primary" is a school, "Mill Lane" a place. */
const PLACE_OR_BODY =
  /^(?:school|schools|primary|academy|academies|trust|college|education|learning|juniors?|infants?|nursery|federation|council|road|street|lane|avenue|community|church|high|catholic|c|ce|cofe|partnership|board|policy|ltd|limited|plc|llp|solutions|computers|consultancy)$/iu;

/** "Mrs J Brown", "Dr Ann-Marie O'Hill", "P Stone", "Martin Field": never more than four words after the title. */
export function nameAt(words: readonly Word[], at: number, text: string): NameFound | null {
  const first = words[at];
  if (!first) return null;
  if (isInitialsOfOwner(first, text)) return { titled: false, to: at + 1 };
  const titled = HONORIFIC.test(first.text) && /^\p{Lu}/u.test(first.text);
  let to = titled ? at + 1 : at;
  let surname = false;
  while (to < words.length && to - at < (titled ? 5 : 4)) {
    const word = words[to];
    const previous = words[to - 1];
    if (titled && isSaintInSurname(words, to, text)) {
      to += 2;
      surname = true;
      break;
    }
    if (!word || !isNameWord(word.text) || (surname && isDegree(word.text))) break;
    // "Mistress's PA": what stands behind a possessive is no one's surname.
    if (to > at && /['\u2019]s$/u.test(previous?.text ?? "")) break;
    if (to > at && previous && !/^\s*$/u.test(text.slice(previous.end, word.start))) break;
    if (to > at && previous && /\s{2,}/u.test(text.slice(previous.end, word.start))) break;
    surname ||= isSurname(word.text);
    to += 1;
  }
  if (isRepeated(words.slice(at, to))) return null;
  if (isCutShort(words[to - 1], text)) return null;
  const count = to - at - (titled ? 1 : 0);
  if (titled) return count >= 1 && surname ? { titled, to } : null;
  if (PLACE_OR_BODY.test(words[to]?.text ?? "")) return null;
  return count >= 2 && count <= 3 && surname ? { titled, to } : null;
}

/** "Patel Patel": two rows of a column that has been flattened into one line. */
function isRepeated(words: readonly Word[]): boolean {
  return words.some(({ text }, index) => index > 0 && text === words[index - 1]?.text);
}

/** "Mrs Jo-" at the end of a line, of which the rest stands on the next. */
function isCutShort(last: Word | undefined, text: string): boolean {
  return last !== undefined && /^[-\u00ad\u2010]$/u.test(text.slice(last.end).trimEnd());
}

const OWNED_BY = /\b(?:owner|author|reviewer|(?:written|updated|reviewed|prepared) by)\s*:\s*$/iu;

/** "Owner: KLM": where letters stand for a person, and for no role. */
function isInitialsOfOwner({ text: word, start, end }: Word, text: string): boolean {
  const plain = word.toLowerCase();
  return (
    /^\p{Lu}{2,4}$/u.test(word) &&
    !HOLDER_WORDS.has(plain) &&
    !ROLE_WORDS.has(plain) &&
    !NOT_NAME_WORDS.has(plain) &&
    !/^(?:smt|slg|elt|mat|gb|lac|la|pa|tbd|na)$/u.test(plain) &&
    // "PP&C Committee"
    !text.startsWith("&", end) &&
    OWNED_BY.test(text.slice(0, start))
  );
}

/** "Revd H St John" and no more; "Mrs A Lee St John's Primary School" goes on with a school. */
function isSaintInSurname(words: readonly Word[], at: number, text: string): boolean {
  const [saint, name] = [words[at], words[at + 1]];
  if (!saint || !name || !/^St\.?$/u.test(saint.text) || !isSurname(name.text)) return false;
  if (!/^[ .-]{1,2}$/u.test(text.slice(saint.end, name.start))) return false;
  return /^\s*(?:$|[,;(])/u.test(text.slice(name.end));
}

/** "BA", "NPQH" after a surname. */
function isDegree(word: string): boolean {
  return /^(?:[BM](?:A|Ed|Sc|Phil|BA)|LLB|PhD|PGCE|QTS|NPQ\p{Lu}{0,3}|Hons|[MOC]BE|FRSA)$/u.test(
    word,
  );
}

function isNameWord(word: string): boolean {
  const plain = word.toLowerCase().replace(/['\u2019]s$|\.$/gu, "");
  if (/^\p{Lu}\.?(?:\p{Lu}\.)*$/u.test(word)) return true;
  if (
    HOLDER_WORDS.has(plain) ||
    ROLE_WORDS.has(plain) ||
    NOT_NAME_WORDS.has(plain) ||
    HONORIFIC.test(word)
  )
    return false;
  if (plain.split("-").some((part) => HOLDER_WORDS.has(part)) || /\d|@|https?/u.test(word))
    return false;
  if (/^\p{Lu}\.?(?:\p{Lu}\.?){0,2}$/u.test(word)) return true;
  return /^(?:de|van|von|der|la|le|al|bin|O['\u2019])$/u.test(word) || isSurname(word);
}

function isSurname(word: string): boolean {
  return /^(?:\p{Lu}\p{Ll}+|Mc\p{Lu}\p{Ll}+|Mac\p{Lu}\p{Ll}+|\p{Lu}['\u2019]\p{Lu}\p{Ll}+|\p{Lu}{3,}|De\p{Lu}\p{Ll}+)(?:[-'\u2019](?:\p{Lu}?\p{Ll}+|\p{Lu}+))*\.?$/u.test(
    word,
  );
}
