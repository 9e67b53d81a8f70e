import type { ActionOrigin } from "@safeboard/compliance/actions";

/** Where pages about actions lie. */

export const actionsAddress = (schoolId?: string): string =>
  schoolId === undefined ? "/actions" : `/schools/${schoolId}/actions`;

export const actionAddress = (schoolId: string, actionId: string): string =>
  `${actionsAddress(schoolId)}/${actionId}`;

/** The form of a new action at a school, with what it is raised from. */
export function newActionAddress(
  schoolId: string,
  from?: { raisedFrom: ActionOrigin; subject: string },
): string {
  const query = from && new URLSearchParams({ from: from.raisedFrom, subject: from.subject });
  return `${actionsAddress(schoolId)}/new${query ? `?${query}` : ""}`;
}

/** The same for several schools, where a school is given as the one that it comes from. */
export function newSeriesAddress(from?: {
  schoolId: string;
  raisedFrom: ActionOrigin;
  subject: string;
}): string {
  const query =
    from &&
    new URLSearchParams({ origin: from.schoolId, from: from.raisedFrom, subject: from.subject });
  return `/actions/new${query ? `?${query}` : ""}`;
}

/** The same about a measure, prepared for the schools at which it is not in order. */
export const seriesForMeasureAddress = (measure: string): string =>
  `/actions/new?${new URLSearchParams({ from: "measure", subject: measure })}`;
