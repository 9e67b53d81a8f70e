import {
  CHECK_RESULTS,
  FILTERING_STANDARDS,
  resultOf,
  standardResults,
} from "@safeboard/compliance/practice";
import { Anchor } from "@safeboard/ui/anchor";
import { Status } from "@safeboard/ui/status";
import { actionAddress as actionPage } from "../actions/addresses.ts";
import type { FilteringReviewPage } from "../domain-answers.ts";
import { actionAddress } from "./addresses.ts";
import { CHECK_STATUS } from "./filtering-words.ts";

/** What a review says of every check, standard by standard, and what is to be done about what is not in place. */
export function ChecksSaid({
  page: { school, reviewId, said: review, actions },
  mayRaise,
}: {
  page: FilteringReviewPage;
  mayRaise: boolean;
}) {
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
              <li key={check.code} id={check.code} tabIndex={-1}>
                <span>{check.asks}</span>
                <Status status={CHECK_STATUS[result]}>{CHECK_RESULTS.title(result)}</Status>
                {note && <span className="check-note">{note}</span>}
                {actions
                  .filter((raised) => raised.check === check.code)
                  .map(({ actionId, title: toDo }) => (
                    <span key={actionId} className="check-note">
                      <Anchor href={actionPage(school.id, actionId)}>{toDo}</Anchor>
                    </span>
                  ))}
                {mayRaise && result !== "in_place" && (
                  <span className="check-note">
                    <Anchor href={actionAddress(school.id, reviewId, check.code)}>
                      Raise an action<span className="heard-only"> about this: {check.asks}</span>
                    </Anchor>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
