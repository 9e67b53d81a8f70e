import { formatRate } from "@safeboard/compliance/incidents";
import type { FiguresOfPeriod, ShownFigure } from "../domain-answers.ts";

/** Said once on the page and in every file, for whoever asks why a number is missing. */
export const HIDDEN_MEANS =
  "Hidden: the number is small, 1 to 4 or up to the trust’s own limit, or a small number could be worked out from it. Neither says anything about how well a school does.";

/** A number as trustees may see it, or why there is none. */
export function figureInWords({
  incidents,
  shown,
}: Pick<ShownFigure, "incidents" | "shown">): string {
  if (incidents !== null) return incidents.toLocaleString("en-GB");
  return shown === "suppressed" ? "Hidden" : "Not reported";
}

/** Per 1,000 pupils a term; empty where there is none. */
export const rateInWords = ({ rate }: Pick<ShownFigure, "rate">): string =>
  rate === null ? "" : formatRate(rate);

/** "34 of 36 months reported". */
export const completenessInWords = ({
  monthsExpected,
  monthsReported,
}: Pick<FiguresOfPeriod["trust"], "monthsExpected" | "monthsReported">): string =>
  `${monthsReported} of ${monthsExpected} months reported`;

/** The answer to what trustees ask first. */
export function boardAnswer({ title, trust }: FiguresOfPeriod): string {
  const { incidents, shown } = trust.total;
  if (shown === "not_reported") return `No school reported incidents in ${title}`;
  if (incidents === null) return `The number of incidents in ${title} is small, and hidden`;
  return incidents === 1
    ? `1 incident was reported in ${title}`
    : `${incidents.toLocaleString("en-GB")} incidents were reported in ${title}`;
}
