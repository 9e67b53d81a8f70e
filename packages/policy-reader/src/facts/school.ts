import type { Fact } from "@safeboard/compliance/policy-facts";
import { fromCapitals, tidyCapitals } from "./casing.ts";
import { rounded } from "./dates/choose-date.ts";
import type { DocumentLines } from "./layout/document-lines.ts";
import { everyMatch } from "./layout/every-match.ts";
import { evidenceOf, type Passage, partOf, passageOf } from "./layout/passages.ts";
import { PLACEHOLDER, POLICY_NOUN, POLICY_TOPIC } from "./lexicon/policy-words.ts";
import {
  ACADEMY_FIRST,
  NAMES_A_KIND,
  NOT_A_SCHOOL_NAME,
  SCHOOL_NAMES,
  SCHOOL_NAMES_BY_START,
  type SchoolKind,
} from "./lexicon/school-words.ts";

interface SchoolMention {
  name: string;
  kind: SchoolKind;
  passage: Passage;
  /** "front" stands on the front sheet, "field" beside a label, "text" in a sentence. */
  place: "front" | "field" | "text";
}

/** "Hill Primary School" is surer a name than "Hill School". */
const TYPE_OF_SCHOOL =
  /\b(?:primary|junior|infants?|nursery|secondary|high|first|middle|grammar|special|academy|college|community|catholic|c ?of ?e|ce|rc)\b/iu;

