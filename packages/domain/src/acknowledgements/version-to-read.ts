import type { IsoDate } from "@safeboard/compliance/dates";
import { policyTypeName } from "@safeboard/compliance/policy-types";
import type { VersionStatus } from "@safeboard/compliance/version-life";
import type { Transaction } from "@safeboard/database/actor";
import { policy } from "@safeboard/database/tables/policies";
import { and, eq } from "drizzle-orm";
import { Conflict, NotFound } from "../errors.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { loadVersion } from "../policies/load-version.ts";
import { atSchool } from "../schools/at-school.ts";
import type { VersionAddress } from "./asked-people.ts";

export interface VersionToRead {
  versionId: string;
  policyId: string;
  documentId: string;
  /** A policy type's code. */
  kind: string;
  /** "Online safety". */
  kindName: string;
  /** As the document calls itself, else as its type is called: "Online Safety Policy". */
  title: string;
  number: number;
  status: VersionStatus;
  pages: string[];
  file: { name: string; mediaType: string; byteLength: number };
  /** Whether it can be asked about now: approved, and nothing has replaced it. */
  isToBeRead: boolean;
}

/** Loads a version as its readers see it, or ends with Not Found. */
export async function loadVersionToRead(
  transaction: Transaction,
  { versionId, today, ...school }: VersionAddress & { today: IsoDate },
): Promise<VersionToRead> {
  const { version, reading, document, facts, status } = await loadVersion(transaction, {
    ...school,
    versionId,
    today,
  });
  const [found] = await transaction
    .select({ kind: policy.kind })
    .from(policy)
    .where(and(atSchool(policy, school), eq(policy.id, version.policyId)));
  if (!found) throw new NotFound();
  const types = await loadPolicyTypes(transaction, school.trustId);
  const kindName = policyTypeName(types, found.kind);
  return {
    versionId,
    policyId: version.policyId,
    documentId: version.documentId,
    kind: found.kind,
    kindName,
    title: facts.title?.value ?? `${kindName} policy`,
    number: version.number,
    status,
    pages: reading.pages,
    file: {
      name: document.fileName,
      mediaType: document.mediaType,
      byteLength: document.byteLength,
    },
    isToBeRead: TO_BE_READ.has(status),
  };
}

/** A version that takes effect later is read beforehand. */
const TO_BE_READ: ReadonlySet<VersionStatus> = new Set(["approved", "current"]);

/** @throws Conflict when the version is not approved yet, or no longer in use */
export function refuseUnlessToBeRead({ number, status, isToBeRead }: VersionToRead): void {
  if (isToBeRead) return;
  throw new Conflict(
    status === "superseded"
      ? `Version ${number} was replaced by a later one, so nobody is asked to read it any more.`
      : `Version ${number} is not an approved policy, so nobody can be asked to confirm it.`,
  );
}
