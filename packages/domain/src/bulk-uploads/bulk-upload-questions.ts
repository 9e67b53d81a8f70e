/** What a lead is asked about the files of a list, and what is proposed where nothing need be asked. Pure. */
import type { MatchDoubt } from "@safeboard/compliance/school-match";

export const LEAVE_OUT = "leave_out";

/** A version that these very bytes are already. */
export interface StoredAlready {
  schoolId: string;
  versionId: string;
  number: number;
}

export interface FileToJudge {
  fileId: string;
  position: number;
  sha256: string;
  match: { schoolId: string | null; doubt: MatchDoubt | null; otherType: string | null };
  /** Versions of the list's type, at any school of the trust, set aside ones not among them. */
  storedAs: readonly StoredAlready[];
}

export type BulkQuestion =
  | MatchDoubt
  /** Its title says another type of policy than the list's. */
  | "other_type"
  /** Another file of the list is for the same school. */
  | "same_school"
  /** The same bytes are another school's version: perhaps the wrong file. */
  | "stored_elsewhere";

export interface JudgedFile {
  fileId: string;
  /** What has to be decided; null when nothing has. */
  question: BulkQuestion | null;
  /** A school's id, or `leave_out`; null where the lead decides. */
  proposal: string | null;
  /** The position of the same file, earlier in the list. */
  sameAs: number | null;
  /** Why it is proposed to leave it out, or asked. */
  stored: StoredAlready | null;
}

/** @param files those that could be read, in the order of their positions */
export function judgeBulkFiles(files: readonly FileToJudge[]): JudgedFile[] {
  const judged = files.map((file) => judgeAlone(file, files));
  const proposals = judged.map(({ proposal }) => proposal);
  return judged.map((each) => {
    const { proposal } = each;
    const isShared =
      proposal !== null &&
      proposal !== LEAVE_OUT &&
      proposals.filter((other) => other === proposal).length > 1;
    return isShared ? { ...each, question: "same_school", proposal: null } : each;
  });
}

function judgeAlone(
  { fileId, position, sha256, match, storedAs }: FileToJudge,
  files: readonly FileToJudge[],
): JudgedFile {
  const sameAs =
    files.find((other) => other.sha256 === sha256 && other.position < position)?.position ?? null;
  const own = storedAs.find(({ schoolId }) => schoolId === match.schoolId) ?? null;
  const stored = own ?? storedAs[0] ?? null;
  const answer = (question: BulkQuestion | null, proposal: string | null): JudgedFile => ({
    fileId,
    question,
    proposal,
    sameAs,
    stored,
  });
  if (sameAs !== null || own) return answer(null, LEAVE_OUT);
  if (match.doubt !== null) return answer(match.doubt, null);
  if (stored) return answer("stored_elsewhere", null);
  if (match.otherType !== null) return answer("other_type", null);
  return answer(null, match.schoolId);
}
