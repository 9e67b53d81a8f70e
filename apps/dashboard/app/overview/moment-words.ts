import { formatIsoDate } from "@safeboard/compliance/dates";
import type { Overview } from "../domain-answers.ts";
import { asAtInWords } from "../training/as-at-form.tsx";

type Moment = Overview["moment"];

/** Which day and whose knowledge a page shows: "As at 1 September 2026, as it was known then". */
export function momentInWords(moment: Moment): string {
  const { day, keptOn } = moment;
  const words = asAtInWords(moment);
  return keptOn !== null && keptOn !== day
    ? `${words}. It was last kept on ${formatIsoDate(keptOn)}`
    : words;
}

/** Whether a past day is asked for as it was known then, and nothing was kept of it. */
export const isNotKept = ({ when, known, keptOn }: Moment): boolean =>
  when === "past" && known === "then" && keptOn === null;

/** Why there is nothing to show, and from when on there is. */
export const notKeptInWords = ({ keptSince }: Moment): string =>
  keptSince === null
    ? "What the overview shows has not been kept here yet. It is from now on, every hour."
    : `What the overview shows has been kept since ${formatIsoDate(keptSince)}; nobody can say for certain what it showed before.`;

/** What judging a past day anew can't know, to be said beside it; null where nothing is judged anew. */
export const knownNowInWords = ({ when, known }: Moment): string | null =>
  when === "past" && known === "now"
    ? "Judged by the thresholds and expectations that were in force on that day, and by the training that is asked today. An expectation of the trust’s own that was taken back since is not judged."
    : null;
