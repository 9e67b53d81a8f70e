import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import { textIn, textsIn } from "../request/text-in.ts";
import { optionalDay } from "./read-record.ts";

/** The form as the domain takes it. What nobody chose, and a day that can't be read, are left for it to refuse. */
export function readRequirement(form: FormData) {
  return {
    code: textIn(form, "code") || null,
    title: textIn(form, "title"),
    what: textIn(form, "what"),
    groups: textsIn(form, "groups") as StaffGroup[],
    roles: textsIn(form, "roles"),
    enough: textIn(form, "enough"),
    courses: textsIn(form, "courses"),
    lasts: textIn(form, "lasts") as "months",
    months: textIn(form, "months"),
    firstWithinDays: textIn(form, "firstWithinDays"),
    force: textIn(form, "force") as "must",
    source: textIn(form, "source"),
    paragraph: textIn(form, "paragraph"),
    inForceFrom: optionalDay(form, "inForceFrom"),
  };
}
