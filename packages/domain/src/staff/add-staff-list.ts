import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { staffMember } from "@safeboard/database/tables/staff";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { keepCoverage } from "../training/keep-coverage.ts";
import { MOST_LINES, readStaffLines } from "./read-staff-lines.ts";
import { loadStaff } from "./staff-at-school.ts";
import { writeStaffRecord } from "./write-staff-record.ts";

export const addStaffListInput = z.object({
  schoolId: identifier,
  /** One person a line: name, email, group. */
  lines: z
    .string({ error: "Paste at least one line." })
    .max(100_000, "This is more than a school's staff list."),
});

/**
 * Adds everybody, or nobody: a list with a line that can't be read is left as it is, and each such line is named.
 *
 * @throws InvalidInput with a message under "lines.3" for line 3, or under "lines" when it is about the whole list
 */
export async function addStaffList(
  context: MemberContext,
  { schoolId, lines }: z.infer<typeof addStaffListInput>,
): Promise<{ added: number }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { people, problems } = readStaffLines(
      lines,
      await loadStaff(transaction, { trustId, schoolId }),
    );
    if (problems.size > 0) {
      throw new InvalidInput(
        Object.fromEntries(
          [...problems].map(([line, problem]) => [`lines.${line}`, `Line ${line}: ${problem}`]),
        ),
      );
    }
    if (people.length === 0) throw new InvalidInput({ lines: "Paste at least one line." });
    if (people.length > MOST_LINES) {
      throw new InvalidInput({ lines: `Paste at most ${MOST_LINES} people at a time.` });
    }
    const added = people.map(({ name, email, group }) => ({
      trustId,
      schoolId,
      id: randomUUID(),
      name,
      email,
      group,
      recordedAt: context.now,
      recordedBy: actor.displayName,
    }));
    await transaction.insert(staffMember).values(added);
    await writeStaffRecord(transaction, {
      trustId,
      schoolId,
      staffMemberIds: added.map(({ id }) => id),
      by: actor.displayName,
      now: context.now,
    });
    await keepCoverage(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "staff.addList",
      detail: { added: people.length },
      deedOf: "school",
    });
    return { added: people.length };
  });
}
