/** The groups of a school's staff: what reading a policy, and later training, is asked of. */

export const STAFF_GROUPS = [
  "teaching",
  "support",
  "leadership",
  "governor",
  "volunteer",
  "contractor",
] as const;

export type StaffGroup = (typeof STAFF_GROUPS)[number];

export const STAFF_GROUP_TITLES: Readonly<Record<StaffGroup, string>> = {
  teaching: "Teaching staff",
  support: "Support staff",
  leadership: "Leadership",
  governor: "Governors",
  volunteer: "Volunteers",
  contractor: "Contractors",
};

/** How schools write a group in their own lists, singular or plural, without "staff" or "team" behind it. */
const ALSO_WRITTEN: Readonly<Record<StaffGroup, readonly string[]>> = {
  teaching: ["teaching", "teacher", "class teacher", "ect", "early career teacher"],
  support: ["support", "teaching assistant", "ta", "hlta", "office", "admin", "site", "midday"],
  leadership: ["leadership", "senior leadership", "slt", "senior leader", "headteacher", "head"],
  governor: ["governor", "governing body", "governing board", "trustee"],
  volunteer: ["volunteer", "parent helper", "helper"],
  contractor: ["contractor", "agency", "supply", "supply teacher"],
};

const groupOfWord = new Map(
  STAFF_GROUPS.flatMap((code) => ALSO_WRITTEN[code].map((word) => [word, code] as const)),
);

/** The group that a word in a school's list means ("Teachers", "Support staff", "SLT"), or null. */
export function readStaffGroup(text: string): StaffGroup | null {
  const words = text
    .toLowerCase()
    .replaceAll(/[^a-z]+/gu, " ")
    .trim()
    .replace(/ (?:staff|team|members?)$/u, "");
  return groupOfWord.get(words) ?? groupOfWord.get(words.replace(/s$/u, "")) ?? null;
}
