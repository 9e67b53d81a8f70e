import type { WrittenDate } from "@safeboard/compliance/dates";
import type { Judgement, MeasuredSchool, MeasureId } from "@safeboard/compliance/measures";
import type { Status } from "@safeboard/compliance/statuses";
import type { SchoolOnOverview } from "../schools/load-positions.ts";

export interface OverviewRow {
  schoolId: string;
  name: string;
  urn: string | null;
  phase: string | null;
  localAuthority: string | null;
  hub: { id: string; name: string } | null;
  pupils: number | null;
  /** The most pressing of its cells. */
  status: Status;
  cells: Record<MeasureId, Judgement>;
  policy: RowPolicy | null;
  /** An upload that nobody has confirmed yet. */
  draftVersionId: string | null;
  askedForPolicy: boolean;
}

export interface RowPolicy {
  versionId: string;
  versionNumber: number;
  confirmedOn: string;
  adopted: WrittenDate | null;
  lastReviewed: WrittenDate | null;
  nextReview: (WrittenDate & { computed: boolean }) | null;
}

/** A school as the overview shows it. The rules stand once, with the measures, not in every cell. */
export function overviewRow({
  position,
  ...school
}: SchoolOnOverview & MeasuredSchool): OverviewRow {
  const { policy, awaitingConfirmation, askedForPolicy } = position;
  const cells = Object.fromEntries(
    school.cells.map(({ measureId, title: _title, group: _group, rule: _rule, ...judgement }) => [
      measureId,
      judgement,
    ]),
  ) as Record<MeasureId, Judgement>;
  return {
    schoolId: school.id,
    name: school.name,
    urn: school.urn,
    phase: school.phase,
    localAuthority: school.localAuthority,
    hub: school.hub,
    pupils: school.pupils,
    status: school.status,
    cells,
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

function writtenDate(date: WrittenDate | null): WrittenDate | null {
  return date && dateOf(date);
}

function dateOf({ asWritten, precision, start, end }: WrittenDate): WrittenDate {
  return { asWritten, precision, start, end };
}
