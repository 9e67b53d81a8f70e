/**
 * The editions of Keeping Children Safe in Education as data. A new edition is one entry at the end, and the day
 * before its first as the last day of the one before; there was no 2017 edition.
 */
import type { IsoDate } from "../dates/dates.ts";

export interface GuidanceEdition {
  id: string;
  document: "KCSIE";
  /** The month on its cover: "September 2021". */
  name: string;
  /** What schools call it: "KCSIE 2021". */
  shortName: string;
  inForceFrom: IsoDate;
  /** Last day in force; null while it is the current one. */
  inForceTo: IsoDate | null;
  /** Published ahead of its first day, "for information": from then on it may be cited. */
  publishedOn: IsoDate | null;
  /** How sure the dates are. `day_unconfirmed`: the edition is certain, its first day was not found in print. */
  certainty: "confirmed" | "day_unconfirmed" | "unconfirmed";
  source: string;
}

const PUBLISHED_SOURCES = "Published guides to Department for Education statutory guidance";

export const KCSIE_EDITIONS: readonly GuidanceEdition[] = [
  edition("KCSIE-2015-07", "July 2015", "2015-07-01", "2016-09-04", "unconfirmed"),
  edition("KCSIE-2016", "September 2016", "2016-09-05", "2018-09-02", "confirmed"),
  edition("KCSIE-2018", "September 2018", "2018-09-03", "2019-09-01", "day_unconfirmed"),
  edition("KCSIE-2019", "September 2019", "2019-09-02", "2020-08-31", "day_unconfirmed"),
  edition("KCSIE-2020", "September 2020", "2020-09-01", "2021-01-17", "confirmed"),
  {
    ...edition("KCSIE-2021-01", "January 2021", "2021-01-18", "2021-08-31", "day_unconfirmed"),
    shortName: "KCSIE January 2021",
  },
  edition("KCSIE-2021", "September 2021", "2021-09-01", "2022-08-31", "confirmed"),
  edition("KCSIE-2022", "September 2022", "2022-09-01", "2023-08-31", "confirmed"),
  edition("KCSIE-2023", "September 2023", "2023-09-01", "2024-09-01", "confirmed"),
  edition("KCSIE-2024", "September 2024", "2024-09-02", "2025-08-31", "day_unconfirmed"),
  {
    ...edition("KCSIE-2025", "September 2025", "2025-09-01", "2026-08-31", "confirmed"),
    publishedOn: "2025-07-07",
  },
  {
    ...edition("KCSIE-2026", "September 2026", "2026-09-01", null, "confirmed"),
    source: "Independent readers of the final text, September 2026",
  },
];

function edition(
  id: string,
  name: string,
  inForceFrom: IsoDate,
  inForceTo: IsoDate | null,
  certainty: GuidanceEdition["certainty"],
): GuidanceEdition {
  return {
    id,
    document: "KCSIE",
    name,
    shortName: `KCSIE ${name.slice(-4)}`,
    inForceFrom,
    inForceTo,
    publishedOn: null,
    certainty,
    source: PUBLISHED_SOURCES,
  };
}
