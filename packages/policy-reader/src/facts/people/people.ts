import type { NamedPerson } from "@safeboard/compliance/policy-facts";
import { rounded } from "../dates/choose-date.ts";
import type { DocumentLines } from "../layout/document-lines.ts";
import { evidenceOf, type Passage, spanOf } from "../layout/passages.ts";
import { OUTSIDE_BODY, OUTSIDE_EMAIL } from "../lexicon/outside-contacts.ts";
import { POLICY_NOUN, POLICY_TOPIC } from "../lexicon/policy-words.ts";
import { addressesBelow } from "./addresses.ts";
import { type Holder, holdersOf, segmentLines, type SegmentedLine } from "./holders.ts";
import { tidyName, tidyRole } from "./tidy-names.ts";

const CONFIDENCE: Record<Holder["tie"], number> = {
  field: 0.94,
  beside: 0.93,
  sentence: 0.92,
  above: 0.9,
};

/** A name without Mr, Mrs, ... may be something else in capitals. */
const UNTITLED = 0.93;

/** A longer line is a flattened page, and who is outside can't be told from its other words. */
const LONGEST_LIST_OF_PEOPLE = 300;

/** The school's people with all their roles, each once; not the authority's, the police's or a supplier's. */
export function namedPeople(document: DocumentLines): NamedPerson[] {
  const segmented = segmentLines(document);
  const people: NamedPerson[] = [];
  const bySurname = new Map<string, NamedPerson[]>();
  for (const holder of holdersOf(document, segmented)) {
    if (isUnconfirmed(document, holder) || isOutside(document, segmented, holder)) continue;
    const email = holder.email ?? addressesBelow(document, segmented, holder);
    if (email && OUTSIDE_EMAIL.test(email)) continue;
    const person = personOf(document, holder, email);
    if (person.roles.length === 0) continue;
    const { surname } = partsOf(person.name);
    const namesakes = bySurname.get(surname) ?? [];
    const known = namesakes.find((other) => samePerson(other.name, person.name));
    if (known) merge(known, person);
    else {
      people.push(person);
      namesakes.push(person);
      bySurname.set(surname, namesakes);
    }
  }
  return people;
}

function personOf(document: DocumentLines, holder: Holder, email: string | null): NamedPerson {
  const together = holder.roles
    .filter(({ page }) => page === holder.name.page)
    .reduce<Passage>((span, role) => spanOf(document.pages, span, role), holder.name);
  const roles = holder.roles.flatMap(({ text }) => tidyRole(text));
  return {
    name: tidyName(holder.name.text),
    roles: roles.filter(
      (role, index) => roles.findIndex((other) => sameRole(other, role)) === index,
    ),
    email: email?.replace(/\.$/u, "") ?? null,
    evidence: evidenceOf(together.end - together.start <= 300 ? together : holder.name),
    confidence: rounded(CONFIDENCE[holder.tie] * (holder.titled ? 1 : UNTITLED)),
  };
}

/** "Mr A Lee (tbc)": the policy doesn't say yet who it is. */
function isUnconfirmed({ pages }: DocumentLines, { name }: Holder): boolean {
  const after = pages[name.page - 1]?.slice(name.end, name.end + 24) ?? "";
  return /^\s*[([-]\s*(?:tbc|to be (?:confirmed|appointed))\b/iu.test(after);
}

/** By the words on the line, its role, and the heading that it stands under. */
function isOutside(
  document: DocumentLines,
  segmented: readonly SegmentedLine[],
  holder: Holder,
): boolean {
  const { line } = holder;
  const roles = holder.roles.map(({ text }) => text).join(" ");
  if (OUTSIDE_BODY.test(`${roles} ${entryOf(holder)}`)) return true;
  for (let up = 1; up <= 12; up += 1) {
    const above = document.lines[line.index - up];
    if (!above || above.page !== line.page) return false;
    if (isTitleOfCover(above)) return false;
    if (above.text.length > 60) continue;
    const namesSomeone = segmented[above.index]?.flat().some(({ kind }) => kind === "name");
    if (OUTSIDE_BODY.test(above.text) && !namesSomeone) return true;
    // A heading of the school's own people ends the search.
    if (
      /\b(?:key (?:people|personnel|contacts|staff)|school (?:contacts|staff)|our (?:team|staff)|headteacher|designated safeguarding leads?)\b/iu.test(
        above.text,
      )
    )
      return false;
  }
  return false;
}

const COVER_LINES = 12;
const ENDS_WITH_A_SCHOOL = /^.{3,80}\b(?:School|Academy|College|SCHOOL|ACADEMY|COLLEGE)$/u;

/** The authority's name above a cover's title or school is a letterhead, and no heading of the people below. */
function isTitleOfCover({ index, text }: Holder["line"]): boolean {
  if (index < COVER_LINES && ENDS_WITH_A_SCHOOL.test(text)) return true;
  return (
    index < COVER_LINES && text.length < 90 && POLICY_TOPIC.test(text) && POLICY_NOUN.test(text)
  );
}

/** A semicolon, or a full stop that isn't an abbreviation's or an initial's. */
const ENDS_ENTRY = /;|(?<!(?<![\p{L}])(?:\p{L}|mr|mrs|ms|dr|rev|tel|ext))[.!?]\s+(?=\p{Lu})/iu;

/** What a list says of one person: up to the semicolons or stops around the name, or the whole line. */
function entryOf({ line, name }: Holder): string {
  if (name.page !== line.page || line.text.length > LONGEST_LIST_OF_PEOPLE) return "";
  const before =
    line.text
      .slice(0, name.start - line.start)
      .split(ENDS_ENTRY)
      .at(-1) ?? "";
  const after = line.text.slice(name.end - line.start).split(ENDS_ENTRY)[0] ?? "";
  return `${before} ${after}`;
}

/** "Designated Safeguarding Lead (DSL)" and "Designated safeguarding lead" */
function sameRole(a: string, b: string): boolean {
  const bare = (role: string) => role.toLowerCase().replace(/\([^)]*\)|[^\p{L}]/gu, "");
  return bare(a) === bare(b);
}

/** The same surname, and forenames or initials that don't contradict each other. */
function samePerson(a: string, b: string): boolean {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.surname !== y.surname) return false;
  if (x.first === "" || y.first === "")
    return x.title === y.title || x.title === "" || y.title === "";
  if (x.first.length === 1 || y.first.length === 1) return x.first[0] === y.first[0];
  return x.first === y.first;
}

function partsOf(name: string): { title: string; first: string; surname: string } {
  const words = name.toLowerCase().replace(/[.]/gu, "").split(/\s+/u);
  const title =
    /^(?:mr|mrs|miss|ms|mx|dr|rev|revd|fr|sr|sir|prof|cllr|canon|reverend|father|sister|professor)$/u.test(
      words[0] ?? "",
    )
      ? (words.shift() ?? "")
      : "";
  return { title, first: words.length > 1 ? (words[0] ?? "") : "", surname: words.at(-1) ?? "" };
}

function merge(known: NamedPerson, again: NamedPerson): void {
  const has = (role: string) => known.roles.some((other) => sameRole(other, role));
  known.roles.push(...again.roles.filter((role) => !has(role)));
  known.email ??= again.email;
  if (again.name.length > known.name.length && /^(?:mr|mrs|miss|ms|mx|dr|rev)/iu.test(again.name))
    known.name = again.name;
  known.confidence = Math.max(known.confidence ?? 0, again.confidence ?? 0);
}
