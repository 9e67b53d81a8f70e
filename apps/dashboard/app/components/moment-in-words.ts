const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });
const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "Europe/London" });

/** An instant as the day that it falls on in England: "22 November 2026". */
export const dayOfMoment = (instant: Date): string => day.format(instant);

/** The time on the clock in England then: "14:05". */
export const timeOfMoment = (instant: Date): string => clock.format(instant);
