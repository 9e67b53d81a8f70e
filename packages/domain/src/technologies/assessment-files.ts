/** Files that belong to the assessment of a school's technology: the impact assessment, the supplier's terms, a decision. */
import type { Transaction } from "@safeboard/database/actor";
import { technology, technologyAssessment } from "@safeboard/database/tables/practice";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { fileToAttach } from "../attachments/attach-file.ts";
import { filesOf } from "../attachments/files-of.ts";
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

const files = filesOf({
  kind: "technology_assessment",
  deeds: { attach: "technology.attach", detach: "technology.detach" },
  toChange: (transaction, school, assessmentId) =>
    requireAssessment(transaction, { ...school, assessmentId }),
});

/** @throws NotFound where the technology was taken off the register, too */
export const attachToAssessment = (
  context: MemberContext,
  { assessmentId, ...file }: z.infer<typeof attachToAssessmentInput>,
) => files.attach(context, assessmentId, file);

export const detachFromAssessment = (
  context: MemberContext,
  { assessmentId, ...file }: AssessmentFile,
) => files.detach(context, assessmentId, file);

export const downloadOfAssessment = (
  context: MemberContext,
  { assessmentId, ...file }: AssessmentFile,
) => files.download(context, assessmentId, file);

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
