import { academicYearOf, addDays, formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";

/**
 * The days of the demonstration's story, told from the day on which it is loaded, so that "61 days overdue" is
 * true whenever somebody looks for the first time.
 */
export class StoryCalendar {
  readonly today: IsoDate;
  /** The calendar year in which the present academic year began. */
  readonly year: number;

  constructor(today: IsoDate) {
    this.today = today;
    this.year = Number(academicYearOf(today).start.slice(0, 4));
  }

  /** A day so many days from today (negative: ago), as an ISO date. */
  isoDay(days: number): IsoDate {
    return addDays(this.today, days);
  }

  /** The same in words: "18 August 2020". */
  day(days: number): string {
    return formatIsoDate(this.isoDay(days));
  }

  /** The same as schools often type it: "18.08.20". */
  dottedDay(days: number): string {
    const [year = "", month = "", day = ""] = this.isoDay(days).split("-");
    return `${day}.${month}.${year.slice(2)}`;
  }

  /** The month that holds the day so many days from today: "September 2020". */
  month(days: number): string {
    return this.day(days).replace(/^\d+ /u, "");
  }
}
