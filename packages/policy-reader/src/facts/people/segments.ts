import { everyMatch } from "../layout/every-match.ts";
import { type Passage, partOf } from "../layout/passages.ts";
import { HOLDER_WORDS, HONORIFIC, NOT_NAME_WORDS, ROLE_WORDS } from "../lexicon/role-words.ts";

/** What a stretch of a cell is. A "part" is role words without a holder: "Designated Safeguarding". */
export interface Segment {
  kind: "role" | "part" | "name" | "email";
  passage: Passage;
  /** For a name: does it begin with Mr, Mrs, Dr, ...? */
  titled: boolean;
  /** What stands between this segment and the one before: "", ":", "is", "," "(" ... */
  glue: string;
  /** The sign right after it: "" for a space or the cell's end. */
  followedBy: string;
}

interface Word {
  text: string;
  start: number;
  end: number;
}

const EMAIL = /^[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}$/u;
const MAX_CELL = 3000;
/** "Aspen Grove Primary" is a school, "Mill Lane" a place. */
const PLACE_OR_BODY =
  /^(?:school|schools|primary|academy|academies|trust|college|education|learning|juniors?|infants?|nursery|federation|council|road|street|lane|avenue|community|church|high|catholic|c|ce|cofe|partnership|board|policy|ltd|limited|plc|llp|solutions|computers|consultancy)$/iu;
/** "Policy prepared by X": who wrote it is told like a role. */
const MADE_BY =
  /^(?:prepared|written|produced|compiled|devised|updated|reviewed|approved|completed)$/iu;

/** Takes a cell apart into roles, names and addresses, in their order. */
export function segmentsOf(cell: Passage): Segment[] {
  if (cell.text.length > MAX_CELL) return [];
  const words = wordsOf(cell.text);
  const segments: Segment[] = [];
  let glueFrom = 0;
  let at = 0;
  while (at < words.length) {
    const found =
      emailAt(words, at) ?? nameAt(words, at, cell.text) ?? roleAt(words, at, cell.text);
    if (!found) {
      at += 1;
      continue;
    }
    const [first, last] = [words[at], words[found.to - 1]];
    if (!first || !last) break;
    const passage = partOf(cell, first.start, last.end);
    const glue = cell.text.slice(glueFrom, first.start).replace(/\s+/gu, " ").trim();
    const followedBy = cell.text.slice(last.end, last.end + 1).trim();
    segments.push({ kind: found.kind, titled: found.titled ?? false, passage, glue, followedBy });
    glueFrom = last.end;
    at = found.to;
  }
  return segments;
}

interface Found {
  kind: Segment["kind"];
  titled?: boolean;
  /** Index of the first word after it. */
  to: number;
}

const RUN = /[^\s()[\]{}:;,/\u2013\u2014|<>"\u201c\u201d*&+=\u2022\u00b7\u25cf\u25aa\uf0b7]+/gu;

/** Words as runs without space, brackets and separators: each keeps its hyphens and apostrophes. */
function wordsOf(text: string): Word[] {
  const runs = everyMatch(RUN, text);
  return runs.flatMap((match) => {
    const bare = match[0]
      .replace(/^[-.'\u2018_]+|[-'\u2019_!?]+$/gu, "")
      .replace(SENTENCE_END, "$1");
    const start = match.index + match[0].indexOf(bare);
    return bare === "" ? [] : [{ text: bare, start, end: start + bare.length }];
  });
}

/** "Lead." ends a sentence; "Rev." and "J." don't. */
const SENTENCE_END = /^(?!(?:rev|revd|prof|ven|esq|mrs|miss)\.$)(.*[\p{L}\d]{3})\.+$/iu;

function emailAt(words: readonly Word[], at: number): Found | null {
  return EMAIL.test((words[at]?.text ?? "").replace(/\.$/u, ""))
    ? { kind: "email", to: at + 1 }
    : null;
}

/** "Mrs J Brown", "Dr Ann-Marie O'Hill", "P Stone", "Martin Field": never more than four words after the title. */
function nameAt(words: readonly Word[], at: number, text: string): Found | null {
  const first = words[at];
  if (!first) return null;
  if (isInitialsOfOwner(first, text)) return { kind: "name", to: at + 1 };
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
  const count = to - at - (titled ? 1 : 0);
  if (titled) return count >= 1 && surname ? { kind: "name", titled, to } : null;
  if (PLACE_OR_BODY.test(words[to]?.text ?? "")) return null;
  return count >= 2 && count <= 3 && surname ? { kind: "name", titled, to } : null;
}

/** "Patel Patel": two rows of a column that has been flattened into one line. */
function isRepeated(words: readonly Word[]): boolean {
  return words.some(({ text }, index) => index > 0 && text === words[index - 1]?.text);
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

function roleAt(words: readonly Word[], at: number, text: string): Found | null {
  let to = at;
  let holderEnd = 0;
  while (to < words.length && to - at < 14) {
    const word = words[to];
    const previous = words[to - 1];
    if (!word) break;
    const between = to > at && previous ? text.slice(previous.end, word.start) : "";
    if (/[:;]|[.]\s|\u2013|\u2014|\s-\s/u.test(between)) break;
    if (to > at && /\s{3,}|\t/u.test(between)) break;
    const plain = word.text.toLowerCase().replace(/['\u2019]s$|\.$/gu, "");
    const parts = plain.split("-").filter(Boolean);
    const holder =
      HOLDER_WORDS.has(plain) ||
      (plain === "by" && MADE_BY.test(previous?.text ?? "")) ||
      (parts.length > 1 && parts.some((part) => HOLDER_WORDS.has(part)));
    const known =
      holder ||
      ROLE_WORDS.has(plain) ||
      parts.every((part) => ROLE_WORDS.has(part)) ||
      /^(?:year|ks|\d)$/u.test(plain);
    if (!known) break;
    to += 1;
    if (holder) holderEnd = to;
  }
  if (holderEnd === 0) {
    const substantial = words
      .slice(at, to)
      .some(({ text: word }) =>
        /^(?:designated|safeguarding|online|online-safety|e-safety|child|network|computing|pshe|deputy|nominated|link|chair|data|named)$/iu.test(
          word,
        ),
      );
    return substantial ? { kind: "part", to } : null;
  }
  // "Mrs Lee leads computing" has a verb, "DSL leads" a role.
  if (holderEnd - at === 1 && /^(?:leads|heads|support|contact)$/u.test(words[at]?.text ?? ""))
    return { kind: "part", to: holderEnd };
  return { kind: "role", to: withTail(words, holderEnd, to) };
}

/** "Governor for safeguarding", "Chair of the governing body", "Designated Teacher for looked after children". */
function withTail(words: readonly Word[], holderEnd: number, to: number): number {
  if (/^link$/iu.test(words[holderEnd]?.text ?? "")) return holderEnd + 1;
  if (!/^(?:for|of|responsible|with|in)$/iu.test(words[holderEnd]?.text ?? "")) return holderEnd;
  let end = to;
  while (
    end > holderEnd &&
    /^(?:for|of|the|and|with|in|to|a|an|by|is|our|other|if|different)$/iu.test(
      words[end - 1]?.text ?? "",
    )
  )
    end -= 1;
  return end;
}
