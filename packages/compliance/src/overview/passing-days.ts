/**
 * "83 days overdue" is another text every day, and says nothing new. Words that are kept hold tokens in place of such
 * numbers, so that a judgement is kept once and reads right on each of its days. Whether it does is looked at every time the
 * overview is kept: where a token was guessed wrongly, the next day has a row of its own.
 */
import { daysBetween, type IsoDate } from "../dates/dates.ts";
import type { Judgement } from "../measures/measures.ts";
import { countDays } from "../measures/wording.ts";

const DAYS = /(\d{1,3}(?:,\d{3})+|\d+) days?\b/gu;
const TOKEN = /\{(since|due)([+-]\d)\}/gu;
/** What is overdue since a day counts that day. */
const OFFSETS = [0, 1, -1] as const;

/** The judgement of a day, to be kept. */
export function withTokens(judgement: Judgement, day: IsoDate): Judgement {
  return withWords(judgement, (words) => (words.includes("{") ? words : tokenised(words)));

  function tokenised(words: string): string {
    return words.replaceAll(DAYS, (written, figures: string) => {
      const days = Number(figures.replaceAll(",", ""));
      const token = tokenFor(days);
      return token === null || written !== countDays(days) ? written : token;
    });
  }

  function tokenFor(days: number): string | null {
    for (const clock of ["since", "due"] as const) {
      const passed = daysOf(judgement, clock, day);
      const offset = OFFSETS.find((each) => passed !== null && passed + each === days);
      if (offset !== undefined) return `{${clock}${offset < 0 ? offset : `+${offset}`}}`;
    }
    return null;
  }
}

/** A kept judgement as it reads on a day. */
export const withoutTokens = (kept: Judgement, day: IsoDate): Judgement =>
  withWords(kept, (words) =>
    words.replaceAll(TOKEN, (token, clock: "since" | "due", offset: string) => {
      const passed = daysOf(kept, clock, day);
      return passed === null ? token : countDays(passed + Number(offset));
    }),
  );

function daysOf(
  { since, due }: Pick<Judgement, "since" | "due">,
  clock: "since" | "due",
  day: IsoDate,
): number | null {
  if (clock === "since") return since === null ? null : daysBetween(since, day);
  return due === null ? null : daysBetween(day, due);
}

function withWords(judgement: Judgement, change: (words: string) => string): Judgement {
  const { value, detail, nextAction, headline } = judgement;
  return {
    ...judgement,
    value: change(value),
    detail: detail === null ? null : change(detail),
    nextAction: nextAction && { ...nextAction, words: change(nextAction.words) },
    headline: headline && { ...headline, words: change(headline.words) },
  };
}
