/** The columns that say which school a row is about: the same for every kind. */
import type { ImportField, ImportNeed } from "@safeboard/compliance/imports";
import type { ImportKind } from "./import-kind.ts";

export const SCHOOL_FIELDS: readonly ImportField[] = [
  {
    code: "urn",
    title: "School’s URN",
    reads: "urn",
    headings: ["URN", "School URN", "Establishment URN", "Academy URN", "Site URN", "DfE URN"],
  },
  {
    code: "school",
    title: "School’s name",
    reads: "school",
    headings: [
      "School",
      "School name",
      "Academy",
      "Academy name",
      "Establishment",
      "Establishment name",
      "Organisation",
      "Organization",
      "Organisation name",
      "Site",
      "Site name",
      "Location",
      "Place of work",
      "Workplace",
      "Setting",
      "Branch",
      "Org unit",
      "Organisation unit",
      "Business unit",
      "Group name",
    ],
  },
];

export const fieldsOfImport = ({ fields }: ImportKind): readonly ImportField[] => [
  ...fields,
  ...SCHOOL_FIELDS,
];

const WHICH_SCHOOL: ImportNeed = {
  what: "the school’s URN or name, since this file is about several schools",
  anyOf: [["urn"], ["school"]],
};

/** A file about several schools says of each row which it is about. */
export function needsOfImport(kind: ImportKind, acrossSchools: boolean): readonly ImportNeed[] {
  return acrossSchools ? [...kind.needs, WHICH_SCHOOL] : kind.needs;
}
