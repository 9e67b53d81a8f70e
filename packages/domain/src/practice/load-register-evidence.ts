import { addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";
import type { EvidenceHeld } from "@safeboard/compliance/practice";
import type { Transaction } from "@safeboard/database/actor";
import type { SchoolAddress } from "../schools/at-school.ts";
import { loadOwnTechnologies, type TechnologyLoaded } from "../technologies/load-technologies.ts";

/**
 * A school's register of technologies as evidence for what its policies promise about new platforms: from the latest
 * assessment to the first review that is due, as long as nothing in it is used without being approved.
 */
export async function loadRegisterEvidence(
  transaction: Transaction,
  school: SchoolAddress,
): Promise<EvidenceHeld[]> {
  const technologies = await loadOwnTechnologies(transaction, school);
  const used = technologies.filter(({ inUseUntil }) => inUseUntil === null);
  const latest = used.map(latestOf);
  const [first] = used;
  if (!first) return [];
  const approved = latest.flatMap((made) =>
    made && (made.decision === "approved" || made.decision === "with_conditions") ? [made] : [],
  );
  if (approved.length < used.length) return [];
  const on = approved
    .map(({ assessedOn }) => assessedOn)
    .toSorted()
    .at(-1);
  const until = approved.map(reviewOf).toSorted()[0];
  if (on === undefined || until === undefined || until < on) return [];
  return [
    { id: first.id, kind: "technologies_assessed", happenedOn: on, validUntil: until, links: [] },
  ];
}

const latestOf = ({ assessments }: TechnologyLoaded) =>
  assessments.toSorted((one, other) => (one.assessedOn < other.assessedOn ? -1 : 1)).at(-1);

/** Without a day for the next review, it is due after a year. */
const reviewOf = ({
  assessedOn,
  reviewOn,
}: {
  assessedOn: IsoDate;
  reviewOn: IsoDate | null;
}): IsoDate => reviewOn ?? addMonthsToDay(assessedOn, 12);