const FRONT_LINES = 25;
const SCHOOL_FIELD =
  /^(?:name of (?:the )?(?:school|academy|setting|organisation)|(?:school|academy|setting|organisation)(?:'s)? name|school|academy|setting)\s*[:\t]/iu;

const KIND_RANK: Record<SchoolKind, number> = { school: 3, federation: 2, trust: 1 };

/** The school whose policy it is; its federation or trust only when the text names no school. */
export function schoolName(document: DocumentLines): {
  school: Fact<string> | null;
  warnings: string[];
} {
  const mentions = schoolMentions(document);
  const groups = new Map<string, SchoolMention[]>();
  for (const mention of mentions) {
    const key = keyOf(mention.name);
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  const ranked = [...groups.values()]
    .map((group) => ({ group, score: scoreOf(group) }))
    .toSorted((a, b) => b.score - a.score);
  const best = ranked[0];
  const first = best?.group.toSorted((a, b) => placeRank(b) - placeRank(a))[0];
  if (!best || !first) return { school: null, warnings: placeholderWarning(document) };
  const rival = ranked.find(
    ({ group, score }) =>
      group !== best.group &&
      group[0]?.kind === first.kind &&
      score > best.score * 0.7 &&
      !related(group[0], first),
  );
  const whole =
    rival && namesSeveral(first, rival.group) ? ofSeveral(ranked.map(({ group }) => group)) : null;
  if (whole) {
    const value = tidyName(whole.name);
    return {
      school: { value, evidence: evidenceOf(whole.passage), confidence: 0.81 },
      warnings: [],
    };
  }
  const confidence = rounded(confidenceOf(best.group) * (rival ? 0.7 : 1));
  return {
    school: { value: tidyName(first.name), evidence: evidenceOf(first.passage), confidence },
    warnings: [],
  };
}

/** "Riverside Infant School & Riverside Junior School": two schools in a breath. */
function namesSeveral(one: SchoolMention, others: readonly SchoolMention[]): boolean {
  return others.some(
    ({ kind, passage }) =>
      kind === "school" &&
      passage.page === one.passage.page &&
      Math.abs(passage.start - one.passage.start) < NEAR,
  );
}

const NEAR = 90;

/** The federation or trust on the front of a policy that several schools share. */
function ofSeveral(groups: readonly SchoolMention[][]): SchoolMention | null {
  const mentions = groups.flat();
  return mentions.find(({ kind, place }) => kind !== "school" && place !== "text") ?? null;
}

function schoolMentions(document: DocumentLines): SchoolMention[] {
  const found: SchoolMention[] = [];
  for (const line of document.lines) {
    const front = line.index < FRONT_LINES && line.page <= 2;
    const field = SCHOOL_FIELD.exec(line.text);
    for (const part of line.text.length > 4000 ? [] : [line]) {
      for (const { kind, passage } of namesIn(part)) {
        const place =
          field && passage.start >= line.start
            ? "field"
            : front && mostOf(passage, line)
              ? "front"
              : "text";
        found.push({ name: passage.text, kind, passage, place });
      }
    }
    const joined = front ? nameOverTwoLines(document, line.index) : null;
    if (joined) found.push(joined);
  }
  return found;
}

function namesIn(part: Passage): Array<{ kind: SchoolKind; passage: Passage }> {
  const found: Array<{ kind: SchoolKind; passage: Passage }> = [];
  const add = (kind: SchoolKind, start: number, end: number) => {
    const passage = withoutTitleWords(partOf(part, start, end));
    if (!passage || passage.text.split(/\s+/u).length < 2 || !/^\p{Lu}/u.test(passage.text)) return;
    if (NOT_A_SCHOOL_NAME.test(passage.text) || PLACEHOLDER.test(passage.text)) return;
    if (
      found.some((other) => other.passage.start < passage.end && passage.start < other.passage.end)
    )
      return;
    found.push({ kind, passage });
  };
  if (!NAMES_A_KIND.test(part.text)) return found;
  const text = fromCapitals(part.text);
  for (const match of everyMatch(ACADEMY_FIRST, text)) {
    if (
      !POLICY_NOUN.test(match[0]) &&
      !/trust|federation/iu.test(match[0]) &&
      !/\b(?:Academy|UTC) (?:Online|E-?|Internet|Is|Principal|Head|Trust|Council|Safe|Child|Policy|Staff|Governing|Board|Local|Date|We|The)/u.test(
        match[0],
      )
    )
      add("school", match.index, match.index + match[0].length);
  }
  for (const { kind, pattern } of SCHOOL_NAMES) {
    for (const match of everyMatch(pattern, text))
      add(kind, match.index, match.index + match[0].length);
  }
  for (const match of everyMatch(SCHOOL_NAMES_BY_START, text)) {
    add(
      /federation/iu.test(match[0]) ? "federation" : "school",
      match.index,
      match.index + match[0].length,
    );
  }
  return found;
}

const EVERY_POLICY_NOUN = new RegExp(POLICY_NOUN.source, "giu");

/** "Online Safety Policy Hilltop Academy" holds the title as well: the name is what follows it. */
function withoutTitleWords(passage: Passage): Passage | null {
  const noun = everyMatch(EVERY_POLICY_NOUN, passage.text).at(-1);
  const afterTitle = noun
    ? partOf(passage, noun.index + noun[0].length, passage.text.length)
    : passage;
  const rest = partOf(
    afterTitle,
    /^[^\p{L}\d]*/u.exec(afterTitle.text)?.[0].length ?? 0,
    afterTitle.text.length,
  );
  const lead =
    /^(?:(?:(?:school|academy|setting)(?=\s*[:-])|and|of|the|for|at|in|&|on|to|with|by|from|as|all|our(?! lady)|we|we at|here|is|are|welcome|however|this|that|within|every|each|also|date|name|chair|governors?|board|governing|body|trustees|members?|pupils|staff|children|parents|headteacher|principal|head|contents|approved|reviewed|adopted|ratified|registered|located|issued|version|\d+)[ ,:-]+)+(?=[\p{Lu}])/iu.exec(
      rest.text,
    )?.[0];
  const keepsArticle = lead && /^the $/iu.test(lead);
  const name = lead && !keepsArticle ? partOf(rest, lead.length, rest.text.length) : rest;
  if (name.text === "" || POLICY_TOPIC.test(name.text.replace(/\b(?:it|ict)\b/giu, ""))) {
    return /\b(?:behaviou?r|safeguarding|online|e-?safety)\b/iu.test(name.text) || name.text === ""
      ? null
      : name;
  }
  return name;
}

/** Who reads or approves stands on a line of its own too, and is no part of a name below. */
const PEOPLE_OR_BODY =
  /\b(?:governors?|governing|trustees|directors|board|committee|staff|parents|pupils|headteacher|principal)\b/iu;

/** "Holy Cross / Catholic Primary School" */
function nameOverTwoLines(document: DocumentLines, index: number): SchoolMention | null {
  const [first, second] = [document.lines[index], document.lines[index + 1]];
  if (!first || !second || first.page !== second.page || second.blankBefore > 0) return null;
  if (
    first.cells.length > 1 ||
    second.cells.length > 1 ||
    first.text.length > 40 ||
    second.text.length > 60
  )
    return null;
  if (
    !/^[\p{Lu}]/u.test(first.text) ||
    /[:.;,\d]/u.test(first.text) ||
    POLICY_NOUN.test(first.text + second.text)
  )
    return null;
  if (POLICY_TOPIC.test(first.text) || namesIn(first).length > 0) return null;
  if (PEOPLE_OR_BODY.test(first.text)) return null;
  const whole = passageOf(document.pages, first.page, first.start, second.end);
  const flat = whole.text.replace(/\s+/gu, " ");
  const [name] = namesIn({ ...whole, text: flat });
  if (!name || name.passage.text !== flat) return null;
  return { name: flat, kind: name.kind, passage: whole, place: "front" };
}

function mostOf(passage: Passage, line: Passage): boolean {
  const rest = line.text.replace(passage.text, "");
  return rest.length < 60 || POLICY_NOUN.test(rest);
}

function scoreOf(group: readonly SchoolMention[]): number {
  const kind = Math.max(...group.map((mention) => KIND_RANK[mention.kind]));
  const place = Math.max(...group.map(placeRank));
  const typed = group.some(({ name }) => TYPE_OF_SCHOOL.test(name)) ? 1 : 0;
  return kind * 2 + place * 2 + typed + Math.min(3, Math.log2(group.length + 1));
}

function placeRank({ place }: SchoolMention): number {
  return { field: 3, front: 2, text: 0 }[place];
}

function confidenceOf(group: readonly SchoolMention[]): number {
  const place = Math.max(...group.map(placeRank));
  const kind = Math.max(...group.map((mention) => KIND_RANK[mention.kind]));
  const base = place >= 2 ? 0.95 : group.length > 1 ? 0.92 : 0.78;
  return kind === 3 ? base : base * 0.85;
}

/** "Cherry Tree Infant School" and "Cherry Tree Junior School" are two. */
const AGE_OF_PUPILS = /\b(?:nursery|infant|junior|primary|middle|secondary|high)s?\b/u;

/** One is the other's shorter form: "Ashdown Primary" and "Ashdown Primary School". */
function related(a: SchoolMention, b: SchoolMention): boolean {
  const [x, y] = [keyOf(a.name), keyOf(b.name)];
  const [ageOfX, ageOfY] = [AGE_OF_PUPILS.exec(x)?.[0], AGE_OF_PUPILS.exec(y)?.[0]];
  if (ageOfX && ageOfY && ageOfX !== ageOfY) return false;
  return x.includes(y) || y.includes(x) || x.split(" ")[0] === y.split(" ")[0];
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /u, "")
    .replace(/['\u2019.]s?\b|[^a-z0-9& ]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

function tidyName(name: string): string {
  return tidyCapitals(
    name
      .replace(/\s+/gu, " ")
      .replace(/['\u2019]s$/u, "")
      .replace(/[.,;:(-]+$/u, "")
      .trim(),
  );
}

function placeholderWarning(document: DocumentLines): string[] {
  const blank = document.lines.find((line) =>
    /[<[{(]\s*(?:insert |enter |add )?(?:the )?(?:name of |your )?(?:the )?(?:school|academy|setting)/iu.test(
      line.text.slice(0, 400),
    ),
  );
  return blank ? ["The school's name is still a placeholder of a template."] : [];
}
