/** How requests stand, in the order of the page's filters. */
export const requestStandings = [
  { standing: "ignored", label: "Not answered in time" },
  { standing: "open", label: "Open" },
  { standing: "answered", label: "Answered" },
  { standing: "taken_back", label: "Taken back" },
] as const;
