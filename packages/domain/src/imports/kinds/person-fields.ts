/** The columns by which a row says who it is about, as the systems of schools, payroll and trainers head them. */
import type { ImportField, ImportNeed, SaidPerson } from "@safeboard/compliance/imports";
import { writtenName } from "@safeboard/compliance/imports";
import { emailAddress, onOneLine } from "../../input-limits.ts";
import type { RowToDecide } from "../import-kind.ts";

export const PERSON_FIELDS: readonly ImportField[] = [
  {
    code: "name",
    title: "Full name",
    reads: "text",
    headings: [
      "Name",
      "Full name",
      "Staff name",
      "Employee name",
      "Display name",
      "Learner name",
      "Learner",
      "User name",
      "User full name",
      "User",
      "Delegate name",
      "Delegate",
      "Attendee",
      "Participant",
      "Staff member",
      "Member of staff",
      "Employee",
      "Person",
      "Legal full name",
      "Preferred name",
      "Known as",
      "Teacher name",
    ],
  },
  {
    code: "first_name",
    title: "First name",
    reads: "text",
    headings: [
      "First name",
      "Forename",
      "Forenames",
      "Preferred first name",
      "Preferred forename",
      "Chosen forename",
      "Legal first name",
      "Legal forename",
      "Given name",
      "Forename 1",
      "Christian name",
      "First",
      "User first name",
      "Learner first name",
    ],
  },
  {
    code: "last_name",
    title: "Last name",
    reads: "text",
    headings: [
      "Last name",
      "Surname",
      "Family name",
      "Preferred last name",
      "Preferred surname",
      "Chosen surname",
      "Legal last name",
      "Legal surname",
      "Last",
      "User last name",
      "Learner last name",
    ],
  },
  {
    code: "email",
    title: "Work email",
    reads: "email",
    headings: [
      "Work email",
      "Email",
      "Email address",
      "E-mail",
      "Work email address",
      "School email",
      "School email address",
      "Main email",
      "Primary email",
      "Default email",
      "User email",
      "Learner email",
      "Delegate email",
      "Staff email",
      "Username",
      "Login",
      "UPN",
      "User principal name",
    ],
  },
  {
    code: "reference",
    title: "Payroll or MIS reference",
    reads: "text",
    headings: [
      "Payroll number",
      "Payroll no",
      "Payroll reference",
      "Payroll ID",
      "Employee number",
      "Employee no",
      "Employee ID",
      "Employee reference",
      "Employee ref",
      "Personal reference",
      "Personnel number",
      "Staff number",
      "Staff ID",
      "Staff code",
      "Staff reference",
      "MIS ID",
      "Arbor ID",
      "Arbor staff ID",
      "Bromcom ID",
      "Person ID",
      "External ID",
      "Unique ID",
      "Reference",
      "Ref",
      "Teacher number",
      "Works number",
      "Clock number",
      "Assignment number",
    ],
  },
];

export const WHO: ImportNeed = {
  what: "the person’s name, or with the first and the last name",
  anyOf: [["name"], ["last_name", "first_name"]],
};

/** Who a row says it is about; or, as a text, what can't be read. */
export function readPerson(texts: RowToDecide["texts"]): Omit<SaidPerson, "startedOn"> | string {
  const said = (field: string) => onOneLine(texts[field] ?? "") || null;
  const name = writtenName({
    name: said("name"),
    first: said("first_name"),
    last: said("last_name"),
  });
  if (name !== null && name.length > 255) return "The name has more than 255 characters.";
  const reference = said("reference");
  if (reference !== null && reference.length > 100) {
    return "The reference has more than 100 characters.";
  }
  const written = said("email");
  if (written === null) return { name, email: null, reference };
  const email = emailAddress.safeParse(written.replace(/^mailto:/iu, ""));
  if (!email.success) return `“${written.slice(0, 80)}” is no email address.`;
  return { name, email: email.data, reference };
}
