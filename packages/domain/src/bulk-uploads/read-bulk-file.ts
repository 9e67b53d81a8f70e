import { matchSchool, type SchoolMatch } from "@safeboard/compliance/school-match";
import { policyTypeFromName } from "@safeboard/compliance/policy-type-from-name";
import type { PolicyType } from "@safeboard/compliance/policy-types";
import { loadSystem, type System, type Transaction, withActor } from "@safeboard/database/actor";
import { bulkFile, bulkUpload } from "@safeboard/database/tables/bulk-uploads";
import { trust, unit } from "@safeboard/database/tables/tenancy";
import type { PolicyReading } from "@safeboard/policy-reader";
import { and, eq } from "drizzle-orm";
import type { DomainContext } from "../context.ts";
import { DocumentUnreadable } from "../errors.ts";
import { loadOwnSets } from "../expectations/load-sets.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { readDocument } from "../policies/read-document.ts";
import { takeTurnAtBulkUpload } from "../schools/take-turn.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { readyWhenAllAreRead } from "./complete-bulk-upload.ts";

/** Whose policy a file is, as it is kept beside it. */
export interface BulkFileMatch extends SchoolMatch {
  title: string | null;
  /** The code of the type that its title says, when that is another than its list's. */
  otherType: string | null;
}

/** One file of a list, by ids: what a job says. */
export interface BulkFileAddress {
  trustId: string;
  fileId: string;
}

type Stage = Pick<DomainContext, "database" | "reader" | "today">;

/**
 * Reads one file of a list and finds whose policy it is. A job of the system: done again, or for a file that is gone,
 * it does nothing.
 */
export async function readBulkFile(context: Stage, { trustId, fileId }: BulkFileAddress) {
  const { database } = context;
  const system = await loadSystem(database, trustId);
  if (!system) return;
  const found = await withActor(database, system, (transaction) =>
    loadWaiting(transaction, { trustId, fileId }),
  );
  if (!found) return;
  const outcome = await read(context, system, found);
  await settleBulkFile(context, system, { trustId, fileId, bulkId: found.bulkId }, outcome);
}

/** For a file that could not be read because of a fault of ours, however often it was tried. */
export async function giveUpBulkFile(
  { database }: Pick<Stage, "database">,
  { trustId, fileId }: BulkFileAddress,
): Promise<void> {
  const system = await loadSystem(database, trustId);
  if (!system) return;
  const found = await withActor(database, system, (transaction) =>
    loadWaiting(transaction, { trustId, fileId }),
  );
  if (!found) return;
  await settleBulkFile(
    { database },
    system,
    { trustId, fileId, bulkId: found.bulkId },
    {
      problem: "This file could not be read, which is a fault of ours. Upload it at its school.",
    },
  );
}

type WaitingFile = NonNullable<Awaited<ReturnType<typeof loadWaiting>>>;

async function loadWaiting(transaction: Transaction, { trustId, fileId }: BulkFileAddress) {
  const [found] = await transaction
    .select({
      bulkId: bulkFile.bulkId,
      kind: bulkUpload.kind,
      fileName: bulkFile.fileName,
      bytes: bulkFile.bytes,
    })
    .from(bulkFile)
    .innerJoin(
      bulkUpload,
      and(eq(bulkUpload.trustId, bulkFile.trustId), eq(bulkUpload.id, bulkFile.bulkId)),
    )
    .where(
      and(eq(bulkFile.trustId, trustId), eq(bulkFile.id, fileId), eq(bulkFile.state, "waiting")),
    );
  return found ?? null;
}

type Outcome = { problem: string } | { reading: PolicyReading; match: BulkFileMatch };

async function read(
  context: Stage,
  system: System,
  { kind, fileName, bytes }: WaitingFile,
): Promise<Outcome> {
  if (!bytes) throw new Error("A file that waits to be read has no bytes.");
  const { trustId } = system;
  const about = await withActor(context.database, system, async (transaction) => ({
    ownSets: (await loadOwnSets(transaction, trustId)).map(({ set }) => set),
    types: await loadPolicyTypes(transaction, trustId),
    schools: await schoolsToday(transaction, trustId, context.today),
    trustName: await nameOf(transaction, trustId),
  }));
  try {
    const reading = await readDocument(context, { bytes, fileName, ownSets: about.ownSets });
    const { pages, facts } = reading;
    const policy = { fileName, pages, statedSchool: facts.school?.value ?? null };
    const match = matchSchool(policy, about.schools, about.trustName);
    const title = facts.title?.value ?? null;
    return { reading, match: { ...match, title, otherType: otherType(title, kind, about.types) } };
  } catch (error) {
    // Other documents are being read: this one has its turn later.
    if (!(error instanceof DocumentUnreadable) || error.reason === "busy") throw error;
    return { problem: error.message };
  }
}

function otherType(
  title: string | null,
  kind: string,
  types: readonly PolicyType[],
): string | null {
  const said = title === null ? null : policyTypeFromName(title, types);
  return said && said.code !== kind ? said.code : null;
}

async function settleBulkFile(
  { database }: Pick<Stage, "database">,
  system: System,
  { trustId, fileId, bulkId }: BulkFileAddress & { bulkId: string },
  outcome: Outcome,
): Promise<void> {
  await withActor(database, system, async (transaction) => {
    await takeTurnAtBulkUpload(transaction, bulkId);
    await transaction
      .update(bulkFile)
      .set(
        "problem" in outcome
          ? { state: "unreadable", problem: outcome.problem, bytes: null }
          : { state: "read", reading: outcome.reading, match: outcome.match },
      )
      .where(
        and(eq(bulkFile.trustId, trustId), eq(bulkFile.id, fileId), eq(bulkFile.state, "waiting")),
      );
    await readyWhenAllAreRead(transaction, { trustId, bulkId });
  });
}

const schoolsToday = (transaction: Transaction, trustId: string, today: string) =>
  transaction
    .select({ id: unit.id, name: unit.name, urn: unit.urn, localAuthority: unit.localAuthority })
    .from(unit)
    .where(isSchoolInTrust(trustId, today));

async function nameOf(transaction: Transaction, trustId: string): Promise<string> {
  const [own] = await transaction
    .select({ name: trust.name })
    .from(trust)
    .where(eq(trust.id, trustId));
  return own?.name ?? "";
}
