import { policyTypeName } from "@safeboard/compliance/policy-types";
import type { MatchReason } from "@safeboard/compliance/school-match";
import { withActor } from "@safeboard/database/actor";
import {
  bulkFile,
  type BulkFileState,
  type BulkUploadState,
} from "@safeboard/database/tables/bulk-uploads";
import { asc } from "drizzle-orm";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { listSchools, type SchoolName } from "../schools/list-schools.ts";
import { type BulkQuestion, judgeBulkFiles, type JudgedFile } from "./bulk-upload-questions.ts";
import type { bulkUploadInput } from "./complete-bulk-upload.ts";
import { findStoredVersions } from "./find-stored-versions.ts";
import type { BulkFileMatch } from "./read-bulk-file.ts";
import { filesOf, requireBulkUpload } from "./require-bulk-upload.ts";

export type { BulkQuestion } from "./bulk-upload-questions.ts";

export interface BulkFileRow {
  fileId: string;
  position: number;
  fileName: string;
  byteLength: number;
  state: BulkFileState;
  /** Why it can't be read, or was not stored. */
  problem: string | null;
  title: string | null;
  /** What the policy calls its school. */
  stated: string | null;
  /** What speaks for the school that is the likeliest. */
  reasons: MatchReason[];
  /** The schools that something speaks for, the likeliest first. */
  likely: string[];
  /** The type that its title says, in words, when that is another than the list's. */
  otherType: string | null;
  question: BulkQuestion | null;
  /** A school's id or `leave_out`; null where the lead decides. */
  proposal: string | null;
  sameAs: number | null;
  stored: JudgedFile["stored"];
  chosenSchoolId: string | null;
  versionId: string | null;
}

export interface BulkUploadPage {
  bulkId: string;
  kind: string;
  /** "Online safety" */
  kindName: string;
  state: BulkUploadState;
  startedBy: string;
  startedAt: Date;
  confirmedBy: string | null;
  counts: Record<BulkFileState, number>;
  files: BulkFileRow[];
  /** Those to choose from. */
  schools: SchoolName[];
}

/** A list as it stands: what was read, whose policy each file is, and what is asked about it. */
export async function readBulkUpload(
  context: MemberContext,
  { bulkId }: z.infer<typeof bulkUploadInput>,
): Promise<BulkUploadPage> {
  const { actor, database } = context;
  const { trustId } = actor;
  const schools = await listSchools(context);
  return withActor(database, actor, async (transaction) => {
    const bulk = await requireBulkUpload(transaction, { trustId, bulkId });
    const types = await loadPolicyTypes(transaction, trustId);
    const rows = await transaction
      .select({
        fileId: bulkFile.id,
        position: bulkFile.position,
        fileName: bulkFile.fileName,
        byteLength: bulkFile.byteLength,
        sha256: bulkFile.sha256,
        state: bulkFile.state,
        problem: bulkFile.problem,
        match: bulkFile.match,
        chosenSchoolId: bulkFile.chosenSchoolId,
        versionId: bulkFile.versionId,
      })
      .from(bulkFile)
      .where(filesOf({ trustId, bulkId }))
      .orderBy(asc(bulkFile.position));
    // As the reading job wrote it.
    const files = rows.map((row) => ({ ...row, match: row.match as BulkFileMatch | null }));
    const read = files.flatMap((file) =>
      file.state === "read" && file.match ? [{ ...file, match: file.match }] : [],
    );
    const storedAs = await findStoredVersions(transaction, {
      trustId,
      kind: bulk.kind,
      hashes: bulk.state === "finished" ? [] : read.map(({ sha256 }) => sha256),
    });
    const judged = judgeBulkFiles(
      read.map((file) => ({ ...file, storedAs: storedAs.get(file.sha256) ?? [] })),
    );
    const byFile = new Map(judged.map((each) => [each.fileId, each]));
    const count = (state: BulkFileState) => files.filter((file) => file.state === state).length;
    return {
      bulkId,
      kind: bulk.kind,
      kindName: policyTypeName(types, bulk.kind),
      state: bulk.state,
      startedBy: bulk.recordedBy,
      startedAt: bulk.recordedAt,
      confirmedBy: bulk.confirmedBy,
      counts: {
        waiting: count("waiting"),
        read: count("read"),
        unreadable: count("unreadable"),
        stored: count("stored"),
        left_out: count("left_out"),
      },
      files: files.map(({ sha256: _sha256, match, ...file }) => {
        const {
          question = null,
          proposal = null,
          sameAs = null,
          stored = null,
        } = byFile.get(file.fileId) ?? {};
        return {
          ...file,
          title: match?.title ?? null,
          stated: match?.stated ?? null,
          reasons: match?.reasons ?? [],
          likely: match?.likely ?? [],
          otherType: match?.otherType ? policyTypeName(types, match.otherType) : null,
          question,
          proposal,
          sameAs,
          stored,
        };
      }),
      schools,
    };
  });
}
