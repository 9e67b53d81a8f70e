/** Columns of a case system's file that tell who a pupil is: the file is refused until they are dropped. */
import { findWrittenDates, type IsoDate } from "../dates/dates.ts";
import { findNames } from "./find-names.ts";
import { isPupilsAge, type PersonalDataKind } from "./find-personal-data.ts";
import { GIVEN_NAMES, NAMES_LIKE_WORDS } from "./given-names.ts";
import { isUpn } from "./upn.ts";

export interface PersonalColumn {
  kind: PersonalDataKind;
  explanation: string;
}

const HEADINGS: readonly { kind: PersonalDataKind; words: RegExp }[] = [
  {
    kind: "upn",
    words:
      /\b(?:upn|uln|unique (?:pupil|learner) n\w*|admission n\w*|pupil (?:id|no|number|ref\w*))\b/iu,
  },
  { kind: "date_of_birth", words: /\b(?:dob|d o b|birth\w*)\b/iu },
  { kind: "email", words: /\be ?mails?\b/iu },
  {
    kind: "phone",
    words: /\b(?:tele)?phone n\w*\b|\btelephone\b|\bmobile n\w*\b|\bcontact n\w*\b/iu,
  },
  { kind: "address", words: /\b(?:home |postal )?address\b|\bpost ?codes?\b/iu },
  {
    kind: "name",
    words:
      /\b(?:fore|sur|first|last|middle|given|family|full|preferred|legal|known)[ ]?names?\b|\binitials\b|\b(?:pupil|student|child|learner|victim|perpetrator|parent|carer|guardian)s?(?: name)?\b$|\b(?:staff|teacher|reporter|author|assigned to|(?:added|created|entered|logged|recorded|reported) by)\b$|^names?$/iu,
  },
];

/** "Category name", "school name": the name of a thing. */
const NAMES_OF_THINGS =
  /\b(?:school|academy|trust|category|type|status|severity|app|platform|device|file|course|site|system|number|count|total|how many|year|group)\b/iu;

const TITLES: Readonly<Record<PersonalDataKind, string>> = {
  name: "names of people",
  date_of_birth: "dates of birth",
  upn: "pupils’ numbers",
  email: "email addresses",
  phone: "telephone numbers",
  address: "addresses",
};

/** So many values are looked at, and so large a share of them decides. */
const LOOKED_AT = 200;
const SHARE = 0.3;

/**
 * Whether a column holds what tells who somebody is, by its heading or else by what stands in it.
 *
 * @param values some or all of the column's cells, as texts
 * @returns what it holds and why it is refused; null for a column that may be read
 */
export function columnLooksPersonal(
  heading: string,
  values: readonly string[],
  today: IsoDate,
): PersonalColumn | null {
  const words = heading.replaceAll(/(?<=\p{Ll})(?=\p{Lu})|[^\p{L}\p{N}]+/gu, " ").trim();
  const named = HEADINGS.find(({ kind, words: pattern }) =>
    kind === "name" && NAMES_OF_THINGS.test(words) ? false : pattern.test(words),
  );
  const filled = values
    .map((value) => value.trim())
    .filter((value) => value !== "")
    .slice(0, LOOKED_AT);
  const kind = named?.kind ?? kindOfValues(filled, today);
  if (!kind) return null;
  const explanation = `The column “${heading}” seems to hold ${TITLES[kind]}. Nothing of it may be kept here: drop it.`;
  return { kind, explanation };
}

function kindOfValues(values: readonly string[], today: IsoDate): PersonalDataKind | null {
  const many = (test: (value: string) => boolean) =>
    values.length > 0 && values.filter(test).length >= values.length * SHARE;
  if (values.some(isUpn)) return "upn";
  if (many((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value))) return "email";
  if (many((value) => isBirthDate(value, today))) return "date_of_birth";
  if (many((value) => /^(?:\+44|0)(?:[ ()-]{0,2}\d){9,10}$/u.test(value))) return "phone";
  if (many((value) => /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/iu.test(value))) return "address";
  return many(isName) ? "name" : null;
}

/** Incidents that happened years ago have such days, too: only if all are old enough for a pupil's birth. */
function isBirthDate(value: string, today: IsoDate): boolean {
  const [date] = findWrittenDates(value);
  const yearsOld = date ? Number(today.slice(0, 4)) - Number(date.start.slice(0, 4)) : 0;
  return (
    date?.precision === "day" && yearsOld >= OLD_FOR_AN_INCIDENT && isPupilsAge(date.start, today)
  );
}

/** Case files go back a few years; most pupils were born before. */
const OLD_FOR_AN_INCIDENT = 7;

/** "Hart, Emily", "Emily Hart", "EMILY": a cell of a few words with a given name in it. Two capitals alone are a category's, too. */
function isName(value: string): boolean {
  const turned = value.replace(/^([^,]+), *([^,]+)$/u, "$2 $1");
  const words = turned.toLowerCase().split(/\s+/u);
  const given = words.some((word) => GIVEN_NAMES.has(word) || NAMES_LIKE_WORDS.has(word));
  return given && words.length <= 4 && findNames(`of ${turned}`).length > 0;
}
