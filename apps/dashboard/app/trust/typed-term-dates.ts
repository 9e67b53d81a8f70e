import { HALF_TERMS } from "@safeboard/compliance/dates";
import { textIn } from "../request/text-in.ts";

/** The page of one academic year's term dates: "/settings/term-dates?year=2026/27". */
export const termDatesAddress = (year: string): string => `/settings/term-dates?year=${year}`;

/** What was typed into the form, by field. The domain reads the days and says what is wrong with each. */
export const typedTermDates = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...HALF_TERMS.flatMap(({ code }) => [`${code}First`, `${code}Last`]), "closed"].map(
      (field) => [field, textIn(form, field)],
    ),
  );
