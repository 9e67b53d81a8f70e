const ukDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day in the United Kingdom at an instant, as an ISO date: reviews fall due on UK days. */
export const ukDate = (instant: Date): string => ukDay.format(instant);
