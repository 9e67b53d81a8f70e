import type { IsoDate } from "@safeboard/compliance/dates";

const england = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day in England at an instant, as an ISO date: in summer it begins at 23:00 UTC. */
export function dayInEngland(instant: Date): IsoDate {
  return england.format(instant);
}
