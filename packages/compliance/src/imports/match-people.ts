/** Whose row it is: by reference, then email, then name and first day. What is merely alike is asked about. */
import { isSamePerson } from "../person-name.ts";

/** Who is on a register. */
export interface KnownPerson {
  id: string;
  name: string;
  email: string | null;
  reference: string | null;
  startedOn: string | null;
}

/** Who a row says it is about; null for what it doesn't say. */
export interface SaidPerson {
  name: string | null;
  email: string | null;
  reference: string | null;
  startedOn: string | null;
}

export type NearReason =
  /** The reference is one person's and the address another's. */
  | "reference_and_email_disagree"
  /** The reference or address agrees, and nothing else of the person does. */
  | "different_name"
  /** The name is the same, and nothing else tells. */
  | "same_name"
  /** An initial, a title, another spelling. */
  | "similar_name";

export type PersonMatch<Person extends KnownPerson> =
  | { kind: "same"; person: Person; by: "reference" | "email" | "name_and_start" }
  | { kind: "near"; because: NearReason; candidates: Person[] }
  | { kind: "nobody" };

export interface PeopleRegister<Person extends KnownPerson> {
  match(said: SaidPerson): PersonMatch<Person>;
  byId(id: string): Person | undefined;
}

const MOST_CANDIDATES = 5;

/** Prepares a list of people to be looked up many times. */
export function peopleRegister<Person extends KnownPerson>(
  people: readonly Person[],
): PeopleRegister<Person> {
  const ids = new Map(people.map((person) => [person.id, person]));
  const references = indexBy(people, ({ reference }) => referenceKey(reference));
  const emails = indexBy(people, ({ email }) => email);
  const names = indexBy(people, ({ name }) => nameKey(name));
  const surnames = indexBy(people, ({ name }) => surnameKey(name));
  return {
    byId: (id) => ids.get(id),
    match(said) {
      const ofReference = references.get(referenceKey(said.reference) ?? "") ?? [];
      const ofEmail = emails.get(said.email ?? "") ?? [];
      const [byReference, byEmail] = [ofReference[0], ofEmail[0]];
      if (byReference && byEmail && byReference.id !== byEmail.id) {
        return near("reference_and_email_disagree", [byReference, byEmail]);
      }
      if (byReference) return sure(said, byReference, "reference");
      if (byEmail) return sure(said, byEmail, "email");
      if (said.name === null) return { kind: "nobody" };
      const sameName = names.get(nameKey(said.name)) ?? [];
      const sameStart = sameName.filter(
        (person) => said.startedOn !== null && person.startedOn === said.startedOn,
      );
      if (sameStart.length === 1 && sameStart[0] && !contradicts(said, sameStart[0])) {
        return { kind: "same", person: sameStart[0], by: "name_and_start" };
      }
      if (sameName.length > 0) {
        // Two people of one name, told apart by what both of them have.
        const possible = sameName.filter((person) => !contradicts(said, person));
        return possible.length === 0 ? { kind: "nobody" } : near("same_name", possible);
      }
      const { name } = said;
      const alike = (surnames.get(surnameKey(name)) ?? []).filter(
        (person) => isSamePerson(person.name, name) && !contradicts(said, person),
      );
      return alike.length === 0 ? { kind: "nobody" } : near("similar_name", alike);
    },
  };
}

/** An address can be inherited with a post, and a reference be another system's: the rest must not speak against it. */
function sure<Person extends KnownPerson>(
  said: SaidPerson,
  person: Person,
  by: "reference" | "email",
): PersonMatch<Person> {
  const agrees =
    said.name === null ||
    nameKey(said.name) === nameKey(person.name) ||
    sharesName(said.name, person.name) ||
    (by === "reference" && said.email !== null && said.email === person.email);
  return agrees ? { kind: "same", person, by } : near("different_name", [person]);
}

function near<Person extends KnownPerson>(
  because: NearReason,
  candidates: readonly Person[],
): PersonMatch<Person> {
  return { kind: "near", because, candidates: candidates.slice(0, MOST_CANDIDATES) };
}

/** Both have a reference, or both an address of which the row's is known of nobody, and they differ. */
function contradicts(said: SaidPerson, person: KnownPerson): boolean {
  const differs = (one: string | null, other: string | null) =>
    one !== null && other !== null && one !== other;
  return (
    differs(referenceKey(said.reference), referenceKey(person.reference)) &&
    differs(said.email, person.email)
  );
}

/** A first name or a surname in common: somebody who married has the other still. */
function sharesName(one: string, other: string): boolean {
  const words = new Set(nameKey(one).split(" "));
  return nameKey(other)
    .split(" ")
    .some((word) => word.length > 1 && words.has(word));
}

/** "0042 " and "42" are one reference: spreadsheets take the zeros off. */
export function referenceKey(reference: string | null): string | null {
  if (reference === null) return null;
  return reference
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d)/u, "");
}

const TITLE =
  /^(?:mr|mrs|miss|ms|mx|dr|rev|revd|reverend|sir|dame|prof|professor|fr|father|sr|sister) /u;

/** A name as it is compared: without titles, accents, full stops and doubled spaces. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}|['\u2019]/gu, "")
    .replaceAll(/[\s.\u2010-\u2015-]+/gu, " ")
    .trim()
    .replace(TITLE, "");
}

function surnameKey(name: string): string {
  return nameKey(name).split(" ").at(-1) ?? "";
}

function indexBy<Person>(
  people: readonly Person[],
  key: (person: Person) => string | null,
): ReadonlyMap<string, Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of people) {
    const value = key(person);
    if (value === null || value === "") continue;
    const others = index.get(value);
    if (others) others.push(person);
    else index.set(value, [person]);
  }
  return index;
}
