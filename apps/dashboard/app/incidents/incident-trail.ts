import { incidentsAddress } from "./addresses.ts";

/** The way back from a page below a school's incidents. */
export const incidentTrail = (
  school: { id: string; name: string },
  isOwnSchool: boolean,
): { href: string; label: string }[] => [
  ...(isOwnSchool ? [] : [{ href: "/overview", label: "Overview" }]),
  { href: `/schools/${school.id}`, label: school.name },
  { href: incidentsAddress(school.id), label: "Incidents" },
];
