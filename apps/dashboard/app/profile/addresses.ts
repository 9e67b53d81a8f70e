import { chosenSections, PROFILE_SECTIONS } from "@safeboard/compliance/school-profile";

export const profileAddress = (schoolId: string): string => `/schools/${schoolId}/profile`;

/** The sections that an address asks for, and those that it leaves out. */
export function sectionsAsked(parameters: URLSearchParams) {
  const shown = chosenSections(parameters.getAll("section"));
  return { shown, leftOut: PROFILE_SECTIONS.codes.filter((code) => !shown.includes(code)) };
}
