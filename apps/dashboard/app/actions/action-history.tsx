import { ACTION_ORIGINS, ACTION_STEPS } from "@safeboard/compliance/actions";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { HistoryList } from "@safeboard/ui/history-list";
import { inSentence } from "@safeboard/compliance/in-sentence";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { ActionPage } from "../domain-answers.ts";

/** What became of an action, from the day on which it was raised. */
export function ActionHistory({
  page: { action, steps, firstOwner, firstDueOn },
}: {
  page: ActionPage;
}) {
  return (
    <section aria-labelledby="history" className="page-section">
      <h2 id="history">What became of it</h2>
      <HistoryList
        events={[
          {
            id: "raised",
            on: action.raisedOn,
            words: `Raised by ${action.raisedBy} for ${firstOwner}, due on ${formatIsoDate(firstDueOn)}`,
            detail: action.raisedFrom !== "itself" && (
              <p>From {inSentence(ACTION_ORIGINS.title(action.raisedFrom))}</p>
            ),
          },
          ...steps.map((step) => ({
            id: step.id,
            on: step.happenedOn,
            words: stepInWords(step),
            detail: (
              <>
                {step.note && <p>{step.note}</p>}
                <p>
                  By {step.recordedBy} on {dayOfMoment(step.recordedAt)}
                </p>
              </>
            ),
          })),
        ]}
      />
    </section>
  );
}

function stepInWords({ kind, dueOn, owner }: ActionPage["steps"][number]): string {
  if (dueOn) return `Put off to ${formatIsoDate(dueOn)}`;
  return owner ? `Handed over to ${owner}` : ACTION_STEPS.title(kind);
}
