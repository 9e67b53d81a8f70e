/** What the rest of the product uses of dates, listed by name. */
export {
  academicYearOf,
  addDays,
  addMonthsToDay,
  daysBetween,
  daysInMonth,
  formatIsoDate,
  type IsoDate,
  MONTH_NAMES,
} from "./calendar.ts";
export { isBankHoliday } from "./bank-holidays.ts";
export { dayInEngland, endOfDayInEngland } from "./day-in-england.ts";
export { formatWrittenDate } from "./format-written-date.ts";
export { addMonths } from "./later-date.ts";
export {
  countSchoolDays,
  HALF_TERMS,
  type ReadSchoolYear,
  readSchoolYear,
  type SchoolYearField,
  type TypedSchoolYear,
} from "./read-school-year.ts";
export { findReviewCycle, type FoundReviewCycle, readReviewCycle } from "./review-cycle.ts";
export { isSchoolDay, schoolDayAfter } from "./school-days.ts";
export { DEFAULT_TERM_CALENDAR, type SchoolYear, type TermCalendar } from "./term-calendar.ts";
export {
  type DatePrecision,
  findWrittenDates,
  type FoundDate,
  readWrittenDate,
  type WrittenDate,
} from "./written-date.ts";
