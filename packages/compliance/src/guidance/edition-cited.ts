/** Which edition a policy means by "KCSIE 2023", "Sept 2021" or "2020 (updated January 2021)". */
import { alphabetically } from "../alphabetical-order.ts";
import { findWrittenDates, type IsoDate } from "../dates/dates.ts";
import type { GuidanceCited } from "../policy-facts.ts";
import { type GuidanceEdition, KCSIE_EDITIONS } from "./kcsie-editions.ts";

export type EditionCited =
  /** The newest edition that the policy cites, and any older ones it names beside it. */
  | {
      kind: "edition";
      edition: GuidanceEdition;
      cited: GuidanceCited;
      olderAlso: GuidanceEdition[];
    }
  /** KCSIE is named, but no edition of it: it can't be judged. */
  | { kind: "undated"; cited: GuidanceCited }
  /** An edition that does not exist or is older than the list ("KCSIE 2017"). */
  | { kind: "unknown"; cited: GuidanceCited; asWritten: string }
  | { kind: "none" };

/** Judges by the newest edition named: a policy that quotes an old one for history is not out of date for it. */
export function editionCited(
  guidance: readonly GuidanceCited[],
  editions: readonly GuidanceEdition[] = KCSIE_EDITIONS,
): EditionCited {
  const citations = guidance.filter(({ document }) =>
    /\bkcsie\b|keeping children safe in education/i.test(document),
  );
  const known = citations
    .flatMap((cited) => {
      const edition = cited.edition === null ? null : editionByName(cited.edition, editions);
      return edition ? [{ edition, cited }] : [];
    })
    .toSorted((a, b) => alphabetically(b.edition.inForceFrom, a.edition.inForceFrom));
  const [newest, ...others] = known;
  if (newest) {
    const older = new Set(others.map(({ edition }) => edition));
    older.delete(newest.edition);
    return { kind: "edition", ...newest, olderAlso: [...older] };
  }
  for (const cited of citations)
    if (cited.edition !== null) return { kind: "unknown", cited, asWritten: cited.edition };
  const [undated] = citations;
  return undated ? { kind: "undated", cited: undated } : { kind: "none" };
}

/**
 * The edition of that name, or null. A bare year means that year's September edition; of several dates in the
 * name, such as "2020 (updated January 2021)", the latest counts.
 */
export function editionByName(
  name: string,
  editions: readonly GuidanceEdition[] = KCSIE_EDITIONS,
): GuidanceEdition | null {
  // As most policies write it: no date has to be looked for.
  if (/^20\d\d$/.test(name)) return editionOfYear(name, editions);
  const months = findWrittenDates(name)
    .filter(({ precision }) => precision === "month" || precision === "day")
    .map(({ end }) => end)
    .toSorted();
  const lastMonth = months.at(-1);
  const years = [...name.matchAll(/\b20\d\d\b/g)].map(([year]) => year).toSorted();
  const lastYear = years.at(-1);
  if (lastMonth && (!lastYear || lastMonth.slice(0, 4) >= lastYear))
    return editionOfMonth(lastMonth, editions);
  const shortYear = /^\D*'?(\d\d)\D*$/.exec(name)?.[1];
  return editionOfYear(lastYear ?? (shortYear ? `20${shortYear}` : ""), editions);
}

function editionOfYear(year: string, editions: readonly GuidanceEdition[]): GuidanceEdition | null {
  return editions.findLast(({ inForceFrom }) => inForceFrom.startsWith(`${year}-`)) ?? null;
}

/** A text of May to August is the one published ahead of that September; else what was in force that month. */
function editionOfMonth(
  day: IsoDate,
  editions: readonly GuidanceEdition[],
): GuidanceEdition | null {
  const exact = editions.find(({ inForceFrom }) => inForceFrom.slice(0, 7) === day.slice(0, 7));
  if (exact) return exact;
  const month = Number(day.slice(5, 7));
  const ofThatYear = month >= 5 && month <= 8 ? editionOfYear(day.slice(0, 4), editions) : null;
  return (
    ofThatYear ??
    editions.find(
      ({ inForceFrom, inForceTo }) =>
        inForceFrom <= day && (inForceTo === null || day <= inForceTo),
    ) ??
    null
  );
}
