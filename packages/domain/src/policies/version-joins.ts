/** A version's file, its reading and its steps lie in tables of their own: what each is joined by. */
import {
  document,
  policy,
  policyVersion,
  reading,
  versionStep,
} from "@safeboard/database/tables/policies";
import { approval, publication } from "@safeboard/database/tables/policy-life";
import { and, eq } from "drizzle-orm";
import { sameSchool } from "../schools/at-school.ts";

export const documentOfVersion = and(
  sameSchool(document, policyVersion),
  eq(document.id, policyVersion.documentId),
);

export const readingOfVersion = and(
  sameSchool(reading, policyVersion),
  eq(reading.id, policyVersion.readingId),
);

export const versionOfStep = and(
  sameSchool(policyVersion, versionStep),
  eq(policyVersion.id, versionStep.versionId),
);

export const versionOfApproval = and(
  sameSchool(policyVersion, approval),
  eq(policyVersion.id, approval.versionId),
);

export const versionOfPublication = and(
  sameSchool(policyVersion, publication),
  eq(policyVersion.id, publication.versionId),
);

export const policyOfVersion = and(
  sameSchool(policy, policyVersion),
  eq(policy.id, policyVersion.policyId),
);
