import type { IsoDate } from "@safeboard/compliance/dates";
import { type EvidenceHeld, registerShows } from "@safeboard/compliance/practice";
import type { Transaction } from "@safeboard/database/actor";
import type { SchoolAddress } from "../schools/at-school.ts";
import { loadOwnTechnologies, loadTrustTechnologies } from "../technologies/load-technologies.ts";

/**
 * The technologies that a school uses, its own and those that the trust has for all its schools, as evidence for what its
 * policies promise about new platforms.
 */
export async function loadRegisterEvidence(
  transaction: Transaction,
  { today, ...school }: SchoolAddress & { today: IsoDate },
): Promise<EvidenceHeld[]> {
  const register = [
    ...(await loadOwnTechnologies(transaction, school)),
    ...(await loadTrustTechnologies(transaction, school.trustId)),
  ];
  const shown = registerShows(register, today);
  const [first] = register;
  if (!shown || !first) return [];
  return [
    {
      id: first.id,
      kind: "technologies_assessed",
      happenedOn: shown.on,
      validUntil: shown.until,
      links: [],
    },
  ];
}
