import {
  type AcknowledgementCounts,
  acknowledgementStatus,
  countAcknowledgements,
} from "@safeboard/compliance/acknowledgement";
import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import { policyTypeName } from "@safeboard/compliance/policy-types";
import { severityOf, type Status } from "@safeboard/compliance/statuses";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { acknowledgementRequest } from "@safeboard/database/tables/acknowledgements";
import { keptPolicy } from "@safeboard/database/tables/policies";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { sameSchool } from "../schools/at-school.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { loadPeopleAsked } from "./people-asked.ts";

export interface SchoolAcknowledgements {
  school: { id: string; name: string };
  versionId: string;
  number: number;
  /** "Online safety". */
  policyName: string;
  counts: AcknowledgementCounts;
  status: Status;
}

export interface AcknowledgementsAcrossSchools {
  /** One for each school and policy of which somebody was asked to read a version: the latest of these. */
  rows: SchoolAcknowledgements[];
  /** Schools that have asked nobody, by name. */
  askedNobody: { id: string; name: string }[];
}

/** Required and actual by school and policy, the most pressing first. */
export async function readAcknowledgementsAcrossSchools({
  actor: { trustId, ...actor },
  database,
  today,
}: MemberContext): Promise<AcknowledgementsAcrossSchools> {
  return withActor(database, { ...actor, trustId }, async (transaction) => {
    const [types, schools, versions, people] = await Promise.all([
      loadPolicyTypes(transaction, trustId),
      selectSchools(transaction, trustId, today),
      selectVersions(transaction, trustId),
      loadPeopleAsked(transaction, { trustId }),
    ]);
    const rows = versions.flatMap((version): SchoolAcknowledgements[] => {
      const school = schools.find(({ id }) => id === version.schoolId);
      const isReplaced = versions.some(
        (other) => other.policyId === version.policyId && other.number > version.number,
      );
      if (!school || isReplaced) return [];
      const counts = countAcknowledgements(people.get(version.versionId) ?? [], today);
      return [
        {
          school,
          versionId: version.versionId,
          number: version.number,
          policyName: policyTypeName(types, version.kind),
          counts,
          status: acknowledgementStatus(counts),
        },
      ];
    });
    const asking = new Set(rows.map(({ school }) => school.id));
    return {
      rows: rows.toSorted(
        (one, other) =>
          severityOf(one.status) - severityOf(other.status) ||
          alphabetically(one.school.name, other.school.name) ||
          alphabetically(one.policyName, other.policyName),
      ),
      askedNobody: schools.filter(({ id }) => !asking.has(id)),
    };
  });
}

function selectSchools(transaction: Transaction, trustId: string, today: string) {
  return transaction
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(isSchoolInTrust(trustId, today))
    .orderBy(asc(unit.name), asc(unit.id));
}

/** The versions in force, or soon to be, that somebody is asked to read. */
function selectVersions(transaction: Transaction, trustId: string) {
  return transaction
    .selectDistinct({
      schoolId: keptPolicy.schoolId,
      policyId: keptPolicy.policyId,
      versionId: keptPolicy.versionId,
      number: keptPolicy.versionNumber,
      kind: keptPolicy.kind,
    })
    .from(acknowledgementRequest)
    .innerJoin(
      keptPolicy,
      and(
        sameSchool(keptPolicy, acknowledgementRequest),
        eq(keptPolicy.versionId, acknowledgementRequest.versionId),
      ),
    )
    .where(
      and(eq(acknowledgementRequest.trustId, trustId), isNull(acknowledgementRequest.withdrawnAt)),
    );
}
