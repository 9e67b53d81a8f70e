import { type IsoDate } from "../../dates/dates.ts";
import { type RoleCode, roleOf } from "../../roles.ts";
import { isHeldOn } from "../../roles/held-role.ts";
import type { ReportBlock, ReportCell } from "../report-blocks.ts";
import type { ReportedSchool, ReportSources } from "../report-sources.ts";
import { cell, metFigure, shareFigure, storiesOf } from "../report-wording.ts";

/** The posts that trustees ask about by name. */
const NAMED: readonly RoleCode[] = [
  "headteacher",
  "designated_safeguarding_lead",
  "online_safety_coordinator",
  "safeguarding_governor",
];

/** Who holds the posts that keep children safe online, and which are vacant. */
export function responsiblePeopleSection({ schools, asAt }: ReportSources): ReportBlock[] {
  return [
    {
      kind: "figures",
      figures: [
        ...NAMED.map((role) =>
          shareFigure(
            { key: `filled ${role}`, label: `${roleOf(role).title} in post` },
            schools.filter((school) => holders(school, role, asAt).length > 0).length,
            schools.length,
          ),
        ),
        metFigure(schools, "other_roles", "Schools with every post filled"),
      ],
    },
    {
      kind: "table",
      key: "roles",
      title: "Who is responsible at each school",
      columns: [
        { title: "School", isNumeric: false },
        ...NAMED.map((role) => ({ title: roleOf(role).title, isNumeric: false })),
      ],
      rows: schools.map((school) => ({
        key: school.schoolId,
        cells: [cell(school.name), ...NAMED.map((role) => holdersCell(school, role, asAt))],
      })),
      note: "As recorded in the schools’ registers on the day of this report.",
    },
    {
      kind: "stories",
      stories: storiesOf(schools, [
        "designated_safeguarding_lead",
        "online_safety_coordinator",
        "other_roles",
      ]),
    },
  ];
}

const holders = ({ position }: ReportedSchool, wanted: RoleCode, asAt: IsoDate): string[] => [
  ...new Set(
    position.appointments
      .filter((held) => held.role === wanted && isHeldOn(held, asAt))
      .map(({ name }) => name),
  ),
];

function holdersCell(school: ReportedSchool, role: RoleCode, asAt: IsoDate): ReportCell {
  const names = holders(school, role, asAt);
  return names.length === 0 ? cell("Nobody recorded", "needs_action") : cell(names.join(", "));
}
