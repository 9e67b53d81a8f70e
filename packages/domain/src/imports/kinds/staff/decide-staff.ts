import { randomUUID } from "node:crypto";
import {
  nameKey,
  type PeopleRegister,
  peopleRegister,
  referenceKey,
  staffGroupOfPost,
  wordKey,
} from "@safeboard/compliance/imports";
import { STAFF_GROUPS, type StaffGroup } from "@safeboard/compliance/staff-groups";
import type { Transaction } from "@safeboard/database/actor";
import { staffMember } from "@safeboard/database/tables/staff";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { wrongLastDay } from "../../../staff/staff-member-fields.ts";
import type { StaffMember } from "../../../staff/staff-at-school.ts";
import { rejected } from "../../decide-rows.ts";
import {
  type Decision,
  type ImportScope,
  LEAVE_OUT,
  type RowDecider,
  type RowToDecide,
} from "../../import-kind.ts";
import { askWho, NEW_PERSON } from "../ask-who.ts";
import { readPerson } from "../person-fields.ts";
import { readDay } from "../read-day.ts";
import type { StaffValues } from "./staff-values.ts";

type Register = PeopleRegister<StaffMember>;

/** The registers of all schools that rows can be about, as they are now; held for as long as rows are decided. */
export async function openStaffRegister(
  transaction: Transaction,
  scope: ImportScope,
): Promise<RowDecider> {
  const people = await loadRegister(transaction, scope);
  const registers = new Map(
    scope.schools.map(({ id }) => [id, peopleRegister(people.get(id) ?? [])]),
  );
  return {
    decide: async (_transaction, rows) => rows.map((row) => decide(row, scope, registers)),
  };
}

/** By school. */
export async function loadRegister(
  transaction: Transaction,
  { trustId, schools }: Pick<ImportScope, "trustId" | "schools">,
): Promise<ReadonlyMap<string, StaffMember[]>> {
  if (schools.length === 0) return new Map();
  const staff = await transaction
    .select()
    .from(staffMember)
    .where(
      and(
        eq(staffMember.trustId, trustId),
        inArray(
          staffMember.schoolId,
          schools.map(({ id }) => id),
        ),
        isNull(staffMember.withdrawnAt),
      ),
    )
    .orderBy(asc(staffMember.recordedAt), asc(staffMember.id));
  return Map.groupBy(staff, ({ schoolId }) => schoolId);
}

function decide(
  row: RowToDecide,
  scope: ImportScope,
  registers: ReadonlyMap<string, Register>,
): Decision {
  const found = row.schoolOn(scope.today);
  if ("reason" in found) return rejected(found.reason);
  if ("unsaid" in found) return rejected("This row doesn’t say which school it is about.");
  const { id: schoolId } = found.school;
  const register = registers.get(schoolId) ?? peopleRegister<StaffMember>([]);
  const person = readPerson(row.texts);
  if (typeof person === "string") return rejected(person, { schoolId });
  if (person.name === null) return rejected("There is no name.", { schoolId });
  const days = readDays(row, scope);
  const said = { ...person, startedOn: typeof days === "string" ? null : days.startedOn };
  const match = register.match(said);
  // Somebody whose row can't be read is in the file all the same: they have not left.
  const known = match.kind === "same" ? { schoolId, subjectId: match.person.id } : { schoolId };
  if (typeof days === "string") return rejected(days, known);
  const group = readGroup(row, scope);
  if (group === "left_out") {
    const word = row.texts["group"] || row.texts["job_title"];
    return { ...rejected(`Rows with “${word}” are left out.`, known), outcome: "unchanged" };
  }
  if ("problem" in group) return rejected(group.problem, known);
  const values = { ...person, name: person.name, ...days, group: group.group };
  if (match.kind === "same") return compare(match.person, values, register);
  if (match.kind === "nobody") return add(values, schoolId);
  const answer = row.answers["person"];
  if (answer === LEAVE_OUT) return rejected("Left out, as you have answered.", { schoolId });
  if (answer === NEW_PERSON) return add(withoutTaken(values, register, null), schoolId);
  const chosen = answer === undefined ? undefined : register.byId(answer);
  if (chosen) return compare(chosen, values, register);
  return {
    ...rejected("", { schoolId }),
    outcome: "asked",
    reason: null,
    question: askWho(said, match, { schoolId, canBeNew: true }),
  };
}

