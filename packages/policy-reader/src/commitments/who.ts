import { roleOf, rolesFromText } from "@safeboard/compliance/roles";
import { onlyActor } from "./actor.ts";

const JOIN = /\s*(?:,\s*(?:and|or|&)?|\/|&|\b(?:and|or)\b)\s*/iu;
const THE_SCHOOL =
  /^(?:we|us|(?:(?:the|this|our) )?(?:\p{L}+ )?(?:school|academy|college|nursery|organisation|setting|pre-school)|.*(?:\b(?:Schools?|Academy|College|Nursery|school)|\p{Ll}(?:School|Academy)))$/u;
const EACH_SCHOOL =
  /^(?:each|every|all|both|individual) (?<what>school|academy|academies|schools)$/iu;
const BEFORE =
  /^(?:the|all|any|every|each|both|our|other|no|an?|individual|this|these|that|relevant|appropriate)\s+(?:of\s+)?(?:the\s+|our\s+|other\s+)?/iu;
const STAFF =
  /^(?:(?:school|academy|college|teaching|appropriate|relevant) staff|(?:\p{L}+ )?members? of (?:the )?(?:school |teaching )?staff|staff members?|school staff members?|employees?|colleagues?)$/iu;
const GOVERNORS =
  /^(?:(?:school |individual )?governors?|members? of (?:the )?(?:local )?(?:governing (?:body|board)|board of governors))$/iu;
/** One stands for all of them: "a pupil who", "each parent". */
const ONE_OF_MANY =
  /^(?:pupil|student|learner|parent|carer|teacher|trustee|user|visitor|volunteer|contractor|adult|practitioner|tutor|technician|family)$/iu;
const BODY =
  /^(?!(?:the|no|any|each|every|all|members?) )(?:.*\b(?:team|board|body|committee|panel|council|group|community|trust|federation|office)|reception|deputy|head of .*|person .*)$/iu;

const NAMED = /^(?:Mrs?|Miss|Ms|Mx|Dr|Sir|Rev)\b/u;

/**
 * What a commitment gives as `who`: the sector's title of a role, "the school" for "we", else the policy's word in
 * small letters and the plural ("staff", "pupils", "the governing body"). Several are parted by commas and "and".
 */
export function whoOf(words: string): string {
  const bare = words
    .replace(/\s+/gu, " ")
    .replace(/["\u2018\u201c\u201d]+|(?<!s)'(?!s\b)|(?<!s)\u2019(?!s\b)/gu, "")
    .replace(/\s*\([^()]*\)/gu, "")
    .replace(/\b(?:school|academy) and college staff\b/giu, "staff")
    .replace(/\b(governing (?:body|board))\/(?:board|body)\b/giu, "$1")
    .trim();
  const parts = bare.split(JOIN).filter((part) => part !== "");
  const several = parts.length > 1 && parts.every((part) => onlyActor(part) !== null);
  const names = [...new Set((several ? parts : [bare]).map(whoOfOne))];
  const either = several && /\bor\b/iu.test(bare) && !/\band\b|&|,/iu.test(bare);
  return joined(withoutNames(names, bare).map(lowerTitle), either ? " or " : " and ");
}

/** "The headteacher, Mrs Hill," is one person: the role says who, whoever holds it. */
function withoutNames(names: readonly string[], words: string): readonly string[] {
  if (/\b(?:and|or)\b|&|\//iu.test(words)) return names;
  const roles = names.filter((name) => !NAMED.test(name));
  return roles.length > 0 ? roles : names;
}

function joined(names: readonly string[], last: string): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")}${last}${names.at(-1) ?? ""}`;
}

function whoOfOne(words: string): string {
  const each = EACH_SCHOOL.exec(words)?.groups?.["what"];
  if (each !== undefined) return /^sch/iu.test(each) ? "each school" : "each academy";
  if (THE_SCHOOL.test(words) || THE_SCHOOL.test(lowerFirst(words))) return "the school";
  const shorter = words.replace(BEFORE, "");
  if (STAFF.test(shorter)) return "staff";
  if (GOVERNORS.test(shorter)) return "governors";
  const [role, ...more] = rolesFromText(
    shorter.replace(/(?<=\p{Lu}{2}|[Ll]ead|[Ll]eader|[Oo]fficer|ordinator)s$/u, ""),
  );
  const others =
    /\b(?:governing|trustees|board|committee|staff|teachers|pupils|students|parents|teams?|leaders)\b/iu;
  if (
    role &&
    more.length === 0 &&
    !/^link governor$/iu.test(shorter) &&
    (!others.test(shorter) || /\bchair\b/iu.test(shorter))
  )
    return roleOf(role).title;
  const lower = /^\p{Lu}/u.test(shorter) ? lowerWords(shorter) : shorter;
  if (/^(?:child|children)$/iu.test(lower)) return "children";
  if (ONE_OF_MANY.test(lower)) return lower.replace(/y$/u, "ie").concat("s");
  return BODY.test(lower) ? `the ${lower}` : lower;
}

function lowerFirst(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** "Designated safeguarding lead" after another title; "RSHE lead" and "IT manager" keep their capitals. */
function lowerTitle(title: string, at: number): string {
  return at === 0 || NAMED.test(title) ? title : lowerFirst(title);
}

/** "Senior Leadership Team" is "senior leadership team"; "ICT" stays, and so does "Mrs Hill". */
function lowerWords(text: string): string {
  if (NAMED.test(text)) return text;
  return text.replace(/\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase());
}
