/** The way back from a page below a school's own page. */
export const schoolTrail = (
  school: { id: string; name: string },
  isOwnSchool: boolean,
): { href: string; label: string }[] => [
  ...(isOwnSchool ? [] : [{ href: "/overview", label: "Overview" }]),
  { href: `/schools/${school.id}`, label: school.name },
];
