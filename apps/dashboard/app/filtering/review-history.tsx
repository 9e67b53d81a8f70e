import { dayInEngland, formatIsoDate } from "@safeboard/compliance/dates";
import { HistoryList } from "@safeboard/ui/history-list";
import type { FilteringReviewPage, FilteringReviewSaid } from "../domain-answers.ts";
import { foundSentence } from "./filtering-words.ts";

/** How a review was recorded, corrected and taken back, the first first. */
export function ReviewHistory({
  page: { said, before, isCurrent },
}: {
  page: Pick<FilteringReviewPage, "said" | "before" | "isCurrent">;
}) {
  const inOrder = [...before.toReversed(), said];
  return (
    <section aria-labelledby="history" className="page-section">
      <h2 id="history">What was recorded when</h2>
      <HistoryList
        events={[
          ...inOrder.map((each, place) => ({
            id: each.id,
            on: dayInEngland(each.recordedAt),
            words: `${place === 0 ? "Recorded" : "Corrected"} by ${each.recordedBy}`,
            detail: <p>{inShort(each)}</p>,
            takenBack: each !== said,
          })),
          ...(!isCurrent && said.withdrawnAt
            ? [
                {
                  id: "withdrawn",
                  on: dayInEngland(said.withdrawnAt),
                  words: `Taken back by ${said.withdrawnBy ?? "somebody"}`,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

const inShort = (said: FilteringReviewSaid): string =>
  `Reviewed on ${formatIsoDate(said.reviewedOn)}. ${foundSentence(said)}`;