function readDays(
  { texts }: RowToDecide,
  { mapping }: ImportScope,
): { startedOn: string | null; leftOn: string | null } | string {
  const read = (field: string, title: string) =>
    readDay(texts[field], { field, title, dates: mapping.dates });
  const first = read("started_on", "The first day");
  if ("problem" in first) return first.problem;
  const last = read("left_on", "The last day");
  if ("problem" in last) return last.problem;
  return wrongLastDay(first.day, last.day) ?? { startedOn: first.day, leftOn: last.day };
}

type ReadGroup = { group: StaffGroup | null } | { problem: string };

/** The group column says it, or else the post; an empty cell leaves what is known. */
function readGroup({ texts }: RowToDecide, { mapping }: ImportScope): ReadGroup | "left_out" {
  const field = texts["group"] ? "group" : "job_title";
  const word = texts[field] ?? "";
  if (word === "") return { group: null };
  const said = mapping.words[field]?.[wordKey(word)];
  if (said === "") return "left_out";
  const group = STAFF_GROUPS.find((code) => code === said) ?? staffGroupOfPost(word);
  if (group) return { group };
  return {
    problem: `“${word.slice(0, 80)}” is no staff group that is known here. Say which it is, among the file’s words.`,
  };
}

type Said = Omit<StaffValues, "group"> & { group: StaffGroup | null };

function add(values: Said, schoolId: string): Decision {
  const { name, email, reference, group, startedOn, leftOn } = values;
  if (group === null) return rejected("There is no staff group and no post.", { schoolId });
  return {
    outcome: "new",
    reason: null,
    rowKeys: keysOf(values, schoolId),
    schoolId,
    subjectId: randomUUID(),
    before: null,
    after: { name, email, reference, group, startedOn, leftOn } satisfies StaffValues,
    question: null,
  };
}

/** What the file leaves empty stays as it is. */
function compare(person: StaffMember, values: Said, register: Register): Decision {
  const before = valuesOf(person);
  const said = withoutTaken(values, register, person.id);
  const cameBack =
    person.leftOn !== null && said.startedOn !== null && said.startedOn > person.leftOn;
  const after: StaffValues = {
    name: said.name,
    email: said.email ?? before.email,
    // A zero that a spreadsheet took off is no change.
    reference:
      said.reference === null || referenceKey(said.reference) === referenceKey(before.reference)
        ? before.reference
        : said.reference,
    group: said.group ?? before.group,
    startedOn: said.startedOn ?? before.startedOn,
    leftOn: cameBack ? said.leftOn : (said.leftOn ?? before.leftOn),
  };
  const about = { schoolId: person.schoolId, subjectId: person.id };
  const wrong = wrongLastDay(after.startedOn, after.leftOn);
  if (wrong) return rejected(wrong, about);
  const isSame = (Object.keys(before) as (keyof StaffValues)[]).every(
    (field) => before[field] === after[field],
  );
  return {
    ...rejected("", about),
    outcome: isSame ? "unchanged" : "changed",
    reason: null,
    rowKeys: [`person|${person.id}`, ...keysOf(after, person.schoolId)],
    before,
    after: isSame ? before : after,
  };
}

/** An address and a reference are one person's: where somebody else has it, the row's is left out. */
function withoutTaken(values: Said, register: Register, ownId: string | null): Said {
  const isTaken = (said: { email: string | null; reference: string | null }) => {
    const holder = register.match({ name: null, startedOn: null, ...said });
    return holder.kind === "same" && holder.person.id !== ownId;
  };
  return {
    ...values,
    email: isTaken({ email: values.email, reference: null }) ? null : values.email,
    reference: isTaken({ email: null, reference: values.reference }) ? null : values.reference,
  };
}

export function valuesOf({
  name,
  email,
  reference,
  group,
  startedOn,
  leftOn,
}: StaffMember): StaffValues {
  return { name, email, reference, group, startedOn, leftOn };
}

/** By these, two rows are about one person; a name alone tells only where there is nothing better. */
function keysOf(
  {
    name,
    email,
    reference,
    startedOn,
  }: Pick<StaffValues, "name" | "email" | "reference" | "startedOn">,
  schoolId: string,
): string[] {
  const keys = [
    reference === null ? null : `reference|${schoolId}|${referenceKey(reference)}`,
    email === null ? null : `email|${schoolId}|${email}`,
  ].filter((key) => key !== null);
  return keys.length > 0 ? keys : [`name|${schoolId}|${nameKey(name)}|${startedOn ?? ""}`];
}
