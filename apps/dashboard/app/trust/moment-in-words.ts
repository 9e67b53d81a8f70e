const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });
const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "Europe/London" });

/** An instant as the day that it falls on in England: "22 November 2026". */
export const dayOfMoment = (instant: string): string => day.format(new Date(instant));

/** The same with the time on the clock: "22 November 2026, 14:05". */
export const momentInWords = (instant: string): string =>
  `${dayOfMoment(instant)}, ${clock.format(new Date(instant))}`;
