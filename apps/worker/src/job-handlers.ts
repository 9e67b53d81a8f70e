/** What each kind of job is: a use case of the domain, for the rows that the job names. */
import type { JobHandler, JobName } from "@safeboard/database/job-worker";
import { createCaller } from "@safeboard/domain";
import type { DomainContext } from "@safeboard/domain/context";
import {
  applyCheckedImport,
  checkImport,
  closeReleasedSchools,
  copyCompletions,
  giveUpBulkFile,
  keepOverview,
  linkAuditEvents,
  matchPeople,
  openImport,
  readBulkFile,
  rebuildAcknowledgements,
  rebuildCoverage,
  rebuildIncidents,
  rebuildPractice,
  recheckExpectations,
  reduceIncidents,
  reduceLeavers,
  removeAbandonedBulkUploads,
  removeOldImports,
  storeBulkUpload,
  undoAppliedImport,
  writeBoardFigures,
} from "@safeboard/domain/jobs";
import type { TableReader } from "@safeboard/table-files";
import { z } from "zod";

/** What the jobs work with; the day and the instant are asked for when a job begins. */
export interface WorkerParts extends Omit<DomainContext, "actor" | "today" | "now"> {
  today: () => string;
  now: () => Date;
  /** Reads files of rows, each in a process that can be killed. */
  tables: TableReader;
  deleteExpiredSessions: () => Promise<void>;
}

/** The re-check goes on in the next hour: other work of that kind must not wait for a trust with many policies. */
const recheckMilliseconds = 10 * 60_000;

const fileIds = z.object({ trustId: z.uuid(), fileId: z.uuid() });
const importIds = z.object({ trustId: z.uuid(), unitId: z.uuid(), runId: z.uuid() });
const trustIds = z.object({ trustId: z.uuid() });
const listIds = z.object({ trustId: z.uuid(), bulkId: z.uuid() });

export function jobHandlers(parts: WorkerParts): Readonly<Record<JobName, JobHandler>> {
  const asAtNow = () => ({ ...parts, today: parts.today(), now: parts.now() });
  const { database } = parts;

  /** For every trust that is set up; what fails for one is told after the others had their turn. */
  const forEachTrust = async (work: (trustId: string) => Promise<unknown>) => {
    const trusts = await createCaller({
      ...asAtNow(),
      actor: { kind: "operator" },
    }).operator.listTrusts();
    const failed: unknown[] = [];
    for (const { id } of trusts) await work(id).catch((error: unknown) => failed.push(error));
    if (failed.length === 1) throw failed[0];
    if (failed.length > 1)
      throw new AggregateError(failed, `It failed for ${failed.length} trusts.`);
  };

  return {
    "read-bulk-file": (ids) => readBulkFile(asAtNow(), fileIds.parse(ids)),
    "give-up-bulk-file": (ids) => giveUpBulkFile(asAtNow(), fileIds.parse(ids)),
    "store-bulk-upload": (ids) => storeBulkUpload(asAtNow(), listIds.parse(ids)),
    "remove-abandoned-bulk-uploads": () =>
      forEachTrust((trustId) => removeAbandonedBulkUploads(asAtNow(), trustId)),
    "open-import": (ids) => openImport(asAtNow(), importIds.parse(ids)),
    "check-import": (ids) => checkImport(asAtNow(), importIds.parse(ids)),
    "apply-import": (ids) => applyCheckedImport(asAtNow(), importIds.parse(ids)),
    "withdraw-import": (ids) => undoAppliedImport(asAtNow(), importIds.parse(ids)),
    "remove-old-imports": () => forEachTrust((trustId) => removeOldImports(asAtNow(), trustId)),
    "seal-audit-trails": () => forEachTrust((trustId) => linkAuditEvents(database, trustId)),
    "close-released-schools": () =>
      forEachTrust((trustId) => closeReleasedSchools(asAtNow(), trustId)),
    "match-people": () => forEachTrust((trustId) => matchPeople(asAtNow(), trustId)),
    "copy-completions": () => forEachTrust((trustId) => copyCompletions(asAtNow(), trustId)),
    "reduce-leavers": () => forEachTrust((trustId) => reduceLeavers(asAtNow(), trustId)),
    "reduce-incidents": () => forEachTrust((trustId) => reduceIncidents(asAtNow(), trustId)),
    "delete-expired-sessions": () => parts.deleteExpiredSessions(),
    "rebuild-coverage": () =>
      forEachTrust((trustId) => rebuildCoverage(database, trustId, parts.today())),
    "rebuild-acknowledgements": () =>
      forEachTrust((trustId) => rebuildAcknowledgements(database, trustId, parts.today())),
    "rebuild-incidents": () =>
      forEachTrust((trustId) => rebuildIncidents(database, trustId, parts.today())),
    "rebuild-incidents-of-trust": async (ids) => {
      await rebuildIncidents(database, trustIds.parse(ids).trustId, parts.today());
    },
    "rebuild-practice-of-trust": async (ids) => {
      await rebuildPractice(database, trustIds.parse(ids).trustId, parts.today());
    },
    "rebuild-practice": () =>
      forEachTrust((trustId) => rebuildPractice(database, trustId, parts.today())),
    "keep-overviews": () =>
      forEachTrust((trustId) => keepOverview(database, trustId, parts.today())),
    "write-board-figures": async (ids) => {
      await writeBoardFigures(asAtNow(), trustIds.parse(ids).trustId);
    },
    "write-all-board-figures": () =>
      forEachTrust((trustId) => writeBoardFigures(asAtNow(), trustId)),
    "recheck-expectations": () =>
      forEachTrust((trustId) =>
        recheckExpectations(asAtNow(), trustId, { milliseconds: recheckMilliseconds }),
      ),
  };
}
