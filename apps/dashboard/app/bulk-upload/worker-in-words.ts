import { dayOfMoment, timeOfMoment } from "../components/moment-in-words.ts";

/** A worker does something each minute; after five without it, something is wrong with it. */
const patience = 5 * 60_000;

/** What to say when no worker is at work; null when one is. Nothing is lost by it: what it does is done later. */
export function workerInWords(last: Date | null, now: Date): string | null {
  if (last && now.getTime() - last.getTime() < patience) return null;
  const since = last
    ? `since ${timeOfMoment(last)} on ${dayOfMoment(last)}`
    : "yet, or not for a day";
  return `No worker has been at work ${since}. Until one is, bulk uploads and imports wait, and the record of changes is sealed later.`;
}
