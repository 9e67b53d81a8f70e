/** A version's file, its reading and its steps lie in tables of their own: what each is joined by. */
import { document, policyVersion, reading, versionStep } from "@safeboard/database/tables/policies";
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
