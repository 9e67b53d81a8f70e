import type { IsoDate } from "../dates/dates.ts";
import type { Force } from "../expectations/expectation-status.ts";
import { judgesSchools, scoreOf, type Standing, standingsOn } from "../expectations/standing.ts";
import type { PolicyText } from "../school-position.ts";
import type { ComplianceSettings } from "../settings.ts";

/** What binds, by how much it binds. */
export interface ProfileForce {
  force: Extract<Force, "must" | "should" | "consider">;
  applicable: number;
  met: number;
  metElsewhere: number;
  partly: number;
  notFound: number;
}

export interface ProfileExpectations {
  byForce: ProfileForce[];
  /** What must or should be said and isn't, or is in part: what must be first, each in its own words. */
  lacking: {
    id: string;
    force: "must" | "should";
    statement: string;
    status: "partly_met" | "not_found";
  }[];
}

const BINDING = ["must", "should", "consider"] as const;

/** How many of the expectations that apply today the school's texts meet. @returns null while its text was not checked */
export function profileExpectations(
  text: PolicyText | null | undefined,
  today: IsoDate,
  settings: ComplianceSettings,
): ProfileExpectations | null {
  if (!text) return null;
  const checked = standingsOn(today, text, text.sets.filter(judgesSchools), settings).filter(
    ({ status }) => status !== null,
  );
  if (checked.length === 0) return null;
  return {
    byForce: BINDING.map((force) => countForce(force, checked)).filter(
      ({ applicable }) => applicable > 0,
    ),
    lacking: (["must", "should"] as const).flatMap((force) =>
      checked.flatMap(({ status, expectation }) =>
        expectation.force === force && (status === "partly_met" || status === "not_found")
          ? [{ id: expectation.id, force, statement: expectation.statement, status }]
          : [],
      ),
    ),
  };
}

function countForce(force: ProfileForce["force"], checked: readonly Standing[]): ProfileForce {
  const { applicable, met, metElsewhere, partly, missing } = scoreOf(
    checked.filter(({ expectation }) => expectation.force === force),
  );
  return { force, applicable, met, metElsewhere, partly, notFound: missing[force] };
}
