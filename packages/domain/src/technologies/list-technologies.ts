import type { IsoDate } from "@safeboard/compliance/dates";
import { technologyStanding, type TechnologyStanding } from "@safeboard/compliance/practice";
import { withActor } from "@safeboard/database/actor";
import type { z } from "zod";
import { listFiles } from "../attachments/list-files.ts";
import type { MemberContext } from "../context.ts";
import type { schoolInput } from "../practice/list-evidence.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import {
  loadOwnTakenBack,
  loadOwnTechnologies,
  loadTrustTakenBack,
  loadTrustTechnologies,
  type TechnologyLoaded,
  type TechnologyTakenBack,
} from "./load-technologies.ts";

export interface TechnologyListed extends TechnologyLoaded {
  /** What belongs to its assessments, without the bytes; of the trust's own there are none. */
  files: AssessmentFileListed[];
  /** The trust has it for all its schools, and assesses it. */
  ofTrust: boolean;
  standing: TechnologyStanding;
}

export interface AssessmentFileListed {
  id: string;
  assessmentId: string;
  fileName: string;
  byteLength: number;
}

/** What a school uses with pupils: its own, then what the trust has for all schools. */
export async function listTechnologies(
  { actor, database, today }: MemberContext,
  { schoolId }: z.infer<typeof schoolInput>,
): Promise<{
  school: { id: string; name: string };
  today: IsoDate;
  technologies: TechnologyListed[];
  /** Of the school's own. */
  takenBack: TechnologyTakenBack[];
}> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const { id, name } = await requireSchool(transaction, trustId, schoolId);
    const settings = await loadSettings(transaction, trustId, today);
    const own = await loadOwnTechnologies(transaction, { trustId, schoolId });
    const central = await loadTrustTechnologies(transaction, trustId);
    const ids = own.flatMap(({ assessments }) => assessments.map((each) => each.id));
    const files = await listFiles(
      transaction,
      { trustId, schoolId },
      { kind: "technology_assessment", ids },
    );
    const listed = (ofTrust: boolean) => (each: TechnologyLoaded) => ({
      ...each,
      ofTrust,
      files: files
        .filter(({ subjectId }) => each.assessments.some(({ id: made }) => made === subjectId))
        .map(({ id: fileId, subjectId, fileName, byteLength }) => ({
          id: fileId,
          assessmentId: subjectId,
          fileName,
          byteLength,
        })),
      standing: technologyStanding(each, today, settings),
    });
    return {
      school: { id, name },
      today,
      technologies: [...own.map(listed(false)), ...central.map(listed(true))],
      takenBack: await loadOwnTakenBack(transaction, { trustId, schoolId }),
    };
  });
}

/** What the trust has for all its schools. */
export async function listForTrust({ actor, database, today }: MemberContext): Promise<{
  today: IsoDate;
  technologies: TechnologyListed[];
  takenBack: TechnologyTakenBack[];
}> {
  return withActor(database, actor, async (transaction) => {
    const settings = await loadSettings(transaction, actor.trustId, today);
    const central = await loadTrustTechnologies(transaction, actor.trustId);
    return {
      today,
      technologies: central.map((each) => ({
        ...each,
        ofTrust: true,
        files: [],
        standing: technologyStanding(each, today, settings),
      })),
      takenBack: await loadTrustTakenBack(transaction, actor.trustId),
    };
  });
}
