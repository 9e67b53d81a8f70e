import type { ReactNode } from "react";

const inWords = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/**
 * A date for people and machines: <DateText date="2020-08-18" /> shows "18 August 2020".
 * `children` are other words for it ("Summer term 2024", whose last day `date` then is).
 */
export function DateText({ date, children }: { date: string; children?: ReactNode }) {
  return <time dateTime={date}>{children ?? inWords.format(new Date(`${date}T00:00:00Z`))}</time>;
}
