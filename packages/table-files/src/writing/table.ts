/** What a cell holds: a day as 2026-09-01 in a column of days, a moment as a Date, nothing as null. */
export type CellContent = string | number | Date | null;

export interface TableColumn<Row> {
  heading: string;
  /** Days are texts that programs would not know for days; numbers and moments are told by their type. */
  kind?: "day";
  cell: (row: Row) => CellContent;
}

/** A table that leaves Safeboard, with all that a reader needs to know of it a year later. */
export interface Table<Row> {
  title: string;
  /** Where its rows come from, in words. */
  source: string;
  /** The day that it speaks of, as 2026-09-01. */
  asAt: string;
  /** What was left out, by the names that the page has for it; none when all rows are there. */
  filters: readonly { name: string; value: string }[];
  columns: readonly TableColumn<NoInfer<Row>>[];
  rows: Iterable<Row> | AsyncIterable<Row>;
}

/** What is said of a table beside its rows. */
export function aboutTable<Row>({ title, source, asAt, filters }: Table<Row>): string[] {
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
  return [
    title,
    `As at: ${day.format(new Date(`${asAt}T00:00:00Z`))}`,
    `Source: ${source}`,
    ...(filters.length === 0
      ? ["Filters: none"]
      : filters.map(({ name, value }) => `Filter: ${name} is ${value}`)),
  ];
}

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** A moment by the clock of a school in England: 2026-09-01 14:30. */
export function momentOnClock(moment: Date): string {
  const part = Object.fromEntries(
    clock.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  return `${part["year"]}-${part["month"]}-${part["day"]} ${part["hour"]}:${part["minute"]}`;
}
