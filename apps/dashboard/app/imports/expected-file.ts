import type { ImportKindCode } from "./import-kind-code.ts";

export interface ExpectedColumn {
  heading: string;
  /** What stands in it, and how it may be written. */
  what: string;
  /** Three rows of invented people. */
  examples: readonly [string, string, string];
  isDay?: boolean;
}

/** What a file of each kind holds, told and shown: the example that can be downloaded is made of the same. */
export const EXPECTED_COLUMNS: Readonly<Record<ImportKindCode, readonly ExpectedColumn[]>> = {
  staff: [
    {
      heading: "Reference",
      what: "From payroll or your MIS. Optional; it tells two people with one name apart.",
      examples: ["1042", "1043", "1061"],
    },
    {
      heading: "Name",
      what: "The full name in one column, or first and last name in two.",
      examples: ["Nia Price", "Owen Tallis", "Mara Quill"],
    },
    {
      heading: "Work email",
      what: "Optional.",
      examples: ["n.price@school.example", "o.tallis@school.example", ""],
    },
    {
      heading: "Staff group",
      what: "Or the post, such as Teacher or Lunchtime supervisor: the group is taken from it.",
      examples: ["Teaching", "Support", "Volunteer"],
    },
    {
      heading: "Start date",
      what: "Optional, but training is due from this day.",
      examples: ["2023-09-01", "2026-01-05", "2026-09-01"],
      isDay: true,
    },
    {
      heading: "Leaving date",
      what: "Empty for everybody who works here.",
      examples: ["", "", "2027-07-20"],
      isDay: true,
    },
  ],
  training: [
    {
      heading: "Reference",
      what: "As on the staff list. Optional where there is an email address or a name.",
      examples: ["1042", "1043", "1042"],
    },
    {
      heading: "Name",
      what: "The full name in one column, or first and last name in two.",
      examples: ["Nia Price", "Owen Tallis", "Nia Price"],
    },
    {
      heading: "Work email",
      what: "Optional.",
      examples: ["n.price@school.example", "o.tallis@school.example", "n.price@school.example"],
    },
    {
      heading: "Course",
      what: "As your supplier calls it. You say once which course it is.",
      examples: ["Safeguarding annual update", "Prevent awareness", "Online safety"],
    },
    {
      heading: "Completed on",
      what: "Like 03/09/2026, 3 Sep 2026 or a date of a spreadsheet.",
      examples: ["2026-09-02", "2026-09-02", "2026-10-14"],
      isDay: true,
    },
    {
      heading: "Valid until",
      what: "Optional; otherwise as the requirement says.",
      examples: ["", "2029-09-02", ""],
      isDay: true,
    },
  ],
  reported: [
    {
      heading: "As at",
      what: "The day that the numbers are of.",
      examples: ["2026-10-31", "2026-10-31", "2026-10-31"],
      isDay: true,
    },
    {
      heading: "Course",
      what: "As you call it. You say once which course it is.",
      examples: [
        "Safeguarding and online safety",
        "Prevent awareness",
        "Safeguarding for governors",
      ],
    },
    {
      heading: "Role group",
      what: "All staff, a staff group or a role.",
      examples: ["All staff", "Teaching staff", "Governors"],
    },
    {
      heading: "Required",
      what: "How many people are asked for it.",
      examples: ["42", "24", "9"],
    },
    {
      heading: "Completed",
      what: "How many of them have done it, and it has not expired.",
      examples: ["39", "22", "8"],
    },
    {
      heading: "Overdue",
      what: "How many are late. Whoever is left is still in time.",
      examples: ["1", "2", "1"],
    },
  ],
  incidents: [
    {
      heading: "Case number",
      what: "As your case system numbers it. It is kept as a code that tells nobody, so that your next file finds the same case.",
      examples: ["C-1042", "C-1043", "C-1050"],
    },
    {
      heading: "Date",
      what: "The day on which it happened.",
      examples: ["2026-10-02", "2026-10-05", "2026-10-14"],
      isDay: true,
    },
    {
      heading: "Category",
      what: "In your own words. You say once which kind of incident each means.",
      examples: ["Online bullying", "Phone misuse", "Nudes and semi-nudes"],
    },
    {
      heading: "Severity",
      what: "Optional: low, medium, high or immediate risk.",
      examples: ["Medium", "Low", "High"],
    },
    {
      heading: "Status",
      what: "Optional: open, closed, passed on.",
      examples: ["Closed", "Closed", "Open"],
    },
    {
      heading: "Year group",
      what: "Optional.",
      examples: ["Year 7", "Year 9", "Year 8"],
    },
  ],
  incident_counts: [
    {
      heading: "period_start",
      what: "The first day of the month, term or other period.",
      examples: ["2026-09-01", "2026-09-01", "2026-10-01"],
      isDay: true,
    },
    {
      heading: "period_end",
      what: "Its last day.",
      examples: ["2026-09-30", "2026-09-30", "2026-10-31"],
      isDay: true,
    },
    {
      heading: "category",
      what: "In your own words. It can be empty beside a nought: then nothing happened at all.",
      examples: ["Online bullying", "Phone misuse", ""],
    },
    {
      heading: "count",
      what: "How many incidents. A nought is a return: there was nothing to report.",
      examples: ["3", "1", "0"],
    },
  ],
};

/** A file about several schools says of each row which it is about. */
export const SCHOOL_COLUMN: ExpectedColumn = {
  heading: "School URN",
  what: "Or the school’s name, as Safeboard has it.",
  examples: ["100001", "100001", "100002"],
};

/** As the template of numbers has had it from the start. */
const URN_COLUMN: ExpectedColumn = { ...SCHOOL_COLUMN, heading: "urn" };

export const expectedColumns = (
  kind: ImportKindCode,
  acrossSchools: boolean,
): readonly ExpectedColumn[] =>
  acrossSchools
    ? [kind === "incident_counts" ? URN_COLUMN : SCHOOL_COLUMN, ...EXPECTED_COLUMNS[kind]]
    : EXPECTED_COLUMNS[kind];
