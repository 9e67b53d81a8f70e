import { severityOf } from "@safeboard/compliance/statuses";
import type { PeopleAcrossSchools } from "../domain-answers.ts";

export interface Gap {
  schoolId: string;
  schoolName: string;
  role: string;
  title: string;
  finding: PeopleAcrossSchools["schools"][number]["cells"][string]["findings"][number];
}

/**
 * Everything that is to be seen at the schools, the most pressing first, and of that the longest standing. That one person
 * has too many roles is one thing to be seen, not one for each of them.
 */
export function gapsAcrossSchools({ roles, schools }: PeopleAcrossSchools): Gap[] {
  const found = schools.flatMap((school) =>
    roles.flatMap(({ code, title }) =>
      (school.cells[code]?.findings ?? []).map((finding): Gap => ({
        schoolId: school.id,
        schoolName: school.name,
        role: code,
        title,
        finding,
      })),
    ),
  );
  return found
    .filter(isFirstOfItsKind)
    .toSorted(
      (a, b) =>
        severityOf(a.finding.status) - severityOf(b.finding.status) ||
        orderOf(a).localeCompare(orderOf(b)),
    );
}

/** What has stood, or falls due, first; what has no day comes last. */
const orderOf = ({ finding: { since, due } }: Gap): string => due ?? since ?? "9999-12-31";

function isFirstOfItsKind({ schoolId, finding }: Gap, index: number, all: readonly Gap[]): boolean {
  if (finding.kind !== "too_many_roles") return true;
  const first = all.findIndex(
    (other) =>
      other.schoolId === schoolId &&
      other.finding.kind === finding.kind &&
      other.finding.value === finding.value,
  );
  return first === index;
}
