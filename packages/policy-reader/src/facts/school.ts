import type { Fact } from "@safeboard/compliance/policy-facts";
import { tidyCapitals } from "./casing.ts";
import { rounded } from "./dates/choose-date.ts";
import type { DocumentLines } from "./layout/document-lines.ts";
import { evidenceOf } from "./layout/passages.ts";
import type { SchoolKind } from "./lexicon/school-words.ts";
import { type SchoolMention, schoolMentions } from "./school-mentions.ts";

/** "Hill Primary School" is surer a name than "Hill School". */
const TYPE_OF_SCHOOL =
  /\b(?:primary|junior|infants?|nursery|secondary|high|first|middle|grammar|special|academy|college|community|catholic|c ?of ?e|ce|rc)\b/iu;

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
    (rival && namesSeveral(first, rival.group) && ofSeveral(mentions)) ||
    listerOf(document, mentions);
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
function ofSeveral(mentions: readonly SchoolMention[]): SchoolMention | null {
  return mentions.find(({ kind, place }) => kind !== "school" && place !== "text") ?? null;
}

/** The federation or trust that says which its schools are, where no school has been named before. */
function listerOf(
  { pages }: DocumentLines,
  [first]: readonly SchoolMention[],
): SchoolMention | null {
  if (!first || first.kind === "school") return null;
  const { page, end } = first.passage;
  const after = (pages[page - 1] ?? "").slice(end, end + 80);
  return LISTS_ITS_SCHOOLS.test(after) ? first : null;
}

/** "Vale Federation includes the schools ...", "Vale Partnership of Schools: Hill Infant School, Hill Junior School" */
const LISTS_ITS_SCHOOLS =
  /^\s*[:(\u2013-]\s*\p{Lu}[^.;:\n]{2,60}\b(?:schools?|academy|college|primary|infants?|juniors?)(?:,| and | & )|^\s+(?:includes|comprises|consists of|is (?:made up|formed|comprised) of|is)\s+(?:the |two |three |four |our |\d )?\s*(?:schools|academies|following)\b/iu;

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
      // A converter's "St Bega s School" has lost its apostrophe.
      .replace(/(?<=\p{Ll}) s (?=\p{Lu})/u, "'s ")
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
