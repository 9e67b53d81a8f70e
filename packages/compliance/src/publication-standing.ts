/** Whether a version is on the school's website, and whether somebody has looked that it is that very file. */
import type { IsoDate } from "./dates/dates.ts";

export const CHECK_OUTCOMES = ["same_file", "other_file", "not_there"] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

export interface LifePublication {
  id: string;
  versionId: string;
  publishedOn: IsoDate;
  webAddress: string;
  recordedAt: Date;
  withdrawnAt: Date | null;
}

export interface LifeCheck {
  publicationId: string;
  checkedOn: IsoDate;
  outcome: CheckOutcome;
  recordedAt: Date;
}

export type PublicationStanding<
  Publication extends LifePublication = LifePublication,
  Check extends LifeCheck = LifeCheck,
> =
  | { kind: "not_published" }
  /** An address is recorded; nobody has looked yet. */
  | { kind: "not_checked"; publication: Publication }
  | { kind: CheckOutcome; publication: Publication; check: Check };

/** The publication recorded last counts, by the check recorded last. */
export function publicationStanding<Publication extends LifePublication, Check extends LifeCheck>(
  versionId: string,
  publications: readonly Publication[],
  checks: readonly Check[],
): PublicationStanding<Publication, Check> {
  const publication = latest(
    publications.filter((each) => each.versionId === versionId && each.withdrawnAt === null),
  );
  if (!publication) return { kind: "not_published" };
  const check = latest(checks.filter(({ publicationId }) => publicationId === publication.id));
  return check ? { kind: check.outcome, publication, check } : { kind: "not_checked", publication };
}

function latest<Recorded extends { recordedAt: Date }>(
  facts: readonly Recorded[],
): Recorded | undefined {
  return facts.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime()).at(-1);
}
