import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import { severityOf } from "@safeboard/compliance/statuses";
import type { RequirementInForce } from "@safeboard/compliance/training";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { isAskedOn, readAsAt } from "./as-at.ts";
import { rulesOf, soonDaysOf } from "./counted.ts";
import { loadTraining } from "./load-training.ts";
import { cellsReader, type TrainingCell } from "./training-cell.ts";

export const personTrainingInput = z.object({ schoolId: identifier, staffMemberId: identifier });

export interface PersonTraining {
  person: { id: string; name: string; group: StaffGroup };
  /** What is asked of them today, the most pressing first. */
  requirements: (Pick<RequirementInForce, "code" | "title" | "force" | "from"> & {
    cell: TrainingCell;
  })[];
}

/** Where one person stands today with all that is asked of them. */
export async function readPersonTraining(
  { actor, database, today }: MemberContext,
  { schoolId, staffMemberId }: z.infer<typeof personTrainingInput>,
): Promise<PersonTraining> {
  const { trustId } = actor;
  const { asAt } = readAsAt({ known: "now" }, today);
  return withActor(database, actor, async (transaction) => {
    await requireSchool(transaction, trustId, schoolId);
    const [loaded, settings] = await Promise.all([
      loadTraining(transaction, { trustId, schoolIds: [schoolId], today }),
      loadSettings(transaction, trustId, today),
    ]);
    const [school] = loaded.schools;
    const member = school?.staff.find(({ id }) => id === staffMemberId.toLowerCase());
    if (!school || !member) throw new NotFound();
    const asked = school.requirements.filter((requirement) => isAskedOn(requirement, asAt));
    const cellsOf = cellsReader(asked, {
      loaded,
      staff: school.staff,
      day: today,
      soonDays: soonDaysOf(rulesOf(settings)),
    });
    const cells = cellsOf(member);
    return {
      person: { id: member.id, name: member.name, group: member.group },
      requirements: asked
        .flatMap(({ code, title, force, from }) => {
          const cell = cells[code];
          return cell ? [{ code, title, force, from, cell }] : [];
        })
        .toSorted((one, other) => severityOf(one.cell.status) - severityOf(other.cell.status)),
    };
  });
}
