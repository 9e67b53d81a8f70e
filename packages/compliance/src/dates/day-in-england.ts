/** Days and instants: which day it is in England at an instant, and when that day ends. The clock itself is not read here. */
import { addDays, type IsoDate } from "./calendar.ts";

const england = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const hourInEngland = new Intl.DateTimeFormat("en-GB", {
  hour: "numeric",
  hourCycle: "h23",
  timeZone: "Europe/London",
});

/** The calendar day in England at an instant, as an ISO date: in summer it begins at 23:00 UTC. */
export function dayInEngland(instant: Date): IsoDate {
  return england.format(instant);
}

/** The last millisecond of a day in England: the clocks never change at midnight. */
export function endOfDayInEngland(day: IsoDate): Date {
  const midnightUtc = new Date(`${addDays(day, 1)}T00:00:00Z`);
  const hoursAhead = Number(hourInEngland.format(midnightUtc));
  return new Date(midnightUtc.getTime() - hoursAhead * 3_600_000 - 1);
}
