/** How a school's matrix is narrowed, as its address keeps it. */
import { STAFF_GROUPS, type StaffGroup } from "@safeboard/compliance/staff-groups";
import type { MatrixPerson, TrainingMatrix } from "../domain-answers.ts";
import { addressWith, trainingAddress } from "./addresses.ts";

const keys = ["as-at", "known", "requirement", "group", "standing", "q"] as const;
type Key = (typeof keys)[number];

export const standingFilters = {
  needs_action: "Needs action",
  due_soon: "Due, or expires soon",
  met: "All in date",
  exempt: "Exempt",
} as const;
export type StandingFilter = keyof typeof standingFilters;

export const matrixAddress = (
  schoolId: string,
  parameters: URLSearchParams,
  changes: Partial<Record<Key, string | null>> = {},
): string => addressWith(trainingAddress(schoolId), keys, parameters, changes);

/** The people and the columns that are asked for; the order stays. */
export function narrowMatrix(
  { people, requirements }: Pick<TrainingMatrix, "people" | "requirements">,
  parameters: URLSearchParams,
): Pick<TrainingMatrix, "people" | "requirements"> {
  const code = parameters.get("requirement");
  const group = parameters.get("group");
  const search = parameters.get("q")?.trim().toLocaleLowerCase("en-GB") ?? "";
  const columns = requirements.filter((each) => code === null || each.code === code);
  const shown = new Set(columns.map((each) => each.code));
  return {
    requirements: columns,
    people: people.filter(
      (person) =>
        (group === null || person.group === group) &&
        (search === "" || person.name.toLocaleLowerCase("en-GB").includes(search)) &&
        (code === null || shown.size === 0 || person.cells[code] !== undefined) &&
        standsAs(cellsIn(person, shown), parameters.get("standing")),
    ),
  };
}

/** With how many people each filter would leave, whatever else is chosen aside from itself. */
export function matrixFacets(page: TrainingMatrix, parameters: URLSearchParams) {
  const left = (changes: Partial<Record<Key, string>>) => {
    const next = new URLSearchParams(parameters);
    for (const [key, value] of Object.entries(changes)) next.set(key, value);
    return narrowMatrix(page, next).people.length;
  };
  const groups = STAFF_GROUPS.filter((group) => page.people.some((each) => each.group === group));
  return {
    groups: groups.map((group: StaffGroup) => ({ group, people: left({ group }) })),
    standings: (Object.entries(standingFilters) as [StandingFilter, string][]).map(
      ([standing, label]) => ({ standing, label, people: left({ standing }) }),
    ),
  };
}

export const isNarrowed = (parameters: URLSearchParams): boolean =>
  (["requirement", "group", "standing", "q"] as const).some((key) => parameters.get(key));

const cellsIn = ({ cells }: MatrixPerson, codes: ReadonlySet<string>) =>
  Object.entries(cells).flatMap(([code, cell]) => (codes.has(code) ? [cell] : []));

function standsAs(cells: readonly MatrixPerson["cells"][string][], wanted: string | null): boolean {
  switch (wanted) {
    case "needs_action":
    case "due_soon":
      return cells.some(({ status }) => status === wanted);
    case "met":
      return (
        cells.length > 0 &&
        cells.every(({ status }) => status === "met" || status === "not_applicable")
      );
    case "exempt":
      return cells.some(({ standing }) => standing === "exempt");
    default:
      return true;
  }
}
