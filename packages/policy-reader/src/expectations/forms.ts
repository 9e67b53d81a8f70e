import { everyMatch } from "../facts/layout/every-match.ts";

/** What is known by its form, not by its words. */
export const FORMS: Readonly<Record<string, RegExp>> = {
  "a-date":
    /\b(?:\d{1,2}(?:st|nd|rd|th)?[ ./-](?:\d{1,2}|\p{L}{3,9})[ ./-](?:20)?\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? ?,?(?:20\d{2}|'?\d{2}\b)|(?:spring|summer|autumn)(?: term)? ?(?:20)?\d{2}|20\d{2}(?:[-/](?:20)?\d{2})?)\b/giu,
  "a-person": /\b(?:Mrs?|Ms|Miss|Mx|Dr|Rev|Fr|Sir|Sister)\.? ?(?:\p{Lu}\p{L}*\.? ?){1,3}/gu,
  "an-email": /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,80}/gu,
  "a-phone": /(?<![\d.])(?:\+44 ?|0)\d{2,4}[ )-]{0,2}\d{3,4}[ -]?\d{3,4}\b/gu,
};

/** Where a text has the form, as offsets. */
export function formsIn(text: string, form: RegExp): Array<{ from: number; to: number }> {
  return everyMatch(form, text).map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
}
