import { type Passage, partOf } from "../layout/passages.ts";
import { HOLDER_WORDS, ROLE_WORDS } from "../lexicon/role-words.ts";
import { nameAt } from "./name-in-words.ts";
import { type Word, wordsOf } from "./words-of-cell.ts";

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

const EMAIL = /^[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}$/u;
const MAX_CELL = 3000;
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
      emailAt(words, at) ?? heldNameAt(words, at, cell.text) ?? roleAt(words, at, cell.text);
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

function emailAt(words: readonly Word[], at: number): Found | null {
  return EMAIL.test((words[at]?.text ?? "").replace(/\.$/u, ""))
    ? { kind: "email", to: at + 1 }
    : null;
}

function heldNameAt(words: readonly Word[], at: number, text: string): Found | null {
  const name = nameAt(words, at, text);
  return name && { kind: "name", ...name };
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
