import {
  listMemberships,
  loadMember,
  loadSystem,
  type Member,
  withActor,
} from "@safeboard/database/actor";
import { bulkFile, bulkUpload } from "@safeboard/database/tables/bulk-uploads";
import type { PolicyReading } from "@safeboard/policy-reader";
import { and, asc, eq } from "drizzle-orm";
import type { DomainContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { storePolicyVersion } from "../policies/store-policy-version.ts";
import { takeTurnAtBulkUpload } from "../schools/take-turn.ts";
import {
  atBulkUpload,
  type BulkUpload,
  type BulkUploadAddress,
  filesOf,
  requireBulkUpload,
} from "./require-bulk-upload.ts";

type Stage = Pick<DomainContext, "database" | "today" | "now">;

/**
 * Puts the files of a confirmed list into their schools' records, as drafts of the lead who confirmed it. Each is
 * stored in a transaction of its own, which also takes it off the list: cut short, the job goes on where it was, and
 * nothing is stored twice. What a school's record refuses is left out, with the reason.
 */
export async function storeBulkUpload(context: Stage, address: BulkUploadAddress): Promise<void> {
  const { database } = context;
  const system = await loadSystem(database, address.trustId);
  if (!system) return;
  const found = await withActor(database, system, async (transaction) => {
    const bulk = await requireBulkUpload(transaction, address);
    const files = await transaction
      .select({ id: bulkFile.id })
      .from(bulkFile)
      .where(and(filesOf(address), eq(bulkFile.state, "read")))
      .orderBy(asc(bulkFile.position));
    return { bulk, files };
  }).catch(nullWhenGone);
  if (found?.bulk.state !== "confirmed") return;
  const lead = await leadWhoConfirmed(context, found.bulk);
  for (const { id } of found.files) {
    const file = { ...address, fileId: id, kind: found.bulk.kind };
    if (lead) await storeFile({ ...context, actor: lead }, file);
    else {
      const by = found.bulk.confirmedBy ?? "the lead";
      const problem = `The access of ${by}, who confirmed this, has ended. Nothing was stored.`;
      await leaveOut(context, system, file, problem);
    }
  }
  await withActor(database, system, async (transaction) => {
    await takeTurnAtBulkUpload(transaction, address.bulkId);
    await transaction
      .update(bulkUpload)
      .set({ state: "finished", endedAt: context.now })
      .where(and(atBulkUpload(address), eq(bulkUpload.state, "confirmed")));
  });
}

type LeadContext = Stage & { actor: Member };
type FileToStore = BulkUploadAddress & { fileId: string; kind: string };

async function storeFile(context: LeadContext, file: FileToStore): Promise<void> {
  try {
    await withActor(context.database, context.actor, async (transaction) => {
      await takeTurnAtBulkUpload(transaction, file.bulkId);
      const [waiting] = await transaction
        .select()
        .from(bulkFile)
        .where(and(atBulkFile(file), eq(bulkFile.state, "read")));
      if (!waiting?.bytes || waiting.chosenSchoolId === null) return; // another worker was quicker
      const { versionId } = await storePolicyVersion(transaction, context, {
        schoolId: waiting.chosenSchoolId,
        kind: file.kind,
        fileName: waiting.fileName,
        bytes: waiting.bytes,
        read: waiting.reading as PolicyReading, // as the reading job wrote it
      });
      await transaction
        .update(bulkFile)
        .set({ state: "stored", versionId, bytes: null, reading: null })
        .where(atBulkFile(file));
    });
  } catch (error) {
    const isRefused = error instanceof Conflict || error instanceof NotFound;
    if (!isRefused) throw error;
    await leaveOut(context, context.actor, file, error.message);
  }
}

async function leaveOut(
  { database }: Stage,
  actor: Parameters<typeof withActor>[1],
  file: FileToStore,
  problem: string,
): Promise<void> {
  await withActor(database, actor, async (transaction) => {
    await takeTurnAtBulkUpload(transaction, file.bulkId);
    await transaction
      .update(bulkFile)
      .set({ state: "left_out", problem, bytes: null, reading: null })
      .where(and(atBulkFile(file), eq(bulkFile.state, "read")));
  });
}

/** The lead, as long as they are one. */
async function leadWhoConfirmed(
  { database, today }: Stage,
  { trustId, confirmedByUser }: BulkUpload,
): Promise<Member | null> {
  if (confirmedByUser === null) return null;
  const held = await listMemberships(database, confirmedByUser, today);
  const own = held.find((each) => each.trustId === trustId && each.role === "trust_lead");
  return own ? loadMember(database, own, confirmedByUser, today) : null;
}

const atBulkFile = ({ trustId, fileId }: FileToStore) =>
  and(eq(bulkFile.trustId, trustId), eq(bulkFile.id, fileId));

/** A list that was removed with its demonstration leaves its job behind. */
function nullWhenGone(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
