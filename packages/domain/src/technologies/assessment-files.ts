/** Files that belong to the assessment of a school's technology: the impact assessment, the supplier's terms, a decision. */
import type { Transaction } from "@safeboard/database/actor";
import { technology, technologyAssessment } from "@safeboard/database/tables/practice";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { attachFile, fileToAttach } from "../attachments/attach-file.ts";
import { detachFile } from "../attachments/detach-file.ts";
import { downloadFile } from "../attachments/download-file.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";

export const attachToAssessmentInput = fileToAttach.extend({ assessmentId: identifier });
export const assessmentFileInput = z.object({
  schoolId: identifier,
  assessmentId: identifier,
  fileId: identifier,
});
type AssessmentFile = z.infer<typeof assessmentFileInput>;

/** @throws NotFound where the technology was taken off the register, too */
export const attachToAssessment = (
  context: MemberContext,
  { assessmentId, ...file }: z.infer<typeof attachToAssessmentInput>,
) => attachFile(context, file, { ...ofAssessment(assessmentId), deed: "technology.attach" });

export const detachFromAssessment = (
  context: MemberContext,
  { assessmentId, ...file }: AssessmentFile,
) => detachFile(context, file, { ...ofAssessment(assessmentId), deed: "technology.detach" });

export const downloadOfAssessment = (
  context: MemberContext,
  { assessmentId, ...file }: AssessmentFile,
) => downloadFile(context, file, ofAssessment(assessmentId));

function ofAssessment(given: string) {
  const assessmentId = given.toLowerCase();
  return {
    subject: { kind: "technology_assessment" as const, id: assessmentId },
    requireSubject: (transaction: Transaction, school: SchoolAddress) =>
      requireAssessment(transaction, { ...school, assessmentId }),
  };
}

/** Ends with Not Found unless it is an assessment of something on this school's register. */
async function requireAssessment(
  transaction: Transaction,
  { assessmentId, ...school }: SchoolAddress & { assessmentId: string },
): Promise<void> {
  const [found] = await transaction
    .select({ id: technologyAssessment.id })
    .from(technologyAssessment)
    .innerJoin(
      technology,
      and(
        atSchool(technology, school),
        eq(technology.id, technologyAssessment.technologyId),
        isNull(technology.withdrawnAt),
      ),
    )
    .where(
      and(
        atSchool(technologyAssessment, school),
        eq(technologyAssessment.id, assessmentId),
        isNull(technologyAssessment.withdrawnAt),
      ),
    );
  if (!found) throw new NotFound();
}
