import {
  requestMessage,
  type RequestNames,
  requestStanding,
  type RequestStanding,
  type RequestSubject,
  requestTitle,
} from "@safeboard/compliance/requests";
import type { request } from "@safeboard/database/tables/policies";

export interface DescribedRequest {
  id: string;
  schoolId: string;
  subject: RequestSubject;
  about: string | null;
  /** What to do, as a verb. */
  title: string;
  /** The lead's own words, else the usual ones. */
  message: string;
  askedOn: string;
  askedBy: string;
  dueOn: string | null;
  standing: RequestStanding;
  answeredAt: Date | null;
  answeredBy: string | null;
  /** In words; null when what the school did is the answer. */
  answer: string | null;
}

export function describeRequest(
  row: typeof request.$inferSelect,
  names: RequestNames,
  today: string,
): DescribedRequest {
  const { id, schoolId, subject, about, askedOn, askedBy, dueOn, answeredAt, answeredBy } = row;
  return {
    id,
    schoolId,
    subject,
    about,
    title: requestTitle({ subject, about }, names),
    message: row.message ?? requestMessage({ subject, about }, names),
    askedOn,
    askedBy,
    dueOn,
    standing: requestStanding(row, today),
    answeredAt,
    answeredBy,
    answer: row.answer,
  };
}

const ORDER: readonly RequestStanding[] = ["ignored", "open", "answered", "taken_back"];

/** What waits longest first; what is done, the latest first. */
export function byUrgency(a: DescribedRequest, b: DescribedRequest): number {
  const standing = ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing);
  if (standing !== 0) return standing;
  const waits = a.standing === "ignored" || a.standing === "open";
  const [first, second] = waits
    ? [a.dueOn ?? "9999", b.dueOn ?? "9999"]
    : [momentOf(b), momentOf(a)];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
}

const momentOf = ({ answeredAt, askedOn }: DescribedRequest): string =>
  answeredAt?.toISOString() ?? askedOn;
