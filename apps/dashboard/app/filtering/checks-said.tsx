import {
  CHECK_RESULTS,
  FILTERING_STANDARDS,
  type FilteringReview,
  resultOf,
  standardResults,
} from "@safeboard/compliance/practice";
import { Status } from "@safeboard/ui/status";
import { CHECK_STATUS } from "./filtering-words.ts";

/** What a review says of every check, standard by standard. */
export function ChecksSaid({ review }: { review: Pick<FilteringReview, "results"> }) {
  const standing = standardResults(review);
  return FILTERING_STANDARDS.map(({ code, title, checks }) => {
    const weakest = standing.get(code) ?? "not_checked";
    return (
      <section key={code} aria-labelledby={code} className="page-section">
        <h2 id={code}>{title}</h2>
        <p>
          <Status status={CHECK_STATUS[weakest]}>{CHECK_RESULTS.title(weakest)}</Status>
          {weakest !== "in_place" && " as its weakest check"}
        </p>
        <ul className="checks-said">
          {checks.map((check) => {
            const result = resultOf(review, check.code);
            const note = review.results[check.code]?.note;
            return (
              <li key={check.code}>
                <span>{check.asks}</span>
                <Status status={CHECK_STATUS[result]}>{CHECK_RESULTS.title(result)}</Status>
                {note && <span className="check-note">{note}</span>}
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
