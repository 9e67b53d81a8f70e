/** Reads a staff list as people paste it: one person a line, from a spreadsheet or typed with commas. */
import { readStaffGroup, type StaffGroup } from "@safeboard/compliance/staff-groups";
import { emailAddress, shortText } from "../input-limits.ts";
import { alreadyOnList } from "./on-the-list.ts";

/** More than the staff of the largest school; a whole trust's list has come to the wrong page. */
export const MOST_LINES = 500;

export interface StaffLine {
  /** Counted from 1, empty lines included, as an editor counts. */
  line: number;
  name: string;
  email: string | null;
  group: StaffGroup;
}

export interface ReadStaffLines {
  people: StaffLine[];
  /** What is wrong, by line. */
  problems: Map<number, string>;
}

/**
 * Name, email, group; an email may be left out. Empty lines and a line of headings are passed over.
 *
 * @param known who is on the list already
 */
export function readStaffLines(
  text: string,
  known: readonly { name: string; email: string | null }[],
): ReadStaffLines {
  const people: StaffLine[] = [];
  const problems = new Map<number, string>();
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    const fields = fieldsOf(content);
    if (fields.every((field) => field === "")) continue;
    if (people.length === 0 && problems.size === 0 && isHeadings(fields)) continue;
    const read = readPerson(fields);
    if (typeof read === "string") {
      problems.set(line, read);
      continue;
    }
    const twin = people.find((other) => alreadyOnList(read, [other]) !== null);
    const already = alreadyOnList(read, known);
    if (twin) problems.set(line, `${read.name} is in line ${twin.line} already.`);
    else if (already) problems.set(line, already);
    else people.push({ line, ...read });
  }
  return { people, problems };
}

/** A spreadsheet pastes tabs; otherwise commas or semicolons, and a name with a comma stands in quotation marks. */
function fieldsOf(content: string): string[] {
  const separator = ["\t", ";"].find((each) => content.includes(each)) ?? ",";
  const fields: string[] = [];
  let field = "";
  let isQuoted = false;
  for (const character of content) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      fields.push(field.trim());
      field = "";
    } else field += character;
  }
  fields.push(field.trim());
  // A spreadsheet pastes its empty columns too.
  while (fields.length > 3 && fields.at(-1) === "") fields.pop();
  return fields;
}

function isHeadings([first = "", ...others]: readonly string[]): boolean {
  return /^(?:full |staff )?names?$/iu.test(first) && others.some((field) => /group/iu.test(field));
}

function readPerson(fields: readonly string[]): Omit<StaffLine, "line"> | string {
  if (fields.length > 3) {
    return `There are ${fields.length} parts: write name, email and group, and put a name that has a comma in quotation marks.`;
  }
  const [name, email, group] = fields.length === 3 ? fields : [fields[0], "", fields[1]];
  const readName = shortText("a name").safeParse(name);
  if (!readName.success) return "There is no name.";
  if (!group) return `${readName.data} has no staff group.`;
  const readGroup = readStaffGroup(group);
  if (readGroup === null) {
    return `“${group.slice(0, 60)}” is no staff group: write teaching, support, leadership, governor, volunteer or contractor.`;
  }
  if (!email) return { name: readName.data, email: null, group: readGroup };
  const readEmail = emailAddress.safeParse(email);
  if (!readEmail.success) return `“${email.slice(0, 60)}” is no email address.`;
  return { name: readName.data, email: readEmail.data, group: readGroup };
}
