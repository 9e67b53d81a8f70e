import type { ImportMapping } from "../domain-answers.ts";

/** What speaks for a column being what it is taken for. */
export function whyColumn({
  because,
  field,
}: Pick<ImportMapping["columns"][number], "because" | "field">): string | undefined {
  switch (because) {
    case "heading":
      return "By its heading";
    case "part_of_heading":
      return "By part of its heading: please check";
    case "contents":
      return "By what stands in it: please check";
    case "remembered":
      return field === null ? "Left alone the last time too" : "As the last time";
    case "chosen":
      return "As you chose";
    case null:
      return undefined;
  }
}

/** What speaks for one order of day and month. */
export function dateOrderInWords({ because, against }: ImportMapping["dates"][number]): string {
  const other =
    against > 0
      ? ` ${against === 1 ? "1 date" : `${against.toLocaleString("en-GB")} dates`} can only be read the other way, and will be rejected.`
      : "";
  switch (because) {
    case "day_first_dates":
      return `Some dates, such as 25/09/2026, can only be day first.${other}`;
    case "month_first_dates":
      return `Some dates, such as 09/25/2026, can only be month first.${other}`;
    case "uk":
      return "Every date could be read either way, so they are read as in the UK: please check.";
    case "no_such_dates":
      return "";
  }
}
