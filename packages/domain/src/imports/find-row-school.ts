import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import { isSameSchoolName } from "@safeboard/compliance/school-name";
import type { FoundSchool, ImportScope, SchoolOfRun } from "./import-kind.ts";

/**
 * Which school a row is about. By a number that the school had on the row's day, or else by its name; a school's own
 * import is about that school, and a row that names another is refused. Another trust's school and one that nobody has
 * heard of are refused in the same words.
 */
export function findRowSchool(
  { acrossSchools, schools }: Pick<ImportScope, "acrossSchools" | "schools">,
  said: { urn: string; school: string },
  day: IsoDate,
): FoundSchool {
  const [urn, name] = [said.urn.trim(), said.school.trim()];
  if (urn === "" && name === "") {
    const [own] = schools;
    return acrossSchools || !own ? { unsaid: true } : openSchool(own);
  }
  if (!acrossSchools) return ownSchool(schools[0], { urn, name });
  if (urn !== "") {
    const found = schools.find((school) => school.urns.some((each) => isValid(each, urn, day)));
    return found
      ? openSchool(found)
      : { reason: `No school of your trust had the URN “${shown(urn)}” on ${formatIsoDate(day)}.` };
  }
  const exact = schools.filter((school) => plain(school.name) === plain(name));
  const named =
    exact.length > 0 ? exact : schools.filter((school) => isSameSchoolName(school.name, name));
  const [found, another] = named;
  if (!found) return { reason: `No school of your trust is called “${shown(name)}”.` };
  if (another) {
    return {
      reason: `${named.length} schools of your trust are called “${shown(name)}”: give the URN.`,
    };
  }
  return openSchool(found);
}

function openSchool(school: SchoolOfRun): FoundSchool {
  return school.closed === null ? { school } : { reason: school.closed };
}

function ownSchool(
  own: SchoolOfRun | undefined,
  { urn, name }: { urn: string; name: string },
): FoundSchool {
  if (!own) return { unsaid: true };
  const isOwn =
    urn === "" ? isSameSchoolName(own.name, name) : own.urns.some((each) => each.urn === urn);
  if (isOwn) return openSchool(own);
  return { reason: `This row is about “${shown(urn || name)}”, and this import is ${own.name}’s.` };
}

const isValid = (each: SchoolOfRun["urns"][number], urn: string, day: IsoDate) =>
  each.urn === urn &&
  (each.from === null || each.from <= day) &&
  (each.to === null || each.to >= day);

const plain = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const shown = (text: string) => text.slice(0, 80);
