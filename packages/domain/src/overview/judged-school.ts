import type { WrittenDate } from "@safeboard/compliance/dates";
import type { MeasuredSchool, MeasureId } from "@safeboard/compliance/measures";
import type { MeasureWeights } from "@safeboard/compliance/measure-weights";
import type { SchoolOnOverview } from "../schools/load-positions.ts";

/** A column of the overview: what is judged there, and by which rule in words. */
export interface OverviewColumn {
  id: MeasureId;
  title: string;
  group: string;
  rule: string;
}

/** What the overview says of a school beside its judgements. It is plain data: the overview of a day is kept with it. */
export interface AboutSchool {
  name: string;
  urn: string | null;
  phase: string | null;
  localAuthority: string | null;
  hub: { id: string; name: string } | null;
  pupils: number | null;
  policy: RowPolicy | null;
  /** An upload that nobody has confirmed yet. */
  draftVersionId: string | null;
  askedForPolicy: boolean;
}

export type JudgedSchool = MeasuredSchool & AboutSchool;

/** All schools of a day with the columns by which they were judged. */
export interface JudgedOverview {
  /** How often each measure counts in the order of the schools, on that day. */
  weights: MeasureWeights;
  columns: OverviewColumn[];
  schools: JudgedSchool[];
}

export interface RowPolicy {
  versionId: string;
  versionNumber: number;
  confirmedOn: string;
  adopted: WrittenDate | null;
  lastReviewed: WrittenDate | null;
  nextReview: (WrittenDate & { computed: boolean }) | null;
}

export function aboutSchool({ position, ...school }: SchoolOnOverview): AboutSchool {
  const { policy, awaitingConfirmation, askedForPolicy } = position;
  return {
    name: school.name,
    urn: school.urn,
    phase: school.phase,
    localAuthority: school.localAuthority,
    hub: school.hub,
    pupils: school.pupils,
    policy: policy && {
      versionId: policy.versionId,
      versionNumber: policy.versionNumber,
      confirmedOn: policy.confirmedAt,
      adopted: writtenDate(policy.adopted),
      lastReviewed: writtenDate(policy.lastReviewed),
      nextReview: policy.nextReview && {
        ...dateOf(policy.nextReview),
        computed: policy.nextReview.computed,
      },
    },
    draftVersionId: awaitingConfirmation?.versionId ?? null,
    askedForPolicy,
  };
}

/** Without what it was judged: what is kept of the school itself. */
export function aboutOnly({
  name,
  urn,
  phase,
  localAuthority,
  hub,
  pupils,
  policy,
  draftVersionId,
  askedForPolicy,
}: JudgedSchool): AboutSchool {
  return {
    name,
    urn,
    phase,
    localAuthority,
    hub,
    pupils,
    policy,
    draftVersionId,
    askedForPolicy,
  };
}

function writtenDate(date: WrittenDate | null): WrittenDate | null {
  return date && dateOf(date);
}

function dateOf({ asWritten, precision, start, end }: WrittenDate): WrittenDate {
  return { asWritten, precision, start, end };
}
