import type { IsoDate } from "../dates/dates.ts";
import type { ComplianceSettings } from "../settings.ts";
import { approvalDate } from "./approval-date.ts";
import { type Contradiction, CONTRADICTION_KINDS } from "./contradiction.ts";
import { dateOrder } from "./date-order.ts";
import { editionAtAdoption } from "./edition-at-adoption.ts";
import { governorAlsoLeads } from "./governor-also-leads.ts";
import { namedPerson } from "./named-person.ts";
import { otherSchool } from "./other-school.ts";
import { relatedPolicies } from "./related-policies.ts";
import { requiredReview } from "./required-review.ts";
import { reviewDate } from "./review-date.ts";
import type { SchoolRecord } from "./school-record.ts";
import { statedCycle } from "./stated-cycle.ts";

/**
 * Everything in a school's record that contradicts something else in it, in the order of the kinds, each once. Adding
 * a kind is one file beside this and one line here.
 */
export function findContradictions(
  record: SchoolRecord,
  today: IsoDate,
  settings: ComplianceSettings,
): Contradiction[] {
  const found = [
    ...governorAlsoLeads(record, today),
    ...record.policies.flatMap((policy) => [
      ...otherSchool(policy, record),
      ...namedPerson(policy, record, today),
      ...reviewDate(policy, record),
      ...requiredReview(policy, record),
      ...statedCycle(policy, record),
      ...dateOrder(policy, record),
      ...approvalDate(policy, record),
      ...editionAtAdoption(policy, record),
      ...relatedPolicies(policy, record, today, settings),
    ]),
  ];
  const once = new Map(found.map((each) => [each.key, each]));
  return [...once.values()].toSorted(
    (a, b) => CONTRADICTION_KINDS.indexOf(a.kind) - CONTRADICTION_KINDS.indexOf(b.kind),
  );
}
